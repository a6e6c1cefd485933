using Isnad.Store;
using Isnad.Text;

namespace Isnad.Benchmarks;

/// <summary>A report with the place of each of its statements.</summary>
internal sealed record AlignedReport(string Text, CodePointMap Map, IReadOnlyList<StatementRow> Rows, IReadOnlyList<JudgedSpan> Spans)
{
    public static AlignedReport Of(Reading reading, string article)
    {
        var map = new CodePointMap(reading.Text);
        return new AlignedReport(reading.Text, map, StatementRows.Of(reading, article, 1), [.. reading.Statements.Select(one => new JudgedSpan(map.ToCodePoint(one.Content[0].Start), map.ToCodePoint(one.Content[^1].End)))]);
    }

    /// <summary>The statement that lies where the judged one does; -1 where no statement shares half of what both cover.</summary>
    public int Find(JudgedSpan judged)
    {
        var best = Enumerable.Range(0, Spans.Count).MaxBy(i => Overlap(Spans[i], judged));
        return Spans.Count > 0 && Overlap(Spans[best], judged) >= 0.5 ? best : -1;
    }

    private static double Overlap(JudgedSpan a, JudgedSpan b) => (double)Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) / (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));
}
