using System.Data.Common;

namespace Isnad.Store;

/// <summary>The rows of <c>feed_items</c>, as every store has them.</summary>
public static class FeedItemTable
{
    /// <summary>The columns behind the feed's number.</summary>
    public const string Columns = "key, stamp, url, title, outlet, day, byline, credit, state, tries, due, reason";

    /// <summary>What a statement that inserts does with an item that is known: with the same stamp it stays as it is.</summary>
    public const string OnConflict = """
        ON CONFLICT (feed, key) DO UPDATE SET stamp = excluded.stamp, url = excluded.url, title = excluded.title, outlet = excluded.outlet, day = excluded.day, byline = excluded.byline,
            credit = excluded.credit, state = excluded.state, tries = excluded.tries, due = excluded.due, reason = excluded.reason
        WHERE feed_items.stamp <> excluded.stamp
        """;

    /// <summary>The values of the feed's number and of <see cref="Columns"/>, in order.</summary>
    public static object?[] Values(long feed, FeedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return
        [
            feed, item.Key, item.Stamp, item.Url, item.Title, item.Outlet, item.Date is { } day ? IsoDay.Of(day) : null, item.Byline, item.Credit, (int)item.State, item.Tries,
            item.Due.ToUnixTimeSeconds(), item.Reason,
        ];
    }

    /// <summary>A row of <see cref="Columns"/>.</summary>
    public static FeedItem Read(DbDataReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new FeedItem(row.GetString(0), row.GetString(1))
        {
            Url = row.Text(2),
            Title = row.Text(3),
            Outlet = row.Text(4),
            Date = row.Text(5) is { } day ? IsoDay.Read(day) : null,
            Byline = row.Text(6),
            Credit = row.Text(7),
            State = (FeedItemState)row.GetInt32(8),
            Tries = row.GetInt32(9),
            Due = DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(10)),
            Reason = row.Text(11),
        };
    }
}
