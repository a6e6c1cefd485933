using System.Net;
using System.Net.Http.Headers;
using Isnad.Intake.Fetching;
using Isnad.Store;
using Isnad.Store.Sqlite;
using Isnad.Web.Stores;
using Isnad.Web.Tests.Browsing;
using Isnad.Web.Tests.Security;
using Microsoft.Playwright;

namespace Isnad.Web.Tests.Feeds;

public sealed class FeedPageTests(Chromium chromium)
{
    private static readonly FetchOptions Near = new() { Pause = TimeSpan.Zero, Tries = 1, Allowed = [new IPNetwork(IPAddress.Loopback, 32)] };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ar", true)]
    [InlineData("en", false)]
    public async Task A_feed_is_found_from_a_page_fetched_by_the_server_looked_at_again_and_removed(string language, bool scripts)
    {
        await using var site = await NewsSite.OpenAsync();
        await using var room = await OpenRoom.OpenAsync((_, options) => options with { Fetching = Near, Feeds = true });
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address, language, scripts: scripts);
        var page = visitor.Page;
        await page.GotoAsync("/feeds");

        await page.FillAsync("#url", site.Address.AbsoluteUri);
        await page.FillAsync("#outlet", "صوت الجسر");
        await page.ClickAsync("[aria-labelledby=add] button");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await site.AskedAsync("/feed");
        await site.AskedAsync("/1");
        await page.ClickAsync("tbody form[action$='/refresh'] button");
        await Assertions.Expect(page.Locator(".note[role=status]")).ToBeVisibleAsync();
        // It looks again when the look before is over: then the article is kept.
        await site.AskedAsync("/feed");

        await page.GotoAsync("/search?q=" + Uri.EscapeDataString("هند نعيم outlet:\"صوت الجسر\""));
        await Assertions.Expect(page.Locator(".hit")).Not.ToHaveCountAsync(0);
        await page.GotoAsync("/feeds");
        await Assertions.Expect(page.Locator("tbody .number").First).ToHaveTextAsync(language == "ar" ? "١" : "1");
        await page.ClickAsync("tbody form[action$='/remove'] button");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(0);
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Where_a_page_names_several_feeds_the_user_chooses_and_what_fails_is_told()
    {
        await using var site = await NewsSite.OpenAsync();
        await using var room = await OpenRoom.OpenAsync((_, options) => options with { Fetching = Near });
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address);
        var page = visitor.Page;
        await page.GotoAsync("/feeds");

        await AddAsync(page, new Uri(site.Address, "two").AbsoluteUri);
        await page.ClickAsync("[aria-labelledby=choose] li:nth-child(2) button");
        await Assertions.Expect(page.Locator("tbody code")).ToHaveTextAsync(new Uri(site.Address, "sport").AbsoluteUri);
        await AddAsync(page, new Uri(site.Address, "sport").AbsoluteUri);
        await Assertions.Expect(page.Locator(".note[role=status]")).ToHaveTextAsync("هذه المغذّية متابَعة من قبل.");
        await AddAsync(page, new Uri(site.Address, "none").AbsoluteUri);
        await Assertions.Expect(page.Locator(".note[role=alert]")).ToHaveTextAsync("لم ينجح ذلك. السبب: لا شيء في هذا العنوان");
        await AddAsync(page, "http://10.0.0.1/");
        await Assertions.Expect(page.Locator(".note[role=alert]")).ToHaveTextAsync("لم ينجح ذلك. السبب: ليس المضيف عنواناً عاماً");
        await page.GotoAsync("/feeds?told=failed&code=" + Uri.EscapeDataString("اتصل بنا"));
        await Assertions.Expect(page.Locator(".note[role=alert]")).ToHaveTextAsync("لم ينجح ذلك. السبب:");
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task A_list_goes_in_and_out()
    {
        await using var room = await OpenRoom.OpenAsync((_, options) => options);
        await using var visitor = await Visitor.EnterAsync(chromium, room.Address, scripts: false);
        var page = visitor.Page;
        await page.GotoAsync("/feeds");

        const string list = """<opml version="2.0"><body><outline text="الضفة" xmlUrl="https://a.example/feed"/><outline text="الجسر" xmlUrl="https://b.example/feed"/></body></opml>""";
        foreach (var told in new[] { "أُضيفت مغذّيتان", "كل ما في القائمة متابَع من قبل" })
        {
            await page.SetInputFilesAsync("#file", new FilePayload { Name = "follow.opml", MimeType = "text/x-opml", Buffer = System.Text.Encoding.UTF8.GetBytes(list) });
            await page.ClickAsync("[aria-labelledby=list] form button");
            await Assertions.Expect(page.Locator(".note[role=status]")).ToHaveTextAsync(told);
        }
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "x.opml", MimeType = "text/x-opml", Buffer = "<html></html>"u8.ToArray() });
        await page.ClickAsync("[aria-labelledby=list] form button");
        await Assertions.Expect(page.Locator(".note[role=alert]")).ToHaveTextAsync("لم ينجح ذلك. السبب: ليس هذا ملف OPML");

        using var exported = await room.Client.GetAsync("/feeds.opml", Stop);
        Assert.Equal("text/x-opml", exported.Content.Headers.ContentType!.MediaType);
        var back = Intake.Links.FeedList.Read("back", await exported.Content.ReadAsStreamAsync(Stop));
        Assert.Equal([("الضفة", "https://a.example/feed"), ("الجسر", "https://b.example/feed")], back.Feeds.Select(feed => (feed.Title, feed.Url)));
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task Trouble_with_the_store_is_told_on_the_page()
    {
        var opened = 0;
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var room = await OpenRoom.OpenAsync((own, options) => options with
        {
            Feeds = true,
            Store = new StoreSource(own.Database, () => Interlocked.Increment(ref opened) == 1 ? throw Refused() : SqliteStore.Open(own.Database)),
        });
        await told.Task.WaitAsync(Stop);
        // The keeper has taken note of it before it asks the clock to wait; the page that is asked for then may still be faster.
        string page;
        do page = await room.Client.GetStringAsync("/feeds", Stop);
        while (!page.Contains("the store is away", StringComparison.Ordinal));

        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);

        StoreException Refused()
        {
            told.SetResult();
            return new StoreException("the store is away");
        }
    }

    [Fact]
    public async Task Who_may_only_read_sees_the_feeds_and_no_form()
    {
        var guarded = new GuardedRoom();
        await guarded.InitializeAsync();
        using (var store = SqliteStore.Open(guarded.Room.Database)) store.Feeds.Add(new FollowedFeed(0, "https://news.example.org/feed.xml"));

        using var seen = await guarded.Room.SendAsync(HttpMethod.Get, "/feeds", headers => headers.Authorization = new AuthenticationHeaderValue("Bearer", guarded.Reader));
        using var refused = await guarded.Room.SendAsync(HttpMethod.Post, "/feeds/remove", headers => headers.Authorization = new AuthenticationHeaderValue("Bearer", guarded.Reader), new FormUrlEncodedContent([]));
        var page = await seen.Content.ReadAsStringAsync(Stop);

        Assert.Contains("https://news.example.org/feed.xml", page, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/feeds/", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await guarded.DisposeAsync();
    }

    private static async Task AddAsync(IPage page, string url)
    {
        await page.FillAsync("#url", url);
        await page.ClickAsync("[aria-labelledby=add] button");
    }
}
