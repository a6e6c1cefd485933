using Isnad.Collecting;
using Isnad.Intake.Fetching;
using Isnad.Intake.Links;
using Isnad.Store;
using Isnad.Web.Stores;

namespace Isnad.Web.Feeds;

/// <summary>Changes which feeds are followed, for pages and programs alike, and has those looked at that are due then.</summary>
internal sealed class FollowedFeeds(StorePool stores, FeedKeeper keeper, FetchGate gate, TimeProvider time)
{
    /// <summary>Fetches what is at an address, and says which feeds it stands for.</summary>
    public Task<FeedDiscovery> FindAsync(string url, CancellationToken stop) => FeedDiscovery.Find(gate, url, stop);

    /// <summary>Follows a feed, or gives one that is followed another outlet.</summary>
    public async Task<(FollowedFeed Feed, bool IsNew)> FollowAsync(ListedFeed listed, string? outlet, CancellationToken stop)
    {
        var name = string.IsNullOrWhiteSpace(outlet) ? null : outlet.Trim();
        var followed = await stores.WriteAsync(
            store =>
            {
                var known = FeedFollowing.Follow(store.Feeds, listed, feed => feed with { Outlet = name ?? feed.Outlet }, time.GetUtcNow());
                return (store.Feeds.Find(listed.Url)!, known is null);
            },
            stop).ConfigureAwait(false);
        keeper.Look();
        return followed;
    }

    /// <summary>Forgets feeds; their articles stay. How many there were.</summary>
    public Task<int> RemoveAsync(Func<FollowedFeed, bool> which, CancellationToken stop) =>
        stores.WriteAsync(store => store.Feeds.All().Where(which).Count(feed => store.Feeds.Remove(feed.Id)), stop);

    /// <summary>Has feeds looked at now, those left out that are gone. How many there were.</summary>
    public async Task<int> HastenAsync(Func<FollowedFeed, bool> which, CancellationToken stop)
    {
        var hastened = await stores.WriteAsync(store => store.Feeds.All().Where(feed => !feed.Gone && which(feed)).Count(feed => FeedFollowing.Hasten(store.Feeds, feed, time.GetUtcNow())), stop).ConfigureAwait(false);
        keeper.Look();
        return hastened;
    }

    /// <summary>Follows those of a list that are not followed yet; how many those were.</summary>
    public async Task<int> ImportAsync(FeedList list, CancellationToken stop)
    {
        var added = await stores.WriteAsync(store => FeedFollowing.Import(store.Feeds, list, feed => feed, time.GetUtcNow()), stop).ConfigureAwait(false);
        keeper.Look();
        return added;
    }
}
