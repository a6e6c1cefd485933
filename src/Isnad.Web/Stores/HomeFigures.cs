using Isnad.Store;

namespace Isnad.Web.Stores;

/// <summary>
/// How much is kept, counted anew when something has come in, and else every few seconds: to count a large store takes longer than all else on the first page. One counts at a time, and
/// whoever asks meanwhile gets the figures from before.
/// </summary>
public sealed class HomeFigures(TimeProvider time)
{
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(10);

    private static readonly SearchQuery Rejected = new("", QueryMatcher.Rejected);

    private readonly Lock counting = new();
    private volatile Counted? counted;

    /// <summary>The figures of a store, at most ten seconds older than the last count; of what was taken away since, nothing may be known yet.</summary>
    public StoreStats Of(IStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var last = store.SavedSearches.LastEntry;
        if (counted is not { } known) counting.Enter();
        else if (IsFresh(known, last) || !counting.TryEnter()) return known.Stats;
        try
        {
            if (counted is { } meanwhile && IsFresh(meanwhile, last)) return meanwhile.Stats;
            var stats = store.Stats();
            stats = stats with { Statements = stats.Statements - store.Search(Rejected, new SearchOptions { Limit = 1 }).Total };
            counted = new Counted(stats, last, time.GetTimestamp());
            return stats;
        }
        finally
        {
            counting.Exit();
        }
    }

    private bool IsFresh(Counted known, long last) => known.Last == last && time.GetElapsedTime(known.At) < Lasting;

    private sealed record Counted(StoreStats Stats, long Last, long At);
}
