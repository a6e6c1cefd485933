using Isnad.Collecting;
using Isnad.Store;
using Isnad.Store.Sqlite;

namespace Isnad.App.Tests;

public sealed class FeedRefreshTests : IDisposable
{
    private const string Address = "http://news.example/feed";

    private static readonly Lazy<ArticleReader> Reader = new(() => new ArticleReader());

    private readonly StubNet net = new();
    private readonly TestFolder folder = new();

    public void Dispose()
    {
        net.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void New_items_are_fetched_read_and_kept_once()
    {
        Serve("/1", "/2");
        using var store = Follow();

        Assert.Equal(new AddCounts(2, 0, 0, 4), Look(store).Counts);
        Serve("/1", "/2", "/3");
        Assert.Equal(1, Look(store).Counts.Articles);

        Assert.Equal(["/feed", "/1", "/2", "/feed", "/3"], net.Web.Paths);
        var feed = Feed(store);
        Assert.Equal(("جريدة الضفة", 3, 0, 0, null), (feed.Title, feed.Articles, feed.Open, feed.Failures, feed.Reason));
        Assert.Equal(feed.Tried + feed.Every, feed.Due);
    }

    [Fact]
    public void An_unchanged_feed_costs_one_request()
    {
        net.Web.On("/feed", request => request["If-None-Match"] == "\"1\"" ? StubReply.Of(304) : StubReply.Of(200, Pages.Feed("/1"), "ETag: \"1\"")).On("/1", StubReply.Of(200, Pages.Html("خبر", "سامر")));
        using var store = Follow();
        Look(store);

        Assert.True(Look(store) is { WentWell: true, Counts.Articles: 0 });
        Assert.Equal(["/feed", "/1", "/feed"], net.Web.Paths);
    }

    [Fact]
    public void A_changed_headline_is_fetched_again_and_another_text_is_a_new_version()
    {
        Serve("/1");
        using var store = Follow();
        Look(store);
        net.Web.On("/feed", StubReply.Of(200, Pages.Feed([("/1", "عنوان آخر")]))).On("/1", StubReply.Of(200, Pages.Html("خبر معدل", "هند")));

        Assert.Equal((0, 1), Look(store).Counts is var counts ? (counts.Articles, counts.Versions) : default);
        Assert.Equal(1, Feed(store).Articles);
    }

    [Fact]
    public void A_feed_that_moved_for_good_is_looked_for_at_its_new_address()
    {
        net.Web.On("/feed", StubReply.Of(301, "", "Location: /new")).On("/new", StubReply.Of(200, Pages.Feed("/1"))).On("/1", StubReply.Of(200, Pages.Html("خبر", "سامر")));
        using var store = Follow();
        Look(store);

        var feed = Feed(store);
        Assert.Equal(("http://news.example/new", Address), (feed.Address, feed.MovedFrom));
        Look(store);
        Assert.Equal(["/feed", "/new", "/1", "/new"], net.Web.Paths);
    }

    [Fact]
    public void A_feed_that_moved_to_one_that_is_followed_is_left()
    {
        net.Web.On("/feed", StubReply.Of(308, "", "Location: /new")).On("/new", StubReply.Of(200, Pages.Feed("/1")));
        using var store = Follow();
        store.Feeds.Add(new FollowedFeed(0, "http://news.example/new"));

        Assert.Equal((true, "feed.moved"), Look(store).Feed is var feed ? (feed.Gone, feed.Reason) : default);
    }

    [Fact]
    public void A_feed_that_moved_only_for_now_keeps_its_address()
    {
        net.Web.On("/feed", StubReply.Of(302, "", "Location: /new")).On("/new", StubReply.Of(200, Pages.Feed("/1"))).On("/1", StubReply.Of(200, Pages.Html("خبر", "سامر")));
        using var store = Follow();
        Look(store);

        Assert.Equal(Address, Feed(store).Address);
    }

    [Fact]
    public void A_feed_that_is_gone_is_not_asked_for_again()
    {
        net.Web.On("/feed", StubReply.Of(410));
        using var store = Follow();
        Look(store);

        Assert.True(Feed(store) is { Gone: true, Reason: "fetch.gone" });
        net.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Empty(Refresh(store).Due());
        Assert.Null(Refresh(store).NextDue());
    }

    [Fact]
    public void A_failing_feed_is_left_alone_longer_each_time_and_forgiven_when_it_is_well()
    {
        net.Web.On("/feed", StubReply.Of(404));
        using var store = Follow();
        var waits = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            Look(store);
            waits.Add((Feed(store).Due - Feed(store).Tried!.Value).TotalMinutes);
        }

        Assert.InRange(waits[0], 22, 38);
        Assert.InRange(waits[1], 45, 75);
        Assert.InRange(waits[8], 18 * 60, 30 * 60);
        Assert.Equal((9, "fetch.missing"), (Feed(store).Failures, Feed(store).Reason));
        Serve("/1");
        Look(store);
        Assert.Equal((0, null), (Feed(store).Failures, Feed(store).Reason));
    }

