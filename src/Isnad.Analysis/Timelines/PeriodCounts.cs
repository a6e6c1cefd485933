namespace Isnad.Analysis;

/// <summary>Counts by period. A stretch of days counts only where it lies within one period.</summary>
internal sealed class PeriodCounts(Period period)
{
    private readonly Dictionary<DateOnly, (int Count, int ToTheDay)> counts = [];

    public int Undated { get; private set; }

    public int Longer { get; private set; }

    public int Total { get; private set; }

    public DateOnly? First { get; private set; }

    public DateOnly? Last { get; private set; }

    /// <summary>Counts statements of some days in a row; without days where they are not known.</summary>
    public void Add(DateOnly? firstDay, DateOnly? lastDay, int statements = 1)
    {
        Total += statements;
        if (firstDay is not { } first || lastDay is not { } last)
        {
            Undated += statements;
            return;
        }
        var start = Periods.StartOf(period, first);
        if (start != Periods.StartOf(period, last))
        {
            Longer += statements;
            return;
        }
        var before = counts.GetValueOrDefault(start);
        counts[start] = (before.Count + statements, before.ToTheDay + (first == last ? statements : 0));
        if (First is null || start < First) First = start;
        if (Last is null || start > Last) Last = start;
    }

    public (int Count, int ToTheDay) this[DateOnly start] => counts.GetValueOrDefault(start);
}
