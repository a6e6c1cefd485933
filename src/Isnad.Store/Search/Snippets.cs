using Isnad.Text;

namespace Isnad.Store;

/// <summary>Cuts what was said to a length that can be shown.</summary>
public static class Snippets
{
    /// <summary>The longest snippet, in UTF-16 units, marks of omission aside.</summary>
    public const int Longest = 240;

    private const string Left = "… ";
    private const string Right = " …";

    /// <summary>The stretch of <paramref name="text"/> with the first of <paramref name="marks"/>, a third of it before, cut between words.</summary>
    public static Snippet Cut(string text, IReadOnlyList<TextSpan> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(marks);
        if (text.Length <= Longest) return new Snippet(text, marks);
        var start = marks.Count == 0 ? 0 : Math.Clamp(marks[0].Start - (Longest / 3), 0, text.Length - Longest);
        var end = Math.Min(text.Length, start + Longest);
        if (start > 0) start = NextWord(text, start, marks.Count == 0 ? end : marks[0].Start);
        if (end < text.Length) end = WordEnd(text, start, end);
        var before = start > 0 ? Left : "";
        var shown = marks.Where(mark => mark.Start >= start && mark.End <= end).Select(mark => mark with { Start = mark.Start - start + before.Length });
        return new Snippet($"{before}{text[start..end]}{(end < text.Length ? Right : "")}", [.. shown]);
    }

    private static int NextWord(string text, int start, int latest)
    {
        var at = start;
        while (at < latest && !(char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at]))) at++;
        return at;
    }

    // A single word that is longer than a snippet is cut, though not within a pair of surrogates.
    private static int WordEnd(string text, int start, int end)
    {
        var at = end;
        while (at > start && !char.IsWhiteSpace(text[at])) at--;
        while (at > start && char.IsWhiteSpace(text[at - 1])) at--;
        if (at > start) return at;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