    [Fact]
    public void A_feed_waits_as_long_as_its_server_asks()
    {
        net.Web.On("/feed", StubReply.Of(429, "", "Retry-After: 200000"));
        using var store = Follow();
        Look(store);

        Assert.Equal(200000, (Feed(store).Due - Feed(store).Tried!.Value).TotalSeconds, 1.0);
    }

    [Theory]
    [InlineData("<html><body>hello</body></html>", "feed.not-feed")]
    [InlineData("<rss><channel><item><title>x", "feed.cut")]
    [InlineData("<urlset></urlset>", "input.links")]
    public void What_is_no_feed_any_more_is_a_failure(string body, string code)
    {
        net.Web.On("/feed", StubReply.Of(200, body, "ETag: \"1\""));
        using var store = Follow();
        var outcome = Look(store);

        Assert.Equal((code, null), (outcome.Failures[0].Code, Feed(store).ETag));
        Assert.Equal(code == "feed.cut" ? null : code, Feed(store).Reason);
    }

    [Fact]
    public void A_page_that_does_not_come_is_tried_again_later_and_then_given_up()
    {
        net.Web.On("/feed", request => request["If-None-Match"] is null ? StubReply.Of(200, Pages.Feed("/1", "/2"), "ETag: \"1\"") : StubReply.Of(304)).On("/1", StubReply.Of(500)).On("/2", StubReply.Of(404));
        using var store = Follow();

        Assert.Equal(["fetch.missing", "fetch.status"], Look(store).Failures.Select(failure => failure.Code).Order());
        Assert.Equal(1, Feed(store).Open);
        for (var i = 0; i < 8; i++)
        {
            net.Clock.Advance(TimeSpan.FromDays(2));
            Look(store);
        }

        Assert.Equal(5 * 3, net.Web.Paths.Count(path => path == "/1"));
        Assert.Equal(1, net.Web.Paths.Count(path => path == "/2"));
        Assert.Equal(0, Feed(store).Open);
    }

    [Fact]
    public void The_text_of_a_feed_is_taken_where_the_user_wants_it_and_it_is_whole()
    {
        var whole = string.Concat(Enumerable.Repeat("<p>قال المدير سامر نعيم إن العمل في الجسر سينتهي قبل نهاية الشهر المقبل.</p>", 10));
        net.Web.On("/feed", StubReply.Of(200, $"""
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>جريدة الضفة</title>
            <item><title>كامل</title><link>/1</link><guid>1</guid><content:encoded><![CDATA[{whole}]]></content:encoded></item>
            <item><title>موجز</title><link>/2</link><guid>2</guid><description>موجز قصير…</description></item></channel></rss>
            """)).On("/2", StubReply.Of(200, Pages.Html("موجز", "هند")));
        using var store = Follow(ArticleSource.Feed);

        Assert.Equal(2, Look(store).Counts.Articles);
        Assert.Equal(["/feed", "/2"], net.Web.Paths);
        Assert.Equal(2, Feed(store).Articles);
    }

    [Fact]
    public void The_outlet_that_the_user_gave_counts()
    {
        Serve("/1");
        using var store = Follow(outlet: "الضفة اليومية");
        Look(store);

        Assert.True(SearchQuery.TryParse("المرحلة", default, out var query, out _));
        Assert.Equal("الضفة اليومية", Assert.Single(store.Search(query!, new SearchOptions()).Hits).Statement.Outlet);
    }

