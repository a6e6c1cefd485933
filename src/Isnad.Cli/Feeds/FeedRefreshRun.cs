using System.Globalization;
using Isnad.Collecting;
using Isnad.Intake.Fetching;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Looks at feeds, and says what came of each.</summary>
internal sealed class FeedRefreshRun(CliConsole console)
{
    private AddCounts counts;
    private int well;
    private int failures;

    public string? Database { get; init; }

    public IReadOnlyList<string> Addresses { get; init; } = [];

    public bool Due { get; init; }

    public bool Watch { get; init; }

    public string? Failed { get; init; }

    public bool Quiet { get; init; }

    public FetchOptions Fetching { get; init; } = new();

    public int Run(CancellationToken stop)
    {
        OverwriteGuard.Refuse("--failed", Failed, Cli.Database.FilesOf(Database));
        using var store = Cli.Database.Open(Database);
        using var gate = new FetchGate(Fetching, console.Time);
        using var failed = Failed is { } path ? new FailedFile(path) : null;
        var refresh = new FeedRefresh(gate, store, new Lazy<ArticleReader>(() => new ArticleReader()), console.Time);
        if (Watch) new FeedWatch(refresh, console.Time).Run(outcome => Report(outcome, failed), stop).GetAwaiter().GetResult();
        refresh.Run(Chosen(store, refresh), outcome => Report(outcome, failed), stop).GetAwaiter().GetResult();
        failed?.Keep();
        if (!Quiet) console.Complain(string.Create(CultureInfo.InvariantCulture, $"{well} feeds read, {Found(counts)}, {failures} failures"));
        return failures == 0 ? ExitCode.Done : well > 0 ? ExitCode.Partly : ExitCode.Failed;
    }

    private IReadOnlyList<FollowedFeed> Chosen(IStore store, FeedRefresh refresh)
    {
        if (Due) return refresh.Due();
        var named = Addresses.Count > 0 ? Addresses.Select(url => FeedCommand.Known(store, url)).DistinctBy(feed => feed.Id) : store.Feeds.All().Where(feed => !feed.Gone);
        return [.. named.Select(feed => feed with { Due = DateTimeOffset.UnixEpoch })];
    }

    private void Report(FeedOutcome outcome, FailedFile? failed)
    {
        counts += outcome.Counts;
        well += outcome.WentWell ? 1 : 0;
        failures += outcome.Failures.Count;
        foreach (var failure in outcome.Failures)
        {
            failed?.Add(failure);
            console.Complain($"{failure.Input}{(failure.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $":{line}") : "")}: {failure.Message}");
        }
        if (outcome.Feed is { Gone: true, Message: { } gone } && outcome.Failures.Count == 0) console.Complain($"{outcome.Feed.Address}: {gone}");
        if (!Quiet && outcome.WentWell) console.Complain($"{outcome.Feed.Address}: {Found(outcome.Counts)}");
    }

    private static string Found(AddCounts counts) => string.Create(CultureInfo.InvariantCulture, $"{counts.Articles} articles added, {counts.Versions} new versions, {counts.Known} kept already");
}
