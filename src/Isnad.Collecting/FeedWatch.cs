namespace Isnad.Collecting;

/// <summary>Looks at feeds whenever one is due, until it is told to stop.</summary>
/// <param name="refresh">Does the looking.</param>
/// <param name="time">The clock.</param>
public sealed class FeedWatch(FeedRefresh refresh, TimeProvider time)
{
    // Another program may have added a feed meanwhile.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromSeconds(1);

    /// <summary>Runs until <paramref name="stop"/>.</summary>
    /// <param name="report">Is told what came of each look.</param>
    /// <param name="stop">Ends it.</param>
    public async Task Run(Action<FeedOutcome> report, CancellationToken stop)
    {
        while (true)
        {
            await refresh.Run(refresh.Due(), report, stop).ConfigureAwait(false);
            var wait = (refresh.NextDue() ?? DateTimeOffset.MaxValue) - time.GetUtcNow();
            await Task.Delay(wait > LongestSleep ? LongestSleep : wait < ShortestSleep ? ShortestSleep : wait, time, stop).ConfigureAwait(false);
        }
    }
}
