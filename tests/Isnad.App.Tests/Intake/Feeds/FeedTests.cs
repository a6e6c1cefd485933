using System.Globalization;
using Isnad.Intake;

namespace Isnad.App.Tests;

/// <summary>Feeds of every version, whole and broken.</summary>
public sealed class FeedTests
{
    private static readonly string Markup = $"&lt;p&gt;{SampleText.First}&lt;/p&gt;&lt;p&gt;{SampleText.Second}&lt;/p&gt;";

    private static string Rss(string items, string attributes = "version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"") =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss {attributes}>\n<channel>\n<title>جريدة الضفة</title><link>https://addiffa.example/</link><language>ar</language>\n{items}\n</channel></rss>";

    private static readonly string Whole = $"<item><title>{SampleText.Headline}</title><link>https://addiffa.example/1</link><guid>n1</guid><pubDate>Tue, 05 Mar 2024 09:30:00 +0200</pubDate><dc:creator>سناء كرم</dc:creator><content:encoded><![CDATA[<p>{SampleText.First}</p>\n<p>{SampleText.Second}</p><p>ظهرت المقالة <a href=\"/\">الخطة</a> أولاً على الضفة.</p>]]></content:encoded></item>";

    /// <summary>Version and a feed with one whole entry of 5 March 2024.</summary>
    public static TheoryData<string, string> Versions => new()
    {
        { "RSS 2.0 with content:encoded", Rss(Whole) },
        { "RSS 2.0 with another prefix", Rss(Whole.Replace("content:encoded", "full:encoded", StringComparison.Ordinal), "version=\"2.0\" xmlns:full=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"") },
        { "RSS 2.0 with the text in the description", Rss($"<item><title>{SampleText.Headline}</title><link>/1</link><author>desk@example.org (سناء كرم)</author><pubDate>5 Mar 2024 09:30 GMT+3</pubDate><description>{Markup}{Markup}&lt;p&gt;{SampleText.Second}&lt;/p&gt;</description></item>") },
        { "RSS 0.91", Rss($"<item><title>{SampleText.Headline}</title><link>https://addiffa.example/1</link><author>سناء كرم</author><pubDate>2024-03-05</pubDate><description>{Markup}{Markup}</description></item>", "version=\"0.91\"") },
        { "RSS 0.90", $"<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://my.netscape.com/rdf/simple/0.9/\"><channel><title>جريدة الضفة</title><link>https://addiffa.example</link></channel><item><title>{SampleText.Headline}</title><link>https://addiffa.example/1</link><author>سناء كرم</author><date>2024-03-05</date><description>{Markup}{Markup}</description></item></rdf:RDF>" },
        { "RSS 1.0", $"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel rdf:about=\"https://addiffa.example/\"><title>جريدة الضفة</title><items><rdf:Seq><rdf:li resource=\"https://addiffa.example/1\"/></rdf:Seq></items></channel><item rdf:about=\"https://addiffa.example/1\"><title>{SampleText.Headline}</title><dc:date>2024-03-05T09:30:00+02:00</dc:date><dc:creator>سناء كرم</dc:creator><content:encoded>{Markup}</content:encoded></item></rdf:RDF>" },
        { "Atom 1.0 with HTML", $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"ar\"><title>جريدة الضفة</title><link rel=\"self\" href=\"https://addiffa.example/feed\"/><link href=\"https://addiffa.example/\"/><entry><id>n1</id><title>{SampleText.Headline}</title><link rel=\"edit\" href=\"/edit\"/><link href=\"/1\"/><updated>2024-03-06T00:00:00Z</updated><published>2024-03-05T09:30:00Z</published><author><name>سناء كرم</name></author><content type=\"html\">{Markup}</content></entry></feed>" },
        { "Atom 1.0 with XHTML and a prefix", $"<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\" xmlns:h=\"http://www.w3.org/1999/xhtml\" xml:base=\"https://addiffa.example/news/\"><a:title>جريدة الضفة</a:title><a:entry><a:title>{SampleText.Headline}</a:title><a:link href=\"../1\"/><a:published>2024-03-05T09:30:00Z</a:published><a:author><a:name>سناء كرم</a:name></a:author><a:content type=\"xhtml\"><h:div><h:p>{SampleText.First}</h:p><h:p>{SampleText.Second}</h:p></h:div></a:content></a:entry></a:feed>" },
        { "Atom 0.3", $"<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\"><title>جريدة الضفة</title><entry><title>{SampleText.Headline}</title><link rel=\"alternate\" type=\"text/html\" href=\"https://addiffa.example/1\"/><issued>2024-03-05T09:30:00Z</issued><author><name>سناء كرم</name></author><content type=\"text/html\" mode=\"escaped\">{Markup}</content></entry></feed>" },
        { "JSON Feed 1.1", $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"جريدة الضفة\",\"home_page_url\":\"https://addiffa.example/\",\"items\":[{{\"id\":\"n1\",\"url\":\"/1\",\"title\":\"{SampleText.Headline}\",\"content_html\":\"<p>{SampleText.First}</p><p>{SampleText.Second}</p>\",\"date_published\":\"2024-03-05T09:30:00+02:00\",\"authors\":[{{\"name\":\"سناء كرم\"}}]}}]}}" },
        { "JSON Feed 1.0", $"{{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"جريدة الضفة\",\"items\":[{{\"id\":1,\"url\":\"https://addiffa.example/1\",\"title\":\"{SampleText.Headline}\",\"content_text\":\"{SampleText.First}\\n\\n{SampleText.Second}\",\"date_published\":\"2024-03-05\",\"author\":{{\"name\":\"سناء كرم\"}}}}]}}" },
        { "RSS with a stray ampersand, an unknown entity and a tag that is never closed", Rss(Whole).Replace("<language>", "<image><url>a?b&c=d</url><description>س & ص &middot; &nosuch;<br></description></image><language>", StringComparison.Ordinal) },
        { "RSS that begins with empty lines", "\n\n " + Rss(Whole) },
        { "RSS without a root", Rss(Whole)[(Rss(Whole).IndexOf("<channel>", StringComparison.Ordinal))..].Replace("</rss>", "", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Versions))]
    public void An_entry_with_its_text_is_an_article(string version, string feed)
    {
        var input = Assert.Single(Inputs.Read(feed));

        Assert.Equal((version, null), (version, input.Failure?.Message));
        Assert.StartsWith(SampleText.Text, input.Article!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ظهرت", input.Article.Text, StringComparison.Ordinal);
        Assert.Equal((SampleText.Headline, "https://addiffa.example/1", new DateOnly(2024, 3, 5), "جريدة الضفة", "سناء كرم"), (input.Article.Title, input.Article.Url, input.Article.Date, input.Article.Outlet, input.Article.Byline));
        Assert.Empty(input.Warnings);
        Assert.NotNull(input.Line);
    }

    [Fact]
    public void An_entry_with_only_a_summary_is_an_article_that_says_so()
    {
        var feed = Rss($"<item><title>{SampleText.Headline}</title><link>https://addiffa.example/1</link><description>{SampleText.First[..60]}…</description></item><item><title>{SampleText.Headline}</title></item>");
        var inputs = Inputs.Read(feed);

        Assert.Equal([SampleText.First[..60] + "…", SampleText.Headline], inputs.Select(input => input.Article?.Text));
        Assert.All(inputs, input => Assert.Equal("feed.summary-only", Assert.Single(input.Warnings).Code));
        Assert.Contains("https://addiffa.example/1", inputs[0].Warnings[0].Message, StringComparison.Ordinal);
    }

    /// <summary>Feed, codes of its failures, number of articles.</summary>
    public static TheoryData<string, string, int> Broken => new()
    {
        { "<html><body><p>لا شيء</p></body></html>", "feed.not-feed", 0 },
        { Rss(""), "feed.empty", 0 },
        { "<rss version=\"2.0\"><channel><title>x", "feed.cut", 0 },
        { Rss("<item></item>" + Whole), "feed.entry-empty", 1 },
        { Rss(Whole + Whole)[..^80], "feed.cut", 1 },
        { Rss(Whole).Replace("</channel></rss>", "", StringComparison.Ordinal), "feed.cut", 1 },
        { "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}", "feed.empty", 0 },
        { "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[7,{\"content_text\":\"نص\"},{\"id\":\"3\"}]}", "feed.entry-empty feed.entry-empty", 1 },
        { "{\"version\":\"https://jsonfeed.org/version/1.1\",\n\"items\":[{\"content_text\":\"نص\"},{\"content_te", "json.broken", 1 },
        { Rss("<item>" + string.Concat(Enumerable.Repeat("<a>", 300)) + "</item>"), "xml.depth", 0 },
        { Rss("<item>" + string.Concat(Enumerable.Repeat("<a>", 200_000))), "xml.depth", 0 },
        { Rss(string.Concat(Enumerable.Repeat("<x/>", 600_000))), "xml.budget", 0 },
        { Rss("<item><description>" + string.Concat(Enumerable.Repeat("&lt;div&gt;", 3000)) + "</description></item>" + Whole), "html.budget", 1 },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_feed_names_its_reasons_and_the_rest_is_read(string feed, string codes, int articles)
    {
        var inputs = Inputs.Read(feed, InputFormat.Feed);

        Assert.Equal((codes, articles), (string.Join(' ', inputs.Select(Inputs.CodeOf).OfType<string>()), inputs.Count(input => input.Article is not null)));
    }

    [Fact]
    public void Declared_entities_are_neither_expanded_nor_fetched()
    {
        var bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY file SYSTEM \"file:///etc/passwd\">]>\n";
        var feed = Rss($"<item><title>{SampleText.Headline}</title><description>&c; &file;</description></item>").Replace("<rss", bomb + "<rss", StringComparison.Ordinal);

        var text = Assert.Single(Inputs.Read(feed)).Article!.Text;

        Assert.Equal("&c; &file;", text);
    }

    [Theory]
    [InlineData("Wed, 02 Oct 2002 13:00:00 GMT", "2002-10-02")]
    [InlineData("02 Oct 02 13:00 GMT+3", "2002-10-02")]
    [InlineData("Oct 2, 2002", "2002-10-02")]
    [InlineData("Wednesday, 2-October-2002", "2002-10-02")]
    [InlineData("2002-10-02T00:30:00+03:00", "2002-10-02")]
    [InlineData("2002/10/2", "2002-10-02")]
    [InlineData("20021002T0030Z", "2002-10-02")]
    [InlineData("٢٠٠٢-١٠-٠٢", "2002-10-02")]
    [InlineData("2 أكتوبر 2002", "2002-10-02")]
    [InlineData("الأربعاء، 02 أكتوبر 2002 13:00", "2002-10-02")]
    [InlineData("2002-13-45", null)]
    [InlineData("0000-00-00", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Dates_of_many_forms_are_read_and_wrong_ones_told(string written, string? day)
    {
        var input = Assert.Single(Inputs.Read(Rss($"<item><title>{SampleText.Headline}</title><pubDate>{written}</pubDate><content:encoded>{Markup}</content:encoded></item>")));

        Assert.Equal(day, input.Article!.Date?.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(day is null && written.Length > 0 ? ["input.date"] : [], input.Warnings.Select(warning => warning.Code));
    }

    [Fact]
    public void Feeds_in_other_encodings_are_read()
    {
        var windows = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(1256)!;

        Assert.StartsWith(SampleText.Text, Assert.Single(Inputs.Read(windows.GetBytes(Rss(Whole).Replace("UTF-8", "windows-1256", StringComparison.Ordinal)))).Article!.Text, StringComparison.Ordinal);
        Assert.StartsWith(SampleText.Text, Assert.Single(Inputs.Read([0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Rss(Whole))])).Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_failed_in_a_feed_can_be_read_again()
    {
        using var folder = new TestFolder();
        var path = folder.Add("feed.xml", Rss(Whole + "\n<item></item>\n" + Whole));
        Assert.Equal(3, CliProgram.Run("read", path, "-f", "jsonl", "--failed", folder["failed.jsonl"]).Code);

        folder.Add("feed.xml", Rss(Whole + "\n<item><title>خبر</title></item>\n" + Whole));
        var again = CliProgram.Run("read", folder["failed.jsonl"], "-f", "jsonl", "-q");

        Assert.Equal(0, again.Code);
        Assert.Contains("\"title\":\"خبر\"", Assert.Single(again.Out.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>")]
    [InlineData("<?xml version=\"1.0\"?><!-- x --><opml version=\"2.0\"/>")]
    public void A_list_of_links_is_refused_as_what_it_is(string xml) => Assert.Equal("input.links", Inputs.CodeOf(Assert.Single(Inputs.Read(xml))));
}
