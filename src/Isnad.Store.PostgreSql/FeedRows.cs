using System.Globalization;
using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>The rows of <c>feeds</c> and <c>feed_items</c>, from and to.</summary>
internal static class FeedRows
{
    public const string Feeds = """
        SELECT f.id, f.address, f.title, f.outlet, f.country, f.source, f.every, f.etag, f.last_modified, f.tried, f.succeeded, f.due, f.failures, f.reason, f.message, f.moved_from, f.gone,
               (SELECT count(*) FROM isnad.feed_items i WHERE i.feed = f.id AND i.state = 1), (SELECT count(*) FROM isnad.feed_items i WHERE i.feed = f.id AND i.state = 0)
        FROM isnad.feeds f
        """;

    /// <summary>With <see cref="Values(FollowedFeed)"/>.</summary>
    public const string InsertFeed = """
        INSERT INTO isnad.feeds (address, title, outlet, country, source, every, etag, last_modified, tried, succeeded, due, failures, reason, message, moved_from, gone)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT (address) DO NOTHING
        """;

    /// <summary>With the same values, and the feed's number behind them.</summary>
    public const string UpdateFeed = """
        UPDATE isnad.feeds SET address = $1, title = $2, outlet = $3, country = $4, source = $5, every = $6, etag = $7, last_modified = $8, tried = $9, succeeded = $10, due = $11,
                               failures = $12, reason = $13, message = $14, moved_from = $15, gone = $16
        WHERE id = $17
        """;

    public const string Items = "SELECT key, stamp, url, title, outlet, day, byline, credit, state, tries, due, reason FROM isnad.feed_items";

    /// <summary>With the feed's number and <see cref="Values(FeedItem)"/>: what is known with the same stamp stays as it is.</summary>
    public const string SetItem = """
        INSERT INTO isnad.feed_items (feed, key, stamp, url, title, outlet, day, byline, credit, state, tries, due, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        ON CONFLICT (feed, key) DO UPDATE SET stamp = excluded.stamp, url = excluded.url, title = excluded.title, outlet = excluded.outlet, day = excluded.day, byline = excluded.byline,
            credit = excluded.credit, state = excluded.state, tries = excluded.tries, due = excluded.due, reason = excluded.reason
        WHERE feed_items.stamp <> excluded.stamp
        """;

    public static object?[] Values(FollowedFeed feed) =>
    [
        feed.Address, feed.Title, feed.Outlet, feed.Country, (int)feed.Source, (long)feed.Every.TotalSeconds, feed.ETag, feed.LastModified, feed.Tried?.ToUnixTimeSeconds(),
        feed.Succeeded?.ToUnixTimeSeconds(), feed.Due.ToUnixTimeSeconds(), feed.Failures, feed.Reason, feed.Message, feed.MovedFrom, feed.Gone,
    ];

    public static object?[] Values(FeedItem item) =>
    [
        item.Key, item.Stamp, item.Url, item.Title, item.Outlet, item.Date is { } day ? IsoDay.Of(day) : null, item.Byline, item.Credit, (int)item.State, item.Tries,
        item.Due.ToUnixTimeSeconds(), item.Reason,
    ];

    public static FollowedFeed ReadFeed(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetString(1))
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

    public static FeedItem ReadItem(NpgsqlDataReader row) => new(row.GetString(0), row.GetString(1))
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

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(column));
}