    /// <summary>The program dies at every single write; the next run goes on, and in the end all is as if nothing had happened.</summary>
    [Fact]
    public void A_run_that_is_killed_anywhere_loses_nothing_and_doubles_nothing()
    {
        Serve("/1", "/2", "/3");
        string whole;
        using (var store = Follow(name: "whole.db"))
        {
            Look(store);
            whole = Dump(store);
        }
        for (var writes = 0; ; writes++)
        {
            using var store = Follow(name: $"{writes}.db");
            var dying = new DyingStore(store, writes);
            try
            {
                Look(dying);
                Assert.True(writes >= 7);
                return;
            }
            catch (StoreException)
            {
                Assert.Empty(store.Check());
            }
            // What left the feed meanwhile is not lost if it was written down.
            var listed = Feed(store).Open + Feed(store).Articles;
            if (listed == 3) net.Web.On("/feed", StubReply.Of(200, Pages.Feed("/3")));
            Look(store);
            Serve("/1", "/2", "/3");
            Assert.Equal(whole, Dump(store));
        }
    }

    [Fact]
    public async Task Many_feeds_are_looked_at_at_the_same_time_and_each_is_reported()
    {
        net.Web.On("/feed", request => StubReply.Of(200, Pages.Feed("/" + request.Host))).On("/robots.txt", StubReply.Of(404));
        using var store = SqliteStore.Open(folder["many.db"], new SqliteOptions { Create = true });
        for (var i = 0; i < 20; i++)
        {
            store.Feeds.Add(new FollowedFeed(0, $"http://n{i}.example/feed") { Due = net.Clock.GetUtcNow() });
            net.Web.On($"/n{i}.example", StubReply.Of(200, Pages.Html($"خبر {i}", "سامر")));
        }
        var outcomes = new List<FeedOutcome>();
        var refresh = Refresh(store);

        await refresh.Run(refresh.Due(), outcomes.Add, TestContext.Current.CancellationToken);

        Assert.Equal(20, outcomes.Sum(outcome => outcome.Counts.Articles));
        Assert.Empty(refresh.Due());
    }

    [Fact]
    public async Task Watching_looks_whenever_one_is_due_until_it_is_stopped()
    {
        Serve("/1");
        using var store = Follow();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var looks = new List<DateTimeOffset>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new FeedWatch(Refresh(store), net.Clock).Run(
            outcome =>
            {
                looks.Add(outcome.Feed.Tried!.Value);
                if (looks.Count == 3) stop.Cancel();
            },
            stop.Token));

        Assert.All(looks.Zip(looks.Skip(1)), pair => Assert.InRange((pair.Second - pair.First).TotalMinutes, 30, 32));
    }

    private void Serve(params string[] paths)
    {
        net.Web.On("/feed", StubReply.Of(200, Pages.Feed(paths)));
        foreach (var path in paths) net.Web.On(path, StubReply.Of(200, Pages.Html($"خبر {path}", "سامر")));
    }

    private SqliteStore Follow(ArticleSource source = ArticleSource.Pages, string? outlet = null, string name = "news.db")
    {
        var store = SqliteStore.Open(folder[name], new SqliteOptions { Create = true });
        store.Feeds.Add(new FollowedFeed(0, Address) { Source = source, Outlet = outlet, Due = net.Clock.GetUtcNow() });
        return store;
    }

    private FeedRefresh Refresh(IStore store) => new(net.Gate, store, Reader, net.Clock);

    /// <summary>Looks at the first feed, due or not.</summary>
    private FeedOutcome Look(IStore store) =>
        Refresh(store).Run(Feed(store) with { Due = DateTimeOffset.UnixEpoch }, TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    private static FollowedFeed Feed(IStore store) => store.Feeds.All()[0];

    private static string Dump(SqliteStore store)
    {
        Assert.True(SearchQuery.TryParse("المرحلة OR الجسر", default, out var query, out _));
        var articles = store.ArticlesOf(query!).Order().Select(article => store.Find(new ArticleId(article, null, null))!);
        return string.Join('\n', articles.Select(article => $"{article.Id} {article.Versions} {article.Origin} {article.Reading.Text}")) + store.Stats() with { Bytes = 0 } + Feed(store).Articles + Feed(store).Open;
    }
}
