using Isnad.Intake.Feeds;
using Isnad.Intake.Fetching;
using Isnad.Store;

namespace Isnad.Collecting;

/// <summary>
/// Looks at feeds and brings in what they list. What a feed lists is written down together with the version that it was read from, before any page is fetched; an
/// article is kept before its item is ticked off. A run that is killed has lost nothing, and the next one doubles nothing.
/// </summary>
/// <param name="gate">What everything is fetched through.</param>
/// <param name="store">Where feeds and articles are kept; it is used by one feed at a time.</param>
/// <param name="reader">Reads the articles.</param>
/// <param name="time">The clock.</param>
public sealed class FeedRefresh(FetchGate gate, IStore store, Lazy<ArticleReader> reader, TimeProvider time)
{
    // Feeds are of different hosts mostly, and each host is asked one thing at a time.
    private const int AtOnce = 8;
    private const int ItemsAtOnce = 100;

    private readonly WebPages pages = new(gate);
    private readonly Lock writing = new();

    /// <summary>The feeds that are due, the longest waiting first.</summary>
    public IReadOnlyList<FollowedFeed> Due()
    {
        var now = time.GetUtcNow();
        return [.. Feeds().Where(feed => !feed.Gone && Next(feed) <= now).OrderBy(Next)];
    }

    /// <summary>When the next feed, or something that one has listed, is due; null where none is followed.</summary>
    public DateTimeOffset? NextDue() => Feeds().Where(feed => !feed.Gone).Select(feed => (DateTimeOffset?)Next(feed)).Min();

    /// <summary>Looks at several feeds, some at the same time.</summary>
    /// <param name="feeds">The feeds.</param>
    /// <param name="report">Is told what came of each, one after the other.</param>
    /// <param name="stop">Ends it between two steps.</param>
    public Task Run(IEnumerable<FollowedFeed> feeds, Action<FeedOutcome> report, CancellationToken stop) =>
        Parallel.ForEachAsync(feeds, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (feed, ending) =>
        {
            var outcome = await Run(feed, ending).ConfigureAwait(false);
            lock (writing) report(outcome);
        });

    /// <summary>Looks at one feed where it is due, and fetches what it has listed where that is.</summary>
    public async Task<FeedOutcome> Run(FollowedFeed feed, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var run = new FeedRun(feed, store, reader, time, writing);
        if (feed.Due <= time.GetUtcNow()) await Look(run, stop).ConfigureAwait(false);
        if (!run.Feed.Gone) await FetchItems(run, stop).ConfigureAwait(false);
        return run.Outcome();
    }

    private async Task Look(FeedRun run, CancellationToken stop)
    {
        var feed = run.Feed;
        using var answer = await gate.Get(new FetchRequest(feed.Address) { Validators = new FetchValidators(feed.ETag, feed.LastModified) }, stop).ConfigureAwait(false);
        if (answer.Failure is { } failure)
        {
            run.Fail(failure.Code, failure.Message, failure.NotBefore);
            return;
        }
        var document = answer.IsUnchanged ? null : FeedDocument.Read(answer.Url, answer.Bytes, answer.Charset);
        // A feed may have nothing to say.
        if (document?.Failure is { Code: not "feed.empty" } broken) run.Fail(broken.Code, broken.Message, null);
        else run.Succeed(answer, document);
    }

    private async Task FetchItems(FeedRun run, CancellationToken stop)
    {
        for (var items = run.Open(ItemsAtOnce); items.Count > 0; items = run.Open(ItemsAtOnce))
        {
            foreach (var item in items)
            {
                var (page, failure) = await pages.Get(item.Url!, stop).ConfigureAwait(false);
                run.Take(item, page, failure);
            }
        }
    }

    private IReadOnlyList<FollowedFeed> Feeds()
    {
        lock (writing) return store.Feeds.All();
    }

    private DateTimeOffset Next(FollowedFeed feed)
    {
        if (feed.Open == 0) return feed.Due;
        lock (writing) return store.Feeds.NextItem(feed.Id) is { } item && item < feed.Due ? item : feed.Due;
    }
}
