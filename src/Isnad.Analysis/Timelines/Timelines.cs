using System.Globalization;
using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Makes timelines.</summary>
public static class Timelines
{
    /// <summary>The timeline of the statements that answer <paramref name="query"/> within the scope of the options.</summary>
    /// <exception cref="TooManyStretchesException">It would have more than <see cref="TimelineOptions.MostBuckets"/> stretches.</exception>
    public static Timeline Of(IArticleStore store, SearchQuery query, TimelineOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(options);
        var selection = new SelectionCounter();
        var hits = new OutletPeriods(options.By);
        foreach (var row in store.Rows(options.Scope.Narrow(query)))
        {
            selection.Add(row);
            var (first, last) = options.Day == DayKind.Published ? (row.Day, row.Day) : (row.SaidFirst, row.SaidLast);
            hits.Add(row.Outlet, first, last, 1);
        }
        return Drawn(selection.Of(query, options.Scope), options, hits, AllOf(store, options));
    }

    /// <summary>The stretches from the one of <paramref name="first"/> to that of <paramref name="last"/>.</summary>
    internal static List<DateOnly> Starts(Period period, DateOnly first, DateOnly last)
    {
        var count = Periods.Count(period, first, last);
        if (count > TimelineOptions.MostBuckets)
            throw new TooManyStretchesException(string.Create(CultureInfo.InvariantCulture, $"from {IsoDay.Of(first)} to {IsoDay.Of(last)} there are {count} stretches by {period.ToString().ToLowerInvariant()}, more than {TimelineOptions.MostBuckets}: take longer ones"));
        var starts = new List<DateOnly>(count);
        for (var start = Periods.StartOf(period, first); starts.Count < count; start = Periods.Next(period, start)) starts.Add(start);
        return starts;
    }

    /// <summary>All statements of the scope, by outlet and period.</summary>
    internal static OutletPeriods AllOf(IArticleStore store, TimelineOptions options)
    {
        var scope = options.Scope;
        var all = new OutletPeriods(options.By);
        // By the day on which it was said, the scope's days of publication have to be looked up.
        if (options.Day == DayKind.Said && !scope.IsWhole)
        {
            foreach (var row in store.Rows(scope.Narrow(SearchQuery.Everything)))
                if (row.SaidFirst.Length > 0) all.Add(row.Outlet, row.SaidFirst, row.SaidLast, 1);
            return all;
        }
        var outlets = scope.Outlet is null ? null : new QueryMatcher(new Scope { Outlet = scope.Outlet }.Narrow(SearchQuery.Everything));
        var hasDays = scope.First != DateOnly.MinValue || scope.Last != DateOnly.MaxValue;
        var (first, last) = (IsoDay.Of(scope.First), IsoDay.Of(scope.Last));
        foreach (var day in store.Days(options.Day))
        {
            if (hasDays && (string.CompareOrdinal(day.First, first) < 0 || string.CompareOrdinal(day.Last, last) > 0)) continue;
            if (outlets is not null && !all.Has(day.Outlet) && outlets.Match(OutletRow.Of(day.Outlet)) is null) continue;
            all.Add(day.Outlet, day.First, day.Last, day.Statements);
        }
        return all;
    }

    private static Timeline Drawn(Selection selection, TimelineOptions options, OutletPeriods hits, OutletPeriods all)
    {
        var starts = hits.Whole is { First: { } first, Last: { } last } ? Starts(options.By, first, last) : [];
        var outlets = options.ByOutlet
            ? hits.Outlets.Select(outlet => new OutletTimeline(outlet, hits[outlet].Total, Buckets(options.By, starts, hits[outlet], all[outlet])))
            : [];
        return new Timeline(
            selection, options.By, options.Day, Buckets(options.By, starts, hits.Whole, all.Whole), hits.Whole.Undated, hits.Whole.Longer,
            [.. outlets.OrderByDescending(outlet => outlet.Statements).ThenBy(outlet => outlet.Outlet, StringComparer.Ordinal)]);
    }

    private static List<TimelineBucket> Buckets(Period by, List<DateOnly> starts, PeriodCounts hits, PeriodCounts all) =>
        starts.ConvertAll(start => new TimelineBucket(Periods.NameOf(by, start), start, hits[start].Count, hits[start].ToTheDay, all[start].Count));
}
