using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Isnad.Store;

namespace Isnad.Answers;

/// <summary>
/// By what a statement that came in is known outside for good: in feeds and messages, from whatever server and in whatever version of its article. One that was removed and comes in again has another.
/// </summary>
public static class EntryId
{
    /// <summary>The id, as <c>urn:uuid:…</c>.</summary>
    public static string Of(StatementRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return $"urn:uuid:{Uuid("statement", row.Article, row.Entered.ToString(CultureInfo.InvariantCulture))}";
    }

    /// <summary>A UUID (version 8) that the same parts give again.</summary>
    public static Guid Uuid(params ReadOnlySpan<string> parts)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
