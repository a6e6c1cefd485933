using System.Text;
using Isnad.Intake;
using Isnad.Intake.Links;

namespace Isnad.App.Tests;

/// <summary>What every reader of strangers' bytes must do with any of them: give articles or failures, never an exception.</summary>
public sealed class MutationTests
{
    private const int Times = 60;

    private const string Sitemaps = """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
          <url><loc>https://addiffa.example/1?a=1&amp;b=2</loc><lastmod>2024-03-06</lastmod><n:news><n:publication><n:name>جريدة الضفة</n:name></n:publication><n:title>خطة النقل</n:title></n:news></url>
          <sitemap><loc>/more.xml</loc></sitemap>
        </urlset>
        """;

    private const string Opml = """<opml version="2.0"><head><title>قائمة</title></head><body><outline text="لبنان"><outline text="الضفة" type="rss" xmlUrl="https://addiffa.example/feed" htmlUrl="https://addiffa.example/"/></outline></body></opml>""";

    /// <summary>Name, form and bytes of whole inputs.</summary>
    public static TheoryData<string, InputFormat, byte[]> Inputs
    {
        get
        {
            var page = SampleText.Page("<meta charset=\"utf-8\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"خطة\",\"datePublished\":\"2024-03-05T09:30:00+02:00\",\"author\":[{\"name\":\"سناء كرم\"}]}</script>");
            var all = new TheoryData<string, InputFormat, byte[]>
            {
                { "a page", InputFormat.Html, page.Bytes() },
                { "JSON lines", InputFormat.JsonLines, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 5).Select(i => $"{{\"id\":\"{i}\",\"outlet\":\"الضفة\",\"date\":\"2024-03-05\",\"title\":\"{SampleText.Headline}\",\"text\":\"{SampleText.First}\"}}\n"))) },
                { "a web archive", InputFormat.Warc, [.. WarcSample.Info, .. WarcSample.Page(1), .. WarcSample.Page(2)] },
                { "a compressed web archive", InputFormat.Warc, App.Tests.Inputs.Gzip(WarcSample.Info, WarcSample.Page(1), WarcSample.Page(2)) },
            };
            foreach (var row in FeedTests.Versions) all.Add(row.Data.Item1, InputFormat.Feed, row.Data.Item2.Bytes());
            foreach (var row in AgencyTests.NewsMl) all.Add(row.Data.Item1, InputFormat.NewsMl, row.Data.Item2.Bytes());
            foreach (var row in AgencyTests.Ninjs) all.Add(row.Data.Item1, InputFormat.Ninjs, row.Data.Item2.Bytes());
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_changed_input_gives_articles_or_failures(string name, InputFormat form, byte[] whole)
    {
        Each(whole, (seed, bytes) =>
        {
            foreach (var from in (ReadOnlySpan<InputFormat>)[form, InputFormat.Auto])
                Assert.All(App.Tests.Inputs.Read(bytes, from), input => Assert.True(input.Article is null != input.Failure is null, $"{name}, seed {seed}"));
        });
    }

    [Fact]
    public void A_changed_list_of_links_gives_addresses_of_the_web_or_failures()
    {
        Each(Sitemaps.Bytes(), (_, bytes) =>
        {
            var sitemap = Sitemap.Read("sitemap.xml", new MemoryStream(bytes), "https://addiffa.example/");
            Assert.All([.. sitemap.Pages.Select(page => page.Url), .. sitemap.Sitemaps], url => Assert.StartsWith("http", url, StringComparison.Ordinal));
        });
        Each(Opml.Bytes(), (_, bytes) => Assert.All(FeedList.Read("feeds.opml", new MemoryStream(bytes)).Feeds, feed => Assert.StartsWith("http", feed.Url, StringComparison.Ordinal)));
    }

    /// <summary>What costs a parser the square of its length, or its stack, where it is written without care.</summary>
    [Theory]
    [InlineData("<rss><channel>", "<item>", "")]
    [InlineData("<rss><channel><item><title>", "&amp", "")]
    [InlineData("<rss><channel><item><title>", "<![CDATA[", "")]
    [InlineData("<rss><channel><item><description>", "<a b='", "")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<!--", "")]
    [InlineData("<newsItem><contentSet>", "<a:b xmlns:a='c'>", "")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":", "[", "")]
    [InlineData("{\"uri\":", "{\"a\":", "")]
    [InlineData("{\"text\":\"", "\\uD83D", "\"}")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n", "X-A: b\r\n", "\r\n")]
    [InlineData("WARC/1.0\r\n", " ", "\r\n\r\n")]
    public void Much_of_the_same_comes_to_an_end(string head, string again, string tail)
    {
        var text = string.Concat(head, string.Concat(Enumerable.Repeat(again, 1_000_000 / again.Length)), tail);
        Assert.All(App.Tests.Inputs.Read(text), input => Assert.True(input.Article is null != input.Failure is null));
        Sitemap.Read("sitemap.xml", new MemoryStream(text.Bytes()), "https://addiffa.example/");
        FeedList.Read("feeds.opml", new MemoryStream(text.Bytes()));
    }

    private static void Each(byte[] whole, Action<int, byte[]> check)
    {
        for (var seed = 0; seed < Times; seed++)
        {
            var bytes = new Mutations(seed).Of(whole);
            check(seed, bytes);
        }
    }
}
