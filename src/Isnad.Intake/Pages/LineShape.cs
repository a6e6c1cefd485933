using System.Globalization;

namespace Isnad.Intake.Pages;

/// <summary>What tells the labels of pages from sentences that begin with the same words: labels are a few words without a stop.</summary>
internal static class LineShape
{
    /// <summary>It ends as a sentence does, or as what a quotation follows.</summary>
    public static bool IsEnded(string text) => text.TrimEnd('"', '»', '”', ')', ' ') is [.., '.' or '؟' or '!' or '۔' or ':'];

    /// <summary>It ends as a sentence, has clauses or quotations, or more than <paramref name="most"/> words.</summary>
    public static bool IsSentence(string text, int most) =>
        IsEnded(text) || text.AsSpan().ContainsAny("،؛«\"“") || text.Contains(": ", StringComparison.Ordinal) || Words(text).Count() > most;

    /// <summary>A mark parts it from the label before it.</summary>
    public static bool IsMarked(string behind) => behind.TrimStart() is [':' or '|', ..];

    /// <summary>A stroke, a comma or dots part it from the label before it, which may part a sentence too.</summary>
    public static bool IsParted(string behind) => behind.TrimStart() is ['-' or '–' or '—' or '/' or '،' or '.' or '…', ..];

    /// <summary>The words of a text.</summary>
    public static IEnumerable<string> Words(string text)
    {
        for (var (start, end) = (0, 0); start < text.Length; start = end)
        {
            while (start < text.Length && !IsInWord(text[start])) start++;
            for (end = start; end < text.Length && IsInWord(text[end]);) end++;
            if (end > start) yield return text[start..end];
        }
    }

    /// <summary>The text without its first <paramref name="words"/> words.</summary>
    public static string Without(string text, int words)
    {
        var at = 0;
        for (; words > 0; words--)
        {
            while (at < text.Length && !IsInWord(text[at])) at++;
            while (at < text.Length && IsInWord(text[at])) at++;
        }
        return text[at..];
    }

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
