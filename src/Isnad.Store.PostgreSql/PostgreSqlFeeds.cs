namespace Isnad.Store.PostgreSql;

/// <summary>The feeds that are followed, in the tables <c>feeds</c> and <c>feed_items</c>.</summary>
internal sealed class PostgreSqlFeeds(PostgreSqlConnections connections) : IFeedStore
{
    private const string Select = $"""
        SELECT f.id, {FeedTable.Columns},
               (SELECT count(*) FROM isnad.feed_items i WHERE i.feed = f.id AND i.state = 1), (SELECT count(*) FROM isnad.feed_items i WHERE i.feed = f.id AND i.state = 0)
        FROM isnad.feeds f
        """;

    private const string Insert = $"""
        INSERT INTO isnad.feeds ({FeedTable.Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT (address) DO NOTHING
        """;

    private const string Update = $"""
        UPDATE isnad.feeds SET ({FeedTable.Columns}) = ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) WHERE id = $17
        """;

    private const string SetItem = $"""
        INSERT INTO isnad.feed_items (feed, {FeedItemTable.Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) {FeedItemTable.OnConflict}
        """;

    public IReadOnlyList<FollowedFeed> All() => connections.Read(connection => connection.All(FeedTable.Read, $"{Select} ORDER BY f.address"));

    // One that has this address comes before those that had it.
    public FollowedFeed? Find(string address) => connections.Read(connection =>
        connection.All(FeedTable.Read, $"{Select} WHERE f.address = $1 OR f.moved_from = $1 ORDER BY f.address <> $1, f.id LIMIT 1", address)).SingleOrDefault();

    public bool Add(FollowedFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return connections.Write(connection => connection.Run(Insert, FeedTable.Values(feed)) > 0);
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
            if (connection.Run(Update, [.. FeedTable.Values(feed), feed.Id]) == 0) return false;
            foreach (var item in listed) connection.Run(SetItem, FeedItemTable.Values(feed.Id, item));
            return true;
        });
    }

    public IReadOnlyList<FeedItem> Open(long feed, DateTimeOffset now, int most) => connections.Read(connection =>
        connection.All(FeedItemTable.Read, $"SELECT {FeedItemTable.Columns} FROM isnad.feed_items WHERE feed = $1 AND state = 0 AND due <= $2 ORDER BY due, key LIMIT $3", feed, now.ToUnixTimeSeconds(), most));

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
