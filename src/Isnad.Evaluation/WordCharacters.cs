using System.Globalization;
using System.Text;

namespace Isnad.Evaluation;

/// <summary>Which characters count in the comparison: letters, numbers and the underscore. Marks, signs and blanks do not.</summary>
internal static class WordCharacters
{
    public static bool IsWord(int point) => point == '_' || Category(point) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>True for what a name may carry without being another name: vowel marks, tatweel, joiners and direction controls.</summary>
    public static bool IsMark(int point) => point
        is (>= 0x064B and <= 0x065F) or 0x0670 or 0x0640
        or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>The positions in <paramref name="spans"/> that hold word characters.</summary>
    public static HashSet<int> Letters(CodePoints text, IEnumerable<CodePointSpan> spans)
    {
        var letters = new HashSet<int>();
        foreach (var span in spans)
        {
            for (var i = Math.Max(0, span.Start); i < Math.Min(span.End, text.Length); i++)
            {
                if (IsWord(text[i])) letters.Add(i);
            }
        }
        return letters;
    }

    private static UnicodeCategory Category(int point) => Rune.IsValid(point) ? Rune.GetUnicodeCategory(new Rune(point)) : UnicodeCategory.Surrogate;
}
