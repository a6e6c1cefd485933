namespace Isnad.Store.Tests;

/// <summary>What every store must do with feeds. A subclass opens one.</summary>
public abstract class FeedStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    protected abstract IStore Open();

    [Fact]
    public void A_feed_is_kept_with_all_that_is_known_of_it()
    {
        using var store = Open();
        var feed = Whole(new FollowedFeed(0, "http://a.example/feed"));

        Assert.True(store.Feeds.Add(feed));
        var kept = Assert.Single(store.Feeds.All());
        Assert.Equal(feed with { Id = kept.Id }, kept);
        Assert.Equal(kept, store.Feeds.Find("http://a.example/feed"));
        Assert.Null(store.Feeds.Find("http://b.example/feed"));
    }

    [Fact]
    public void A_feed_with_nothing_known_of_it_is_kept_too()
    {
        using var store = Open();
        store.Feeds.Add(new FollowedFeed(0, "http://a.example/feed") { Due = Now });

        Assert.Equal(new FollowedFeed(store.Feeds.All()[0].Id, "http://a.example/feed") { Due = Now }, store.Feeds.All()[0]);
    }

    [Fact]
    public void An_address_is_followed_once()
    {
        using var store = Open();
        store.Feeds.Add(new FollowedFeed(0, "http://b.example/feed") { Title = "الأول" });

        Assert.False(store.Feeds.Add(new FollowedFeed(0, "http://b.example/feed") { Title = "الثاني" }));
        Assert.True(store.Feeds.Add(new FollowedFeed(0, "http://a.example/feed")));
        Assert.Equal([null, "الأول"], store.Feeds.All().Select(feed => feed.Title));
    }

    [Fact]
    public void A_feed_that_moved_is_found_by_both_addresses()
    {
        using var store = Open();
        var feed = Added(store);
        store.Feeds.Save(feed with { Address = "http://new.example/feed", MovedFrom = feed.Address }, []);

        Assert.Equal(feed.Id, store.Feeds.Find("http://a.example/feed")?.Id);
        Assert.Equal(feed.Id, store.Feeds.Find("http://new.example/feed")?.Id);
        store.Feeds.Add(new FollowedFeed(0, "http://a.example/feed"));
        Assert.NotEqual(feed.Id, store.Feeds.Find("http://a.example/feed")?.Id);
    }

    [Fact]
    public void What_is_listed_is_open_once_until_it_is_kept()
    {
        using var store = Open();
        var feed = Added(store);
        FeedItem[] listed = [Item("1", Now), Item("2", Now)];

        Assert.True(store.Feeds.Save(feed, listed));
        Assert.Equal(listed, store.Feeds.Open(feed.Id, Now, 10));
        store.Feeds.Save(feed.Id, listed[0] with { State = FeedItemState.Kept });
        store.Feeds.Save(feed with { ETag = "2" }, [.. listed, Item("3", Now)]);

        Assert.Equal(["2", "3"], store.Feeds.Open(feed.Id, Now, 10).Select(item => item.Key));
        Assert.Equal((1, 2, "2"), store.Feeds.All()[0] is var kept ? (kept.Articles, kept.Open, kept.ETag) : default);
    }

    [Fact]
    public void Another_stamp_opens_what_was_kept_or_given_up()
    {
        using var store = Open();
        var feed = Added(store);
        store.Feeds.Save(feed, [Item("1", Now), Item("2", Now)]);
        store.Feeds.Save(feed.Id, Item("1", Now) with { State = FeedItemState.Kept });
        store.Feeds.Save(feed.Id, Item("2", Now) with { State = FeedItemState.Failed, Tries = 5, Reason = "fetch.missing" });

        store.Feeds.Save(feed, [Item("1", Now), Item("2", Now)]);
        Assert.Empty(store.Feeds.Open(feed.Id, Now, 10));
        store.Feeds.Save(feed, [Item("1", Now) with { Stamp = "other" }, Item("2", Now) with { Stamp = "other" }]);
        Assert.Equal([0, 0], store.Feeds.Open(feed.Id, Now, 10).Select(item => item.Tries));
    }

    [Fact]
    public void Items_come_when_they_are_due_and_no_more_than_wanted()
    {
        using var store = Open();
        var feed = Added(store);
        store.Feeds.Save(feed, [Item("1", Now + TimeSpan.FromHours(2)), Item("2", Now), Item("3", Now + TimeSpan.FromHours(1))]);

        Assert.Equal(Now, store.Feeds.NextItem(feed.Id));
        Assert.Equal(["2"], store.Feeds.Open(feed.Id, Now, 10).Select(item => item.Key));
        Assert.Equal(["2", "3"], store.Feeds.Open(feed.Id, Now + TimeSpan.FromHours(5), 2).Select(item => item.Key));
        Assert.Null(store.Feeds.NextItem(feed.Id + 1));
    }

    [Fact]
    public void A_feed_that_was_removed_is_gone_with_its_items_and_nothing_more_is_written()
    {
        using var store = Open();
        var feed = Added(store);
        store.Feeds.Save(feed, [Item("1", Now)]);

        Assert.True(store.Feeds.Remove(feed.Id));
        Assert.False(store.Feeds.Remove(feed.Id));
        Assert.False(store.Feeds.Save(feed, [Item("2", Now)]));
        Assert.Empty(store.Feeds.Open(feed.Id, Now, 10));
        Assert.Empty(store.Feeds.All());
    }

    [Fact]
    public void What_no_store_can_hold_is_replaced()
    {
        using var store = Open();
        store.Feeds.Add(new FollowedFeed(0, "http://a.example/feed") { Title = "ا\0ب\ud800" });
        var feed = store.Feeds.All()[0];
        store.Feeds.Save(feed, [Item("1", Now) with { Title = "ا\0ب" }]);

        Assert.Equal("ا\uFFFDب\uFFFD", feed.Title);
        Assert.Equal("ا\uFFFDب", store.Feeds.Open(feed.Id, Now, 1)[0].Title);
    }

    [Fact]
    public void An_entry_is_known_by_its_id_else_its_address_and_its_headline_is_its_stamp()
    {
        FeedItem Of(string text, string? title = null, string? id = null, string? url = null) => FeedItem.Of(new Article(text) { Title = title, Id = id, Url = url }, Now);

        Assert.Equal(Of("أ", "ب", "1", "http://a/"), Of("ج", "ب", "1", "http://a/"));
        Assert.Equal(Of("أ", id: "1").Key, Of("ب", id: "1", url: "http://a/").Key);
        Assert.Equal(Of("أ", url: "http://a/").Key, Of("ب", url: "http://a/").Key);
        Assert.NotEqual(Of("أ", "ب", "1").Stamp, Of("أ", "ج", "1").Stamp);
    }

    private static FollowedFeed Added(IStore store)
    {
        store.Feeds.Add(new FollowedFeed(0, "http://a.example/feed") { Due = Now });
        return store.Feeds.All()[0];
    }

    private static FollowedFeed Whole(FollowedFeed feed) => feed with
    {
        Title = "جريدة الضفة",
        Outlet = "الضفة",
        Country = "LB",
        Source = ArticleSource.Feed,
        Every = TimeSpan.FromMinutes(15),
        ETag = "\"1\"",
        LastModified = "Mon, 05 Jan 2026 08:00:00 GMT",
        Tried = Now,
        Succeeded = Now - TimeSpan.FromHours(1),
        Due = Now + TimeSpan.FromHours(1),
        Failures = 3,
        Reason = "fetch.timeout",
        Message = "the answer takes too long",
        MovedFrom = "http://old.example/feed",
        Gone = true,
    };

    private static FeedItem Item(string key, DateTimeOffset due) => new(key, "stamp")
    {
        Url = $"http://a.example/{key}",
        Title = "عنوان",
        Outlet = "الضفة",
        Date = new DateOnly(2026, 1, 5),
        Byline = "سناء كرم",
        Credit = "وكالة",
        Due = due,
    };
}
