namespace Isnad.Store;

/// <summary>The feeds that are followed. A method that returns has committed what it says; trouble with the storage comes as a <see cref="StoreException"/>.</summary>
public interface IFeedStore
{
    /// <summary>All feeds, in the order of their addresses.</summary>
    IReadOnlyList<FollowedFeed> All();

    /// <summary>The feed of an address, or of one that it has moved from; null when none is followed.</summary>
    FollowedFeed? Find(string address);

    /// <summary>Follows a feed; false, and nothing changed, when its address is followed already.</summary>
    bool Add(FollowedFeed feed);

    /// <summary>Forgets a feed and what it has listed; its articles stay. False when it is not there.</summary>
    bool Remove(long feed);

    /// <summary>
    /// Writes a feed, and what it lists now: what is new is added; what is known with another stamp is to be looked at again; all else stays as it is. All of it or nothing.
    /// False, and nothing changed, when the feed was removed meanwhile.
    /// </summary>
    bool Save(FollowedFeed feed, IReadOnlyList<FeedItem> listed);

    /// <summary>Open items that are due, in the order of their due times.</summary>
    /// <param name="feed">The feed's number.</param>
    /// <param name="now">The moment.</param>
    /// <param name="most">No more than so many.</param>
    IReadOnlyList<FeedItem> Open(long feed, DateTimeOffset now, int most);

    /// <summary>When the first open item of a feed is due; null when there is none.</summary>
    DateTimeOffset? NextItem(long feed);

    /// <summary>Writes what became of an item that is known.</summary>
    void Save(long feed, FeedItem item);
}
