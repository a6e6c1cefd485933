using System.Data.Common;

namespace Isnad.Store;

/// <summary>The rows of <c>feeds</c>, as every store has them.</summary>
public static class FeedTable
{
    /// <summary>The columns behind the feed's number. Behind them stand how many of its items are kept and how many open.</summary>
    public const string Columns = "address, title, outlet, country, source, every, etag, last_modified, tried, succeeded, due, failures, reason, message, moved_from, gone";

    /// <summary>The values of <see cref="Columns"/>, in order.</summary>
    public static object?[] Values(FollowedFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return
        [
            feed.Address, feed.Title, feed.Outlet, feed.Country, (int)feed.Source, (long)feed.Every.TotalSeconds, feed.ETag, feed.LastModified, feed.Tried?.ToUnixTimeSeconds(),
            feed.Succeeded?.ToUnixTimeSeconds(), feed.Due.ToUnixTimeSeconds(), feed.Failures, feed.Reason, feed.Message, feed.MovedFrom, feed.Gone,
        ];
    }

    /// <summary>A row of the feed's number, <see cref="Columns"/> and the two counts.</summary>
    public static FollowedFeed Read(DbDataReader row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new FollowedFeed(row.GetInt64(0), row.GetString(1))
        {
            Title = row.Text(2),
            Outlet = row.Text(3),
            Country = row.Text(4),
            Source = (ArticleSource)row.GetInt32(5),
            Every = TimeSpan.FromSeconds(row.GetInt64(6)),
            ETag = row.Text(7),
            LastModified = row.Text(8),
            Tried = row.Time(9),
            Succeeded = row.Time(10),
            Due = DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(11)),
            Failures = row.GetInt32(12),
            Reason = row.Text(13),
            Message = row.Text(14),
            MovedFrom = row.Text(15),
            Gone = row.GetBoolean(16),
            Articles = row.GetInt64(17),
            Open = row.GetInt64(18),
        };
    }
}
