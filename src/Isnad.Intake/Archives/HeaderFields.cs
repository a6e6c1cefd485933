namespace Isnad.Intake.Archives;

/// <summary>A first line and named fields, as in HTTP and web archives.</summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    private HeaderFields(string first) => First = first;

    /// <summary>The first line.</summary>
    public string First { get; }

    /// <summary>The value of a field; null where it is not there.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>Where the content begins behind the empty line; -1 where there is none yet.</summary>
    public static int EndOf(ReadOnlySpan<byte> bytes)
    {
        var (strict, loose) = (bytes.IndexOf("\r\n\r\n"u8), bytes.IndexOf("\n\n"u8));
        if (strict >= 0 && (loose < 0 || strict < loose)) return strict + 4;
        return loose < 0 ? -1 : loose + 2;
    }

    public static HeaderFields Parse(string text)
    {
        var lines = text.Split('\n');
        var header = new HeaderFields(lines[0].Trim());
        string? last = null;
        foreach (var line in lines.Skip(1))
        {
            if (line is [' ' or '\t', ..] && last is not null) header.fields[last] += " " + line.Trim();
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            last = line[..colon].Trim();
            header.fields.TryAdd(last, line[(colon + 1)..].Trim());
        }
        return header;
    }
}
