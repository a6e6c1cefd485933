using System.Threading.Channels;

namespace Isnad.Collecting;

/// <summary>Looks at feeds whenever one is due, until it is told to stop.</summary>
/// <param name="refresh">Does the looking.</param>
/// <param name="time">The clock.</param>
public sealed class FeedWatch(FeedRefresh refresh, TimeProvider time)
{
    // Another program may have added a feed meanwhile.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Asked before each look: false ends the watch.</summary>
    public Func<bool> GoesOn { get; init; } = () => true;

    /// <summary>Has it look at once whether a feed is due. May be called from any thread.</summary>
    public void Wake() => calls.Writer.TryWrite(true);

    /// <summary>Runs until <paramref name="stop"/>, or until it does not go on.</summary>
    /// <param name="report">Is told what came of each look.</param>
    /// <param name="stop">Ends it.</param>
    public async Task Run(Action<FeedOutcome> report, CancellationToken stop)
    {
        while (GoesOn())
        {
            await refresh.Run(refresh.Due(), report, stop).ConfigureAwait(false);
            var wait = (refresh.NextDue() ?? DateTimeOffset.MaxValue) - time.GetUtcNow();
            await Sleep(wait > LongestSleep ? LongestSleep : wait < ShortestSleep ? ShortestSleep : wait, stop).ConfigureAwait(false);
        }
    }

    private async Task Sleep(TimeSpan wait, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(Task.Delay(wait, time, over.Token), calls.Reader.WaitToReadAsync(over.Token).AsTask()).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        calls.Reader.TryRead(out _);
    }
}
