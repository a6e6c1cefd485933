using System.Globalization;
using System.Text;

namespace Isnad.Intake.Fetching;

/// <summary>A path of a robots.txt rule: the beginning of paths, with * for anything and $ for the end.</summary>
internal sealed class RobotsPattern
{
    private readonly string[] parts;
    private readonly bool whole;

    private RobotsPattern(string[] parts, bool whole, int length) => (this.parts, this.whole, Length) = (parts, whole, length);

    /// <summary>The bytes of the pattern: of several that match the longest counts.</summary>
    public int Length { get; }

    public static RobotsPattern Of(string written)
    {
        var whole = written.EndsWith('$');
        var parts = (whole ? written[..^1] : written).Split('*').Select(part => Normal(part)).ToArray();
        return new RobotsPattern(parts, whole, parts.Sum(part => part.Length) + parts.Length - 1 + (whole ? 1 : 0));
    }

    /// <summary>True when a path, in its normal form, is one that is meant.</summary>
    public bool Matches(string path)
    {
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            // Behind the last star the end is what counts.
            if (whole && i == parts.Length - 1) return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0) return false;
            at = found + parts[i].Length;
        }
        return !whole || at == path.Length;
    }

    /// <summary>A path or pattern in the form in which two are compared: what need not be percent-encoded is not, all else is, with capital digits.</summary>
    public static string Normal(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        var normal = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            var encoded = bytes[i] == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]);
            var value = encoded ? Convert.FromHexString([(char)bytes[i + 1], (char)bytes[i + 2]])[0] : bytes[i];
            if (encoded) i += 2;
            if (IsPlain(value) || (!encoded && value is > 0x20 and < 0x7F and not (byte)'*' and not (byte)'$')) normal.Append((char)value);
            else normal.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
        }
        return normal.ToString();
    }

    private static bool IsPlain(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~';
}
