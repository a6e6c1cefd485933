using Isnad.Intake;
using Isnad.Intake.Feeds;
using Isnad.Intake.Fetching;
using Isnad.Store;

namespace Isnad.Collecting;

/// <summary>One look at one feed: what is written down of it, step by step.</summary>
internal sealed class FeedRun(FollowedFeed feed, IStore store, Lazy<ArticleReader> reader, TimeProvider time, Lock writing)
{
    private const string SummaryOnly = "feed.summary-only";

    private readonly List<InputFailure> failures = [];
    private readonly DateTimeOffset now = FeedTimes.Now(time);
    private AddCounts counts;

    public FollowedFeed Feed { get; private set; } = feed;

    public FeedOutcome Outcome() => new(Feed, counts, failures);

    /// <summary>The feed could not be got, or is none.</summary>
    public void Fail(string code, string message, DateTimeOffset? notBefore)
    {
        failures.Add(new InputFailure(Feed.Address, null, code, message));
        Write(FeedTimes.Failed(Feed with { Tried = now }, code, message, notBefore, now), []);
    }

    /// <summary>The feed was got: it is written down with all that it lists. Where nothing has changed there is no <paramref name="document"/>.</summary>
    public void Succeed(FetchAnswer answer, FeedDocument? document)
    {
        var feed = Moved(FeedTimes.Succeeded(Feed with { Tried = now }, now), answer.MovedTo);
        if (document is null || feed.Gone)
        {
            Write(feed, []);
            return;
        }
        failures.AddRange(document.Entries.Select(entry => entry.Failure).OfType<InputFailure>());
        var entries = document.Entries.Where(entry => entry.Article is not null).DistinctBy(entry => FeedItem.Of(entry.Article!, now).Key, StringComparer.Ordinal).ToList();
        // Of a feed that was cut the rest is still to come.
        var version = document.Entries.Any(entry => entry.Failure is { Code: "feed.cut" or "json.broken" }) ? FetchValidators.None : answer.Validators;
        Write(feed with { Title = feed.Title ?? document.Title, ETag = version.ETag, LastModified = version.LastModified }, [.. entries.Select(Listed)]);
    }

    /// <summary>What is listed and due.</summary>
    public IReadOnlyList<FeedItem> Open(int most)
    {
        lock (writing) return store.Feeds.Open(Feed.Id, time.GetUtcNow(), most);
    }

    /// <summary>The page of an item was fetched, or was not.</summary>
    public void Take(FeedItem item, ArticleInput page, FetchFailure? failure)
    {
        var read = Keep(FeedDocument.Completed(page, item.ToArticle()));
        var ended = read.Failure is { } reason
            ? FeedTimes.Failed(item, reason.Code, failure?.IsTemporary ?? false, failure?.NotBefore, FeedTimes.Now(time))
            : item with { State = FeedItemState.Kept, Reason = null };
        lock (writing) store.Feeds.Save(Feed.Id, ended);
    }

    // What needs no page is kept before the feed is written down as read.
    private FeedItem Listed(ArticleInput entry)
    {
        var item = FeedItem.Of(entry.Article!, now);
        var isWhole = entry.Warnings.All(warning => warning.Code != SummaryOnly);
        if (item.Url is not null && (Feed.Source == ArticleSource.Pages || !isWhole)) return item;
        if (item.Url is null && !isWhole)
        {
            failures.Add(new InputFailure(entry.Name, entry.Line, "feed.entry-no-page", "this entry has neither its text nor an address") { Offset = entry.Offset });
            return item with { State = FeedItemState.Failed, Reason = "feed.entry-no-page" };
        }
        // One with a page is known by it, wherever its text was taken from.
        var read = Keep(item.Url is null ? entry : entry with { Article = entry.Article! with { Id = null } });
        return read.Failure is { } failure ? item with { State = FeedItemState.Failed, Reason = failure.Code } : item with { State = FeedItemState.Kept };
    }

    private ArticleInput Keep(ArticleInput input)
    {
        if (input.Article is { } article) input = input with { Article = article with { Outlet = Feed.Outlet ?? article.Outlet, Country = article.Country ?? Feed.Country } };
        var keeper = new ArticleKeeper(store, reader, 1);
        var read = keeper.Read(input);
        if (read.Input.Failure is { } failure) failures.Add(failure);
        lock (writing) keeper.Add(read);
        counts += keeper.Counts;
        return read.Input;
    }

    private FollowedFeed Moved(FollowedFeed feed, string? address)
    {
        if (address is null || address == feed.Address) return feed;
        FollowedFeed? other;
        lock (writing) other = store.Feeds.Find(address);
        if (other is null || other.Id == feed.Id) return feed with { Address = address, MovedFrom = feed.Address };
        return feed with { Gone = true, Reason = "feed.moved", Message = $"it has moved to {address}, which is followed already" };
    }

    private void Write(FollowedFeed feed, IReadOnlyList<FeedItem> listed)
    {
        lock (writing) store.Feeds.Save(feed, listed);
        Feed = feed;
    }
}
