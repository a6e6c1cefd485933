namespace Isnad.Web.Pictures;

/// <summary>Breaks text into lines for pictures, which can't do it themselves.</summary>
internal static class WrappedText
{
    private const string Omission = "…";

    /// <summary>At most <paramref name="most"/> lines of about <paramref name="width"/> characters, broken between words; what does not fit ends in an omission mark.</summary>
    public static IReadOnlyList<string> Lines(string text, int width, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = "";
                if (lines.Count == most)
                {
                    lines[^1] += " " + Omission;
                    return lines;
                }
            }
            line = line.Length == 0 ? Cut(word, width) : $"{line} {Cut(word, width)}";
        }
        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    private static string Cut(string word, int width)
    {
        if (word.Length <= width) return word;
        var end = char.IsHighSurrogate(word[width - 2]) ? width - 2 : width - 1;
        return word[..end] + Omission;
    }
}
