namespace Isnad.Store.PostgreSql;

/// <summary>The feeds that are followed, in the tables <c>feeds</c> and <c>feed_items</c>.</summary>
internal sealed class PostgreSqlFeeds(PostgreSqlConnections connections) : IFeedStore
{
    public IReadOnlyList<FollowedFeed> All() => connections.Read(connection => connection.All(FeedRows.ReadFeed, $"{FeedRows.Feeds} ORDER BY f.address"));

    // One that has this address comes before those that had it.
    public FollowedFeed? Find(string address) => connections.Read(connection =>
        connection.All(FeedRows.ReadFeed, $"{FeedRows.Feeds} WHERE f.address = $1 OR f.moved_from = $1 ORDER BY f.address <> $1, f.id LIMIT 1", address)).SingleOrDefault();

    public bool Add(FollowedFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return connections.Write(connection => connection.Run(FeedRows.InsertFeed, FeedRows.Values(feed)) > 0);
    }

    public bool Remove(long feed) => connections.Write(connection =>
    {
        connection.Run("DELETE FROM isnad.feed_items WHERE feed = $1", feed);
        return connection.Run("DELETE FROM isnad.feeds WHERE id = $1", feed) > 0;
    });

    public bool Save(FollowedFeed feed, IReadOnlyList<FeedItem> listed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(listed);
        return connections.Write(connection =>
        {
            if (connection.Run(FeedRows.UpdateFeed, [.. FeedRows.Values(feed), feed.Id]) == 0) return false;
            foreach (var item in listed) connection.Run(FeedRows.SetItem, [feed.Id, .. FeedRows.Values(item)]);
            return true;
        });
    }

    public IReadOnlyList<FeedItem> Open(long feed, DateTimeOffset now, int most) => connections.Read(connection =>
        connection.All(FeedRows.ReadItem, $"{FeedRows.Items} WHERE feed = $1 AND state = 0 AND due <= $2 ORDER BY due, key LIMIT $3", feed, now.ToUnixTimeSeconds(), most));

    public DateTimeOffset? NextItem(long feed) => connections.Read(connection => connection.Number("SELECT min(due) FROM isnad.feed_items WHERE feed = $1 AND state = 0", feed)) is { } seconds
        ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : null;

    public void Save(long feed, FeedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        connections.Write(connection => connection.Run(
            "UPDATE isnad.feed_items SET state = $3, tries = $4, due = $5, reason = $6 WHERE feed = $1 AND key = $2",
            feed, item.Key, (int)item.State, item.Tries, item.Due.ToUnixTimeSeconds(), item.Reason));
    }
}
