using Isnad.Store;

namespace Isnad.Web.Stores;

/// <summary>How much is kept, counted anew when something has come in, and else every few seconds: to count a large store takes longer than all else on the first page.</summary>
public sealed class HomeFigures(TimeProvider time)
{
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(10);

    private volatile Counted? counted;

    /// <summary>The figures of a store, at most ten seconds old; of what was taken away since, nothing may be known yet.</summary>
    public StoreStats Of(IStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var last = store.SavedSearches.LastEntry;
        if (counted is { } known && known.Last == last && time.GetElapsedTime(known.At) < Lasting) return known.Stats;
        var stats = store.Stats();
        counted = new Counted(stats, last, time.GetTimestamp());
        return stats;
    }

    private sealed record Counted(StoreStats Stats, long Last, long At);
}
