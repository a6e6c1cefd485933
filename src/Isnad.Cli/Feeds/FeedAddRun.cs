using Isnad.Collecting;
using Isnad.Intake.Fetching;
using Isnad.Intake.Links;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Follows feeds, after a look at each address.</summary>
internal sealed class FeedAddRun(CliConsole console, string? database, Func<FollowedFeed, FollowedFeed> settings, bool all)
{
    public int Run(IReadOnlyList<string> urls, FetchOptions fetching, CancellationToken stop)
    {
        using var store = Database.OpenOrCreate(database);
        using var gate = new FetchGate(fetching, console.Time);
        var failures = urls.Count(url => !Add(store, gate, url, stop));
        return failures == 0 ? ExitCode.Done : failures < urls.Count ? ExitCode.Partly : ExitCode.Failed;
    }

    private bool Add(IStore store, FetchGate gate, string url, CancellationToken stop)
    {
        var found = FeedDiscovery.Find(gate, url, stop).GetAwaiter().GetResult();
        if (found.Failure is { } failure)
        {
            console.Complain($"{url}: {failure.Message}");
            return false;
        }
        if (found.Named.Count > 1 && !all)
        {
            console.Complain($"{url}: the page names {found.Named.Count} feeds; add one of them, or all with --all:\n{string.Join('\n', found.Named.Select(feed => $"  {feed.Url}{(feed.Title is { } title ? $"  {TableText.Harmless(title)}" : "")}"))}");
            return false;
        }
        foreach (var feed in found.Feed is { } itself ? [itself] : found.Named) Follow(store, feed, found.Feed is null ? $" (named by {url})" : "");
        return true;
    }

    private void Follow(IStore store, ListedFeed listed, string how)
    {
        var known = FeedFollowing.Follow(store.Feeds, listed, settings, console.Time.GetUtcNow());
        console.Complain(known is null ? $"{listed.Url}: followed{how}" : $"{known.Address}: was followed already{how}");
    }
}
