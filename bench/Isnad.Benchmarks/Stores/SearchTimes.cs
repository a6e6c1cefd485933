using System.Diagnostics;
using Isnad.Store;

namespace Isnad.Benchmarks;

/// <summary>How long the first pages of queries took in one store.</summary>
internal sealed class SearchTimes
{
    private SearchTimes(long statements, List<QueryTime> times) => (Statements, Times) = (statements, times);

    public long Statements { get; }

    public IReadOnlyList<QueryTime> Times { get; }

    /// <summary>Draws and measures: each query once more after it was drawn, and once with facets.</summary>
    public static SearchTimes Measure(IArticleStore store, int queries, int seed)
    {
        var drawn = new QueryDraw(store, seed).Draw(queries);
        var times = new List<QueryTime>();
        foreach (var (query, first) in drawn)
        {
            var (page, processor) = Time(() => store.Search(query, new SearchOptions()));
            var (facets, facetsProcessor) = Time(() => store.Search(query, new SearchOptions { Facets = true }));
            times.Add(new QueryTime(query.Text, first.Total, first.TotalIsExact, page, processor, facets, facetsProcessor));
        }
        return new SearchTimes(store.Stats().Statements, times);
    }

    /// <summary>The time that so many of a hundred queries stay within.</summary>
    public static double Within(IEnumerable<double> times, int percent)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)];
    }

    private static (double Wall, double Processor) Time(Func<SearchPage> search)
    {
        var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        search();
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - used).TotalMilliseconds);
    }
}

/// <summary>A query, its hits, and milliseconds of its first page, of the processor for it (which other programs slow less), of the page with facets, and of the processor for that.</summary>
internal sealed record QueryTime(string Query, int Hits, bool Exact, double Page, double Processor, double Facets, double FacetsProcessor);
