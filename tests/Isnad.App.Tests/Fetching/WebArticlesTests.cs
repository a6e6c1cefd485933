using System.Text;
using Isnad.Intake;
using Isnad.Intake.Fetching;

namespace Isnad.App.Tests;

/// <summary>Addresses as input: what is there is read as if it were a file, and nothing else is fetched unless the user asks for it.</summary>
public sealed class WebArticlesTests : IDisposable
{
    private readonly StubNet net = new();

    public void Dispose() => net.Dispose();

    [Fact]
    public void A_page_is_an_article_with_its_address()
    {
        net.Web.On("/1", StubReply.Of(200, Pages.Html("خطة الجسر", "سامر"), "Content-Type: text/html"));

        var input = Assert.Single(Read("http://news.example/1"));

        Assert.Equal(("http://news.example/1", "http://news.example/1", "خطة الجسر"), (input.Name, input.Article?.Url, input.Article?.Title));
    }

    [Fact]
    public void The_header_says_the_encoding()
    {
        var page = Pages.Html("خطة الجسر", "سامر").Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal);
        net.Web.On("/1", StubReply.Of(200, CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(page), "Content-Type: text/html; charset=windows-1256"));

        Assert.Contains("قال المدير سامر", Assert.Single(Read("http://news.example/1")).Article!.Text, StringComparison.Ordinal);
    }

    /// <summary>An article is known again by its address, so a page can't take that of another site.</summary>
    [Theory]
    [InlineData("http://news.example/canonical", "http://news.example/canonical")]
    [InlineData("http://www.news.example/canonical", "http://www.news.example/canonical")]
    [InlineData("http://victim.example/1", "http://news.example/1")]
    [InlineData("http://news.example.evil.example/1", "http://news.example/1")]
    public void A_page_names_itself_only_within_its_site(string canonical, string url)
    {
        net.Web.On("/1", StubReply.Of(200, Pages.Html("خطة الجسر", "سامر", $"<link rel=\"canonical\" href=\"{canonical}\">"), "Content-Type: text/html"));

        Assert.Equal(url, Assert.Single(Read("http://news.example/1")).Article?.Url);
    }

    [Fact]
    public void A_feed_gives_its_entries_and_fetches_no_page()
    {
        net.Web.On("/feed", StubReply.Of(200, Pages.Feed("/1", "/2")));

        Assert.Equal(2, Read("http://news.example/feed").Count);
        Assert.Equal(["/feed"], net.Web.Paths);
    }

    [Fact]
    public void A_feed_that_is_followed_gives_the_pages_once_each()
    {
        net.Web.On("/feed", StubReply.Of(200, Pages.Feed("/1", "/2", "/1"))).On("/1", StubReply.Of(200, Pages.Html("الأول", "سامر"))).On("/2", StubReply.Of(404));

        var inputs = Read("http://news.example/feed", follow: true);

        Assert.Equal(["الأول", null], inputs.Select(input => input.Article?.Title));
        Assert.Equal(("http://news.example/2", "fetch.missing"), (inputs[1].Name, inputs[1].Failure?.Code));
        Assert.Equal(new DateOnly(2026, 1, 5), inputs[0].Article!.Date);
    }

    [Fact]
    public void A_sitemap_names_its_pages_only_when_it_is_followed()
    {
        net.Web.On("/map.xml", StubReply.Of(200, "<sitemapindex><sitemap><loc>http://news.example/inner.xml</loc></sitemap><sitemap><loc>http://news.example/map.xml</loc></sitemap></sitemapindex>"))
            .On("/inner.xml", StubReply.Of(200, Inputs.Gzip("<urlset><url><loc>http://news.example/1</loc></url><url><loc>http://news.example/2</loc></url></urlset>"u8.ToArray())))
            .On("/1", StubReply.Of(200, Pages.Html("الأول", "سامر"))).On("/2", StubReply.Of(200, Pages.Html("الثاني", "هند")));

        Assert.Equal("input.links", Assert.Single(Read("http://news.example/map.xml")).Failure?.Code);
        Assert.Equal(["/map.xml"], net.Web.Paths);

        Assert.Equal(["الأول", "الثاني"], Read("http://news.example/map.xml", follow: true).Select(input => input.Article?.Title));
    }

    [Fact]
    public void Only_as_many_pages_are_fetched_as_are_wanted()
    {
        net.Web.On("/feed", StubReply.Of(200, Pages.Feed("/1", "/2", "/3"))).On("/1", StubReply.Of(200, Pages.Html("الأول", "سامر")));
        var files = new ArticleFiles(Stream.Null) { Web = new WebArticles(net.Gate, TestContext.Current.CancellationToken) { Follow = true } };

        Assert.Single(files.Read(["http://news.example/feed"]).Take(1));
        Assert.Equal(["/feed", "/1"], net.Web.Paths);
    }

    [Fact]
    public void An_entry_keeps_its_address_wherever_its_feed_is()
    {
        net.Web.On("/feed", StubReply.Of(200, Pages.Feed("/1")));

        Assert.Equal("http://news.example/1", Assert.Single(Read("http://feeds.example/feed")).Article?.Url);
    }

    [Fact]
    public void An_archive_is_read_as_one()
    {
        var page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + Pages.Html("من الأرشيف", "سامر");
        net.Web.On("/crawl.warc.gz", StubReply.Of(200, Inputs.Gzip(Encoding.UTF8.GetBytes(
            $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://old.example/9\r\nContent-Type: application/http\r\nContent-Length: {Encoding.UTF8.GetByteCount(page)}\r\n\r\n{page}\r\n\r\n"))));

        var input = Assert.Single(Read("http://news.example/crawl.warc.gz"));
        Assert.Equal(("من الأرشيف", "http://old.example/9"), (input.Article?.Title, input.Article?.Url));
    }

    [Theory]
    [InlineData("image/png", "fetch.type")]
    [InlineData("application/pdf", "fetch.type")]
    [InlineData("text/html", "html.not-html")]
    public void What_holds_no_article_is_named(string type, string code)
    {
        net.Web.On("/1", StubReply.Of(200, "no markup", $"Content-Type: {type}"));

        Assert.Equal(code, Assert.Single(Read("http://news.example/1")).Failure?.Code);
    }

    [Fact]
    public void A_list_of_failures_leads_to_the_network_only_when_it_may()
    {
        using var folder = new TestFolder();
        var list = folder.Add("failed.jsonl", "{\"input\":\"http://news.example/1\",\"line\":null,\"code\":\"fetch.timeout\",\"message\":\"x\"}\n");
        net.Web.On("/1", StubReply.Of(200, Pages.Html("الأول", "سامر")));

        Assert.Equal("input.address", Assert.Single(Read(list)).Failure?.Code);
        Assert.Empty(net.Web.Requests);
        Assert.Equal("الأول", Assert.Single(Read(list, follow: true)).Article?.Title);
        Assert.Equal("input.address", Assert.Single(new ArticleFiles(Stream.Null).Read(["http://news.example/1"])).Failure?.Code);
    }

    private List<ArticleInput> Read(string path, bool follow = false) =>
        [.. new ArticleFiles(Stream.Null) { Web = new WebArticles(net.Gate, TestContext.Current.CancellationToken) { Follow = follow } }.Read([path])];
}
