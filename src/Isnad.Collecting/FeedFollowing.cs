using Isnad.Intake.Links;
using Isnad.Store;

namespace Isnad.Collecting;

/// <summary>Begins to follow feeds, one by one or as a list, and gives the list back.</summary>
public static class FeedFollowing
{
    /// <summary>A feed as it is followed first: due at once.</summary>
    public static FollowedFeed Fresh(ListedFeed listed, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(listed);
        return new FollowedFeed(0, listed.Url) { Title = listed.Title, Outlet = listed.Outlet, Country = listed.Country, Due = Whole(now) };
    }

    /// <summary>Follows a feed. One that is followed already keeps its place and takes the settings; one that was gone is looked at again.</summary>
    /// <param name="feeds">Where feeds are kept.</param>
    /// <param name="listed">The feed.</param>
    /// <param name="settings">How it is to be followed.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The feed that was followed already; null for a new one.</returns>
    public static FollowedFeed? Follow(IFeedStore feeds, ListedFeed listed, Func<FollowedFeed, FollowedFeed> settings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        ArgumentNullException.ThrowIfNull(listed);
        ArgumentNullException.ThrowIfNull(settings);
        var fresh = Fresh(listed, now);
        if (feeds.Find(listed.Url) is not { } known)
        {
            feeds.Add(settings(fresh));
            return null;
        }
        feeds.Save(settings(known) with { Gone = false, Due = known.Gone ? fresh.Due : known.Due }, []);
        return known;
    }

    /// <summary>Follows those of a list that are not followed yet; how many those were.</summary>
    public static int Import(IFeedStore feeds, FeedList list, Func<FollowedFeed, FollowedFeed> settings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(settings);
        return list.Feeds.Count(feed => feeds.Find(feed.Url) is null && feeds.Add(settings(Fresh(feed, now))));
    }

    /// <summary>Has a feed looked at as soon as somebody looks; what it has listed and could not be fetched keeps its own time.</summary>
    public static bool Hasten(IFeedStore feeds, FollowedFeed feed, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        ArgumentNullException.ThrowIfNull(feed);
        return feeds.Save(feed with { Due = Whole(now) }, []);
    }

    /// <summary>The feeds that are followed as OPML, those left out that are gone.</summary>
    public static byte[] Opml(IFeedStore feeds)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        using var buffer = new MemoryStream();
        OpmlWriter.Write(buffer, "Isnad", feeds.All().Where(feed => !feed.Gone).Select(feed => new ListedFeed(feed.Address) { Title = feed.Title, Outlet = feed.Outlet, Country = feed.Country }));
        return buffer.ToArray();
    }

    private static DateTimeOffset Whole(DateTimeOffset now) => DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
}
