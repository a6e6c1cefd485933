using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Collects the newest places where a word stands.</summary>
internal sealed class Concordance(WantedWord word, int most)
{
    // About seven words.
    private const int Side = 48;

    private readonly PriorityQueue<StatementRow, StatementRow> newest = new(Comparer<StatementRow>.Create((a, b) => -Order(a, b)));

    public void Add(StatementRow row)
    {
        if (most == 0 || !SearchWords.Split(row.Content).Any(one => word.Is(one.Folded))) return;
        if (newest.Count < most) newest.Enqueue(row, row);
        else newest.EnqueueDequeue(row, row);
    }

    /// <summary>At most as many places as were asked for, by day, article and place.</summary>
    public IReadOnlyList<ConcordanceLine> Newest()
    {
        var rows = newest.UnorderedItems.Select(item => item.Element).ToList();
        rows.Sort(Order);
        return [.. rows.SelectMany(Lines).Take(most)];
    }

    private static int Order(StatementRow a, StatementRow b)
    {
        var order = string.CompareOrdinal(b.Day, a.Day);
        if (order == 0) order = string.CompareOrdinal(a.Article, b.Article);
        return order != 0 ? order : a.Position.CompareTo(b.Position);
    }

    private IEnumerable<ConcordanceLine> Lines(StatementRow row) => SearchWords.Split(row.Content).Where(one => word.Is(one.Folded)).Select(one => Line(row, one.Span.Start, one.Span.End));

    private static ConcordanceLine Line(StatementRow row, int start, int end)
    {
        var (from, to) = (Math.Max(0, start - Side), Math.Min(row.Content.Length, end + Side));
        while (from > 0 && from < start && !char.IsWhiteSpace(row.Content[from - 1])) from++;
        while (to < row.Content.Length && to > end && !char.IsWhiteSpace(row.Content[to])) to--;
        return new ConcordanceLine(row, row.Content[from..start].Trim(), row.Content[start..end], row.Content[end..to].Trim());
    }
}
