using System.Globalization;

namespace Isnad.Web.Views.Marking;

/// <summary>Where something may stand in a text without tearing a word.</summary>
internal static class WordEnds
{
    private const string Closing = "»\"”’)].,:;!?…،؛؟";

    /// <summary>The first place at or behind <paramref name="at"/> that is not inside a word, marks that follow it taken along.</summary>
    public static int AtOrAfter(string text, int at)
    {
        while (at > 0 && at < text.Length && Joins(text[at - 1]) && Joins(text[at])) at++;
        while (at < text.Length && Closing.Contains(text[at], StringComparison.Ordinal)) at++;
        return at;
    }

    private static bool Joins(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\u200C' or '\u200D' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;
}
