using Isnad.Collecting;
using Isnad.Intake.Fetching;
using Microsoft.Extensions.Logging;

namespace Isnad.Web.Feeds;

/// <summary>Looks at the feeds that are followed as long as the room is open, over a store of its own. Its trouble is shown on the page of feeds.</summary>
internal sealed partial class FeedKeeper(ReadingRoomOptions options, FetchGate gate, ILogger<FeedKeeper> logger) : SteadyWork(TimeSpan.FromMinutes(1), options.Time, logger)
{
    private readonly Lazy<ArticleReader> reader = new(() => new ArticleReader());
    private volatile FeedWatch? watch;

    /// <summary>Feeds are looked at.</summary>
    public bool IsOn => options.Feeds;

    /// <summary>Has it look now at what is due.</summary>
    public void Look() => watch?.Wake();

    // Until another database stands in the place of this one.
    protected override async Task WorkAsync(CancellationToken stop)
    {
        var stamp = options.Store.Stamp();
        using var store = options.Store.Open();
        watch = new FeedWatch(new FeedRefresh(gate, store, reader, options.Time), options.Time) { GoesOn = () => options.Store.Stamp() == stamp };
        GoesWell();
        await watch.Run(Report, stop).ConfigureAwait(false);
    }

    private void Report(FeedOutcome outcome)
    {
        if (!outcome.WentWell) NotRead(logger, outcome.Feed.Address, outcome.Feed.Reason!);
        else if (outcome.Failures.Count > 0) PartlyRead(logger, outcome.Feed.Address, outcome.Failures.Count, string.Join(' ', outcome.Failures.Select(failure => failure.Code).Distinct(StringComparer.Ordinal)));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "feed {Address} could not be read: {Code}")]
    private static partial void NotRead(ILogger logger, string address, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "of feed {Address} {Count} entries could not be read: {Codes}")]
    private static partial void PartlyRead(ILogger logger, string address, int count, string codes);
}
