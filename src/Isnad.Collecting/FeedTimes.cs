using Isnad.Intake.Fetching;
using Isnad.Store;

namespace Isnad.Collecting;

/// <summary>When feeds and what they list are looked at again.</summary>
internal static class FeedTimes
{
    /// <summary>So often an article is tried that does not come.</summary>
    private const int MostTries = 5;

    private static readonly TimeSpan FirstItemWait = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Now, in whole seconds, as stores keep it.</summary>
    public static DateTimeOffset Now(TimeProvider time) => DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>A feed that went well, with its next look.</summary>
    public static FollowedFeed Succeeded(FollowedFeed feed, DateTimeOffset now) => feed with
    {
        Succeeded = now,
        Failures = 0,
        Reason = null,
        Message = null,
        Due = Whole(now + feed.Every),
    };

    /// <summary>A feed that did not go well: it is left alone for longer after each failure, and as long as its server wants.</summary>
    public static FollowedFeed Failed(FollowedFeed feed, string code, string message, DateTimeOffset? notBefore, DateTimeOffset now)
    {
        var due = now + RetryTimes.BackOff(feed.Failures + 1, feed.Every, LongestWait > feed.Every ? LongestWait : feed.Every, Random.Shared.NextDouble());
        return feed with { Failures = feed.Failures + 1, Reason = code, Message = message, Due = Whole(notBefore > due ? notBefore.Value : due), Gone = code == "fetch.gone" };
    }

    /// <summary>An item that did not go well: tried again a few times where that may help, else given up.</summary>
    public static FeedItem Failed(FeedItem item, string code, bool temporary, DateTimeOffset? notBefore, DateTimeOffset now)
    {
        var tries = item.Tries + 1;
        if (!temporary || tries >= MostTries) return item with { State = FeedItemState.Failed, Tries = tries, Reason = code };
        var due = now + RetryTimes.BackOff(tries, FirstItemWait, LongestWait, Random.Shared.NextDouble());
        return item with { Tries = tries, Reason = code, Due = Whole(notBefore > due ? notBefore.Value : due) };
    }

    private static DateTimeOffset Whole(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());
}
