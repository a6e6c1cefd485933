using System.Globalization;
using System.Text;
using Isnad.Intake.Bytes;

namespace Isnad.Intake.Archives;

/// <summary>The answer of a web server as an archive keeps it.</summary>
internal sealed class HttpResponse
{
    private readonly HeaderFields fields;

    private HttpResponse(HeaderFields fields, int contentStart) => (this.fields, ContentStart) = (fields, contentStart);

    /// <summary>Where its content begins.</summary>
    public int ContentStart { get; }

    public bool IsFound => fields.First.Split(' ') is [_, "200", ..];

    /// <summary>The media type without its parameters, in lower case.</summary>
    public string MediaType => MediaTypeOf(fields["Content-Type"]);

    /// <summary>The encoding that the header names.</summary>
    public string? Charset => CharsetOf(fields["Content-Type"]);

    /// <summary>The header at the beginning of <paramref name="record"/>; null where there is none.</summary>
    public static HttpResponse? Parse(ReadOnlySpan<byte> record)
    {
        var end = HeaderFields.EndOf(record);
        return end < 0 || !record.StartsWith("HTTP/"u8) ? null : new HttpResponse(HeaderFields.Parse(Encoding.Latin1.GetString(record[..end])), end);
    }

    public static string MediaTypeOf(string? contentType) => (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();

    public static string? CharsetOf(string? contentType)
    {
        var at = contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : contentType![(at + 8)..].Split(';')[0].Trim(' ', '"', '\'');
    }

    /// <summary>The content, its codings taken off. Archives often keep the header of a coding that is already off.</summary>
    /// <exception cref="InputRefusedException">The content is too large, or not whole.</exception>
    public byte[] Content(byte[] record)
    {
        var content = record[ContentStart..];
        if (fields["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) content = WithoutChunks(content);
        foreach (var coding in (fields["Content-Encoding"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse().Take(4))
        {
            var name = coding.ToLowerInvariant();
            if (name is "identity" || (name is "gzip" or "x-gzip" && content is not [0x1F, 0x8B, ..]) || LooksPlain(content)) continue;
            content = CappedReader.Decode(content, name, IntakeLimits.Document);
        }
        return content;
    }

    private static bool LooksPlain(ReadOnlySpan<byte> content) => content.TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    private static byte[] WithoutChunks(byte[] content)
    {
        using var whole = new MemoryStream(content.Length);
        var rest = content.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0 || !TryLength(rest[..end], out var length)) return whole.Length == 0 ? content : throw new InputRefusedException("input.coding", "its content is not chunked as it says");
            rest = rest[(end + 1)..];
            if (length == 0) break;
            if (length > rest.Length) throw new InputRefusedException("input.coding", "its content ends inside a chunk");
            whole.Write(rest[..length]);
            rest = rest[length..].TrimStart("\r\n"u8);
        }
        return whole.ToArray();
    }

    private static bool TryLength(ReadOnlySpan<byte> line, out int length)
    {
        var text = Encoding.Latin1.GetString(line[..Math.Min(line.Length, 64)]).Split(';')[0].Trim();
        return int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out length) && length >= 0;
    }
}
