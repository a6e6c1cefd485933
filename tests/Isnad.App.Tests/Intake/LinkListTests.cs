using Isnad.Intake.Links;

namespace Isnad.App.Tests;

/// <summary>Sitemaps and lists of feeds.</summary>
public sealed class LinkListTests
{
    [Fact]
    public void A_sitemap_lists_pages_with_what_the_news_extension_says()
    {
        var sitemap = Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://addiffa.example/1?a=1&amp;b=2</loc><lastmod>2024-03-06</lastmod>
                <n:news><n:publication><n:name>جريدة الضفة</n:name><n:language>ar</n:language></n:publication><n:publication_date>2024-03-05T09:30:00+02:00</n:publication_date><n:title>خطة النقل</n:title></n:news></url>
              <url><loc>/2</loc></url>
              <url><loc>javascript:alert(1)</loc></url>
              <url></url>
            </urlset>
            """);

        Assert.Equal(
            [new SiteLink("https://addiffa.example/1?a=1&b=2") { Changed = new DateOnly(2024, 3, 6), Published = new DateOnly(2024, 3, 5), Title = "خطة النقل", Outlet = "جريدة الضفة", Language = "ar" }, new SiteLink("https://addiffa.example/2")],
            sitemap.Pages);
        Assert.Equal([("sitemap.no-address", 6), ("sitemap.no-address", 7)], sitemap.Failures.Select(failure => (failure.Code, failure.Line ?? 0)));
    }

    [Fact]
    public void An_index_lists_sitemaps_compressed_or_not()
    {
        var index = "<sitemapindex><sitemap><loc>https://a.example/1.xml.gz</loc></sitemap><sitemap><loc>https://a.example/2.xml</loc></sitemap></sitemapindex>";

        Assert.Equal(["https://a.example/1.xml.gz", "https://a.example/2.xml"], Sitemap.Read("s", new MemoryStream(Inputs.Gzip(index.Bytes()))).Sitemaps);
    }

    [Fact]
    public void A_plain_list_of_addresses_is_a_sitemap()
    {
        var sitemap = Read("https://a.example/1\n\nnot an address\nhttps://a.example/2\n");

        Assert.Equal(["https://a.example/1", "https://a.example/2"], sitemap.Pages.Select(page => page.Url));
        Assert.Equal(3, Assert.Single(sitemap.Failures).Line);
    }

    [Theory]
    [InlineData("<rss/>", "sitemap.not-sitemap")]
    [InlineData("<urlset><url><loc>https://a.example/1</loc></url>", "sitemap.cut")]
    public void A_broken_sitemap_says_why(string text, string code) => Assert.Equal(code, Assert.Single(Read(text).Failures).Code);

    [Fact]
    public void Opml_lists_feeds_with_their_groups()
    {
        var list = FeedList.Read("follow.opml", new MemoryStream("""
            <?xml version="1.0"?><opml version="2.0"><head><title>ما أتابعه</title></head><body>
            <outline text="لبنان"><outline text="يوميات"><outline type="rss" text="الضفة" xmlUrl="https://addiffa.example/feed" htmlUrl="https://addiffa.example/"/></outline></outline>
            <outline text="بلا عنوان" xmlUrl="ftp://x/feed"/>
            <outline xmlUrl="http://b.example/rss"/></body></opml>
            """.Bytes()));

        Assert.Equal([new ListedFeed("https://addiffa.example/feed") { Title = "الضفة", Site = "https://addiffa.example/", Group = "لبنان/يوميات" }, new ListedFeed("http://b.example/rss")], list.Feeds);
        Assert.Equal(("opml.no-address", 3), (Assert.Single(list.Failures).Code, list.Failures[0].Line));
    }

    [Theory]
    [InlineData("<rss/>", "opml.not-opml")]
    [InlineData("<opml><body><outline xmlUrl=\"http://b.example/rss\"/>", "opml.cut")]
    public void A_broken_list_says_why(string text, string code) => Assert.Equal(code, Assert.Single(FeedList.Read("f", new MemoryStream(text.Bytes())).Failures).Code);

    private static Sitemap Read(string text) => Sitemap.Read("sitemap.xml", new MemoryStream(text.Bytes()), "https://addiffa.example/");
}
