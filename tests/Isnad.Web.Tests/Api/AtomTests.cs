using System.Net;
using System.Net.Http.Json;
using System.Xml.Linq;
using Isnad.Export;
using Isnad.Intake.Feeds;
using Isnad.Store;
using Isnad.Store.Sqlite;
using Isnad.Testing;

namespace Isnad.Web.Tests.Api;

public sealed class AtomTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_saved_search_is_a_feed_that_our_own_reader_reads()
    {
        await SaveAsync("قصف", "القصف");
        using var answer = await room.Client.GetAsync("/api/v1/saved-searches/%D9%82%D8%B5%D9%81.atom", Stop);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);

        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var feed = FeedDocument.Read(room.Address.AbsoluteUri, bytes, "utf-8");
        Assert.Equal((null, "قصف"), (feed.Failure, feed.Title));
        var entry = Assert.Single(feed.Entries).Article!;
        Assert.Contains("القصف استمر على أطراف بلدة عين الحجل حتى ظهر اليوم", entry.Text, StringComparison.Ordinal);
        Assert.Contains("— ← إذاعة الإقليم ← شهود عيان", entry.Text, StringComparison.Ordinal);
        using var page = await room.Client.GetAsync(entry.Url, Stop);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task The_feed_has_what_the_standard_asks_for_and_its_ids_stay()
    {
        await SaveAsync("ماء", "المياه");
        Add(new Article("قال الوزير سامر نعيم إن المياه ستعود غداً.") { Id = "1", Outlet = "جريدة\u0001 <الضفة>", Date = new DateOnly(2026, 1, 4) });
        var first = await FeedAsync("ماء");
        Add(new Article("قال الوزير سامر نعيم إن المياه ستعود غداً. وحضر الصحفيون.") { Id = "1", Outlet = "جريدة\u0001 <الضفة>", Date = new DateOnly(2026, 1, 4) });
        using var renamed = await room.Client.PatchAsJsonAsync($"/api/v1/saved-searches/{Uri.EscapeDataString("ماء")}", new { name = "نهر" }, Stop);
        var second = await FeedAsync("نهر");

        Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
        foreach (var element in (IEnumerable<XElement>)[second, .. second.Elements(Atom + "entry")])
        {
            Assert.StartsWith("urn:uuid:", Assert.Single(element.Elements(Atom + "id")).Value, StringComparison.Ordinal);
            Assert.NotEqual("", Assert.Single(element.Elements(Atom + "title")).Value);
            Assert.True(DateTimeOffset.TryParseExact(Assert.Single(element.Elements(Atom + "updated")).Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", null, System.Globalization.DateTimeStyles.AssumeUniversal, out _));
            Assert.NotEqual("", Assert.Single(element.Elements(Atom + "author")).Element(Atom + "name")!.Value);
            Assert.Single(element.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "alternate");
        }
        Assert.Equal("ar", (string?)second.Attribute(XNamespace.Xml + "lang"));
        Assert.EndsWith("/api/v1/saved-searches/%D9%86%D9%87%D8%B1.atom", (string?)second.Elements(Atom + "link").Single(link => (string?)link.Attribute("rel") == "self").Attribute("href"), StringComparison.Ordinal);
        var entries = second.Elements(Atom + "entry").ToList();
        var content = entries[0].Element(Atom + "content")!.Element(Xhtml + "div")!;
        Assert.Equal(("rtl", "ar", "المياه ستعود غداً"), ((string?)content.Attribute("dir"), (string?)content.Attribute("lang"), content.Element(Xhtml + "blockquote")!.Value));
        Assert.Equal("جريدة\uFFFD <الضفة> ← سامر نعيم", content.Element(Xhtml + "p")!.Value);
        Assert.Equal(("2026-01-04T00:00:00Z", "2026-03-15T08:30:00Z"), (entries[0].Element(Atom + "published")!.Value, entries[0].Element(Atom + "updated")!.Value));
        Assert.Equal(entries.Count, entries.Select(Id).Distinct().Count());
        Assert.Equal([Id(first), .. first.Elements(Atom + "entry").Select(Id)], [Id(second), .. entries.Select(Id)]);
    }

    private static string Id(XElement element) => element.Element(Atom + "id")!.Value;

    private async Task<XElement> FeedAsync(string name) => XElement.Parse(await room.Client.GetStringAsync($"/api/v1/saved-searches/{Uri.EscapeDataString(name)}.atom", Stop));

    private async Task SaveAsync(string name, string query)
    {
        using var saved = await room.Client.PostAsJsonAsync("/api/v1/saved-searches", new { name, query }, Stop);
        Assert.Equal(HttpStatusCode.Created, saved.StatusCode);
    }

    private void Add(Article article)
    {
        using var store = SqliteStore.Open(room.Database, new SqliteOptions { Time = new SetClock(new DateTimeOffset(2026, 3, 15, 8, 30, 0, TimeSpan.Zero)) });
        store.Add([IncomingArticle.Of(new ArticleReader().Read(article), "test", ReaderVersion.Current)]);
    }
}
