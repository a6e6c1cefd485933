using System.Text;
using Isnad.Text;

namespace Isnad.Intake;

/// <summary>Text from markup, where any run of spaces and line ends is one space.</summary>
internal static class Spaces
{
    /// <summary>With single spaces; null for nothing.</summary>
    public static string? Single(string? text)
    {
        if (text is null) return null;
        var single = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) single.Append(c);
            else if (single.Length > 0 && single[^1] != ' ') single.Append(' ');
        }
        var trimmed = single.ToString().Trim(' ', '\u200B', '\uFEFF');
        return trimmed.Length == 0 ? null : trimmed;
    }

    /// <summary>True for a text that shows nothing.</summary>
    public static bool IsBlank(string text) => text.All(c => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF');

    /// <summary>Folded letters and digits only, so that two spellings of a headline are one.</summary>
    public static string Comparable(string text) => string.Concat(Folding.Default.Fold(text).Where(char.IsLetterOrDigit));
}
