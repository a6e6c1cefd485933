using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>The feeds that are followed, in the tables <c>feeds</c> and <c>feed_items</c>.</summary>
internal sealed class SqliteFeeds(string path, SqliteConnection connection) : IFeedStore
{
    private const string Columns = """
        SELECT f.id, f.address, f.title, f.outlet, f.country, f.source, f.every, f.etag, f.last_modified, f.tried, f.succeeded, f.due, f.failures, f.reason, f.message, f.moved_from, f.gone,
               (SELECT count(*) FROM feed_items i WHERE i.feed = f.id AND i.state = 1), (SELECT count(*) FROM feed_items i WHERE i.feed = f.id AND i.state = 0)
        FROM feeds f
        """;

    public IReadOnlyList<FollowedFeed> All() => Guarded(() => Feeds(Columns + " ORDER BY f.address"));

    public FollowedFeed? Find(string address) =>
        Guarded(() => Feeds(Columns + " WHERE f.address = ?1", address).Concat(Feeds(Columns + " WHERE f.moved_from = ?1 ORDER BY f.id", address)).FirstOrDefault());

    public bool Add(FollowedFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return Guarded(() => Run(
            """
            INSERT INTO feeds (address, title, outlet, country, source, every, etag, last_modified, tried, succeeded, due, failures, reason, message, moved_from, gone)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) ON CONFLICT (address) DO NOTHING
            """,
            Values(feed)) > 0);
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
                """
                UPDATE feeds SET address = ?1, title = ?2, outlet = ?3, country = ?4, source = ?5, every = ?6, etag = ?7, last_modified = ?8, tried = ?9, succeeded = ?10, due = ?11,
                                 failures = ?12, reason = ?13, message = ?14, moved_from = ?15, gone = ?16
                WHERE id = ?17
                """,
                [.. Values(feed), feed.Id]) > 0;
            if (found) AddItems(feed.Id, listed);
            return found;
        });
    }

    public IReadOnlyList<FeedItem> Open(long feed, DateTimeOffset now, int most) => Guarded(() =>
    {
        using var command = Prepared("SELECT key, stamp, url, title, outlet, day, byline, credit, state, tries, due, reason FROM feed_items WHERE feed = ?1 AND state = 0 AND due <= ?2 ORDER BY due, key LIMIT ?3", 3);
        using var row = command.Read(feed, now.ToUnixTimeSeconds(), most);
        var items = new List<FeedItem>();
        while (row.Read()) items.Add(Item(row));
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
        using var add = Prepared(
            """
            INSERT INTO feed_items (feed, key, stamp, url, title, outlet, day, byline, credit, state, tries, due, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            ON CONFLICT (feed, key) DO UPDATE SET stamp = excluded.stamp, url = excluded.url, title = excluded.title, outlet = excluded.outlet, day = excluded.day, byline = excluded.byline,
                credit = excluded.credit, state = excluded.state, tries = excluded.tries, due = excluded.due, reason = excluded.reason
            WHERE feed_items.stamp <> excluded.stamp
            """,
            13);
        foreach (var item in listed)
        {
            add.Run(
                feed, item.Key, item.Stamp, item.Url, item.Title, item.Outlet, item.Date is { } day ? IsoDay.Of(day) : null, item.Byline, item.Credit, (int)item.State, item.Tries,
                item.Due.ToUnixTimeSeconds(), item.Reason);
        }
    }

    private List<FollowedFeed> Feeds(string sql, params object?[] values)
    {
        using var command = Prepared(sql, values.Length);
        using var row = command.Read(values);
        var feeds = new List<FollowedFeed>();
        while (row.Read()) feeds.Add(Feed(row));
        return feeds;
    }

    private static FollowedFeed Feed(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1))
    {
        Title = Text(row, 2),
        Outlet = Text(row, 3),
        Country = Text(row, 4),
        Source = (ArticleSource)row.GetInt32(5),
        Every = TimeSpan.FromSeconds(row.GetInt64(6)),
        ETag = Text(row, 7),
        LastModified = Text(row, 8),
        Tried = Time(row, 9),
        Succeeded = Time(row, 10),
        Due = DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(11)),
        Failures = row.GetInt32(12),
        Reason = Text(row, 13),
        Message = Text(row, 14),
        MovedFrom = Text(row, 15),
        Gone = row.GetBoolean(16),
        Articles = row.GetInt64(17),
        Open = row.GetInt64(18),
    };

    private static FeedItem Item(SqliteDataReader row) => new(row.GetString(0), row.GetString(1))
    {
        Url = Text(row, 2),
        Title = Text(row, 3),
        Outlet = Text(row, 4),
        Date = Text(row, 5) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Byline = Text(row, 6),
        Credit = Text(row, 7),
        State = (FeedItemState)row.GetInt32(8),
        Tries = row.GetInt32(9),
        Due = DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(10)),
        Reason = Text(row, 11),
    };

    private static object?[] Values(FollowedFeed feed) =>
    [
        feed.Address, feed.Title, feed.Outlet, feed.Country, (int)feed.Source, (long)feed.Every.TotalSeconds, feed.ETag, feed.LastModified, feed.Tried?.ToUnixTimeSeconds(),
        feed.Succeeded?.ToUnixTimeSeconds(), feed.Due.ToUnixTimeSeconds(), feed.Failures, feed.Reason, feed.Message, feed.MovedFrom, feed.Gone ? 1 : 0,
    ];

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column));

    private int Run(string sql, params object?[] values)
    {
        using var command = Prepared(sql, values.Length);
        return command.Run(values);
    }

    private PreparedCommand Prepared(string sql, int parameters) => new(connection, sql, parameters);

    private T Guarded<T>(Func<T> work) => SqliteErrors.Guard(path, work);

    private T Together<T>(Func<T> work) => Guarded(() => SqliteSchema.Together(connection, work));
}
