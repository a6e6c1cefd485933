using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>The feeds that are followed, in the tables <c>feeds</c> and <c>feed_items</c>.</summary>
internal sealed class SqliteFeeds(string path, SqliteConnection connection) : IFeedStore
{
    private const string Select = $"""
        SELECT f.id, {FeedTable.Columns},
               (SELECT count(*) FROM feed_items i WHERE i.feed = f.id AND i.state = 1), (SELECT count(*) FROM feed_items i WHERE i.feed = f.id AND i.state = 0)
        FROM feeds f
        """;

    public IReadOnlyList<FollowedFeed> All() => Guarded(() => Feeds($"{Select} ORDER BY f.address"));

    public FollowedFeed? Find(string address) =>
        Guarded(() => Feeds($"{Select} WHERE f.address = ?1", address).Concat(Feeds($"{Select} WHERE f.moved_from = ?1 ORDER BY f.id", address)).FirstOrDefault());

    public bool Add(FollowedFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return Guarded(() => Run(
            $"INSERT INTO feeds ({FeedTable.Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) ON CONFLICT (address) DO NOTHING",
            FeedTable.Values(feed)) > 0);
    }

    public bool Remove(long feed) => Together(() =>
    {
        Run("DELETE FROM feed_items WHERE feed = ?1", feed);
        return Run("DELETE FROM feeds WHERE id = ?1", feed) > 0;
    });

    public bool Save(FollowedFeed feed, IReadOnlyList<FeedItem> listed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(listed);
        return Together(() =>
        {
            var found = Run(
                $"UPDATE feeds SET ({FeedTable.Columns}) = (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) WHERE id = ?17",
                [.. FeedTable.Values(feed), feed.Id]) > 0;
            if (found) AddItems(feed.Id, listed);
            return found;
        });
    }

    public IReadOnlyList<FeedItem> Open(long feed, DateTimeOffset now, int most) => Guarded(() =>
    {
        using var command = Prepared($"SELECT {FeedItemTable.Columns} FROM feed_items WHERE feed = ?1 AND state = 0 AND due <= ?2 ORDER BY due, key LIMIT ?3", 3);
        using var row = command.Read(feed, now.ToUnixTimeSeconds(), most);
        var items = new List<FeedItem>();
        while (row.Read()) items.Add(FeedItemTable.Read(row));
        return items;
    });

    public DateTimeOffset? NextItem(long feed) => Guarded(() =>
    {
        using var command = Prepared("SELECT min(due) FROM feed_items WHERE feed = ?1 AND state = 0", 1);
        return command.Number(feed) is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : (DateTimeOffset?)null;
    });

    public void Save(long feed, FeedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Guarded(() => Run("UPDATE feed_items SET state = ?3, tries = ?4, due = ?5, reason = ?6 WHERE feed = ?1 AND key = ?2", feed, item.Key, (int)item.State, item.Tries, item.Due.ToUnixTimeSeconds(), item.Reason));
    }

    private void AddItems(long feed, IReadOnlyList<FeedItem> listed)
    {
        using var add = Prepared($"INSERT INTO feed_items (feed, {FeedItemTable.Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) {FeedItemTable.OnConflict}", 13);
        foreach (var item in listed) add.Run(FeedItemTable.Values(feed, item));
    }

    private List<FollowedFeed> Feeds(string sql, params object?[] values)
    {
        using var command = Prepared(sql, values.Length);
        using var row = command.Read(values);
        var feeds = new List<FollowedFeed>();
        while (row.Read()) feeds.Add(FeedTable.Read(row));
        return feeds;
    }

    private int Run(string sql, params object?[] values)
    {
        using var command = Prepared(sql, values.Length);
        return command.Run(values);
    }

    private PreparedCommand Prepared(string sql, int parameters) => new(connection, sql, parameters);

    private T Guarded<T>(Func<T> work) => SqliteErrors.Guard(path, work);

    private T Together<T>(Func<T> work) => Guarded(() => SqliteSchema.Together(connection, work));
}
