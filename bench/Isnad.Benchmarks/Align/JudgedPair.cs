using System.Globalization;
using Isnad.Text;

namespace Isnad.Benchmarks;

/// <summary>A stretch of a report that is one statement, in code points.</summary>
internal readonly record struct JudgedSpan(int Start, int End);

/// <summary>Two reports with the statements that a person found to say the same.</summary>
internal sealed record JudgedPair(int Number, string A, string B, IReadOnlyList<(JudgedSpan A, JudgedSpan B)> Same)
{
    /// <summary>All pairs of <c>pairs.tsv</c>.</summary>
    public static IReadOnlyList<JudgedPair> All() =>
        [.. LexiconFile.Embedded(typeof(JudgedPair).Assembly, "pairs.tsv").Rows.GroupBy(row => (Number: Parsed(row[0]), A: row[1], B: row[2]))
            .Select(group => new JudgedPair(group.Key.Number, group.Key.A, group.Key.B, [.. group.Where(row => row[4] != "0").Select(row => (Span(row, 3), Span(row, 5)))]))];

    private static JudgedSpan Span(LexiconRow row, int at) => new(Parsed(row[at]), Parsed(row[at + 1]));

    private static int Parsed(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
