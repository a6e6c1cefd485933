using CsCheck;

namespace Isnad.Tests;

/// <summary>Strings made to break things: words of news mixed with marks, tatweel, direction controls, every kind of quotation mark, newlines, emoji, halves of pairs and NUL.</summary>
internal static class AnyText
{
    private static readonly string[] Words =
    [
        "قال", "وأضاف", "أكد", "إن", "أنّ", "وزير الخارجية", "مصدر أمني", "بحسب", "نقلاً عن", "وكالة", "محمد", "في", "بيروت", "أمس", "٢٠٢١", "2021",
        "قَالَ", "قـــال", "\uFDF2", "\uFEFB", "BBC", ":", "،", "؛", "؟", ".", "...", "…", "-", "(", ")",
    ];

    private static readonly string[] Oddities =
    [
        "\"", "«", "»", "“", "”", "„", "‟", "‘", "’", "''", "‹", "›", "\uFD3E", "\uFD3F", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\u2028", "\uFEFF",
        "\u200C", "\u200D", "\u200E", "\u200F", "\u202B", "\u202C", "\u2067", "\u2069", "\u064E", "\u0651", "\u0640", "\u0670", "😀", "👨‍👩‍👧", "\uD83D", "\uDE00", "\0", "\uFFFF",
    ];

    private static readonly Gen<string> Piece = CsCheck.Gen.Frequency(
        (6, CsCheck.Gen.Int[0, Words.Length - 1].Select(i => Words[i])),
        (3, CsCheck.Gen.Int[0, Oddities.Length - 1].Select(i => Oddities[i])),
        (3, CsCheck.Gen.Const(" ")),
        (1, CsCheck.Gen.Char.Select(c => c.ToString())),
        (1, CsCheck.Gen.Char['\u0600', '\u06FF'].Select(c => c.ToString())));

    public static Gen<string> Gen { get; } = Piece.Array[0, 60].Select(string.Concat);
}
