namespace Isnad.Analysis;

/// <summary>Counts by period, for all outlets and each.</summary>
internal sealed class OutletPeriods(Period period)
{
    private readonly Dictionary<string, PeriodCounts> outlets = new(StringComparer.Ordinal);

    public PeriodCounts Whole { get; } = new(period);

    public IEnumerable<string> Outlets => outlets.Keys;

    public PeriodCounts this[string outlet] => outlets.TryGetValue(outlet, out var counts) ? counts : new PeriodCounts(period);

    public bool Has(string outlet) => outlets.ContainsKey(outlet);

    /// <summary>Counts statements of an outlet, of days as a store keeps them.</summary>
    public void Add(string outlet, string firstDay, string lastDay, int statements)
    {
        var first = Periods.Day(firstDay);
        var last = firstDay == lastDay ? first : Periods.Day(lastDay);
        Whole.Add(first, last, statements);
        if (!outlets.TryGetValue(outlet, out var counts)) outlets[outlet] = counts = new PeriodCounts(period);
        counts.Add(first, last, statements);
    }
}
