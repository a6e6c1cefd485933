using System.Text;
using System.Text.Json;
using Isnad.Cli;

namespace Isnad.App.Tests;

/// <summary>The verbs that use the network, against a server on this machine.</summary>
public sealed class FeedVerbTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly WebStub web = new();
    private readonly TestClock clock = new();

    public FeedVerbTests()
    {
        web.On("/feed", StubReply.Of(200, Feed("/1", "/2"), "Content-Type: application/rss+xml"));
        web.On("/1", StubReply.Of(200, Pages.Html("الأول", "سامر"), "Content-Type: text/html")).On("/2", StubReply.Of(200, Pages.Html("الثاني", "هند"), "Content-Type: text/html"));
    }

    public void Dispose()
    {
        web.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_page_is_added_by_its_address_and_found()
    {
        var result = Fetch("add", web.Url("/1"), "--outlet", "الضفة", "--contact", "desk@example.org");

        Assert.StartsWith("isnad: 1 articles added, 0 new versions, 0 kept already, 2 statements, 0 inputs failed, ", result.Error, StringComparison.Ordinal);
        Assert.Equal("Isnad/0.1.0 (+desk@example.org)", web.Requests[^1]["User-Agent"]);
        Assert.Contains("الضفة", Run("search", "speaker:سامر").Out, StringComparison.Ordinal);
        Assert.Contains(" 0 articles added, 0 new versions, 1 kept already", Fetch("add", web.Url("/1"), "--outlet", "الضفة").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_own_network_is_closed_unless_the_user_opens_it()
    {
        var result = Run("add", web.Url("/1"));

        Assert.Equal(ExitCode.Failed, result.Code);
        Assert.Contains($"isnad: {web.Url("/1")}: 127.0.0.1 is not connected to: 127.0.0.1 is no public address (loopback, 127.0.0.0/8)\n", result.Error, StringComparison.Ordinal);
        Assert.Empty(web.Requests);
    }

    [Fact]
    public void Failed_addresses_are_written_down_and_accepted_again()
    {
        Assert.Equal(ExitCode.Partly, Fetch("add", web.Url("/1"), web.Url("/gone"), "--failed", folder["failed.jsonl"]).Code);
        web.On("/gone", StubReply.Of(200, Pages.Html("عاد", "هند"), "Content-Type: text/html"));

        Assert.Contains("\"code\":\"fetch.missing\"", File.ReadAllText(folder["failed.jsonl"]), StringComparison.Ordinal);
        Assert.Contains("isnad: 1 articles added", Fetch("add", folder["failed.jsonl"], "--follow").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sitemap_is_followed_up_to_a_limit()
    {
        web.On("/map.xml", StubReply.Of(200, $"<urlset><url><loc>{web.Url("/1")}</loc></url><url><loc>{web.Url("/2")}</loc></url></urlset>"));

        Assert.Contains("--follow fetches the pages that it lists", Fetch("add", web.Url("/map.xml")).Error, StringComparison.Ordinal);
        Assert.Contains("isnad: 1 articles added", Fetch("add", web.Url("/map.xml"), "--follow", "--limit", "1").Error, StringComparison.Ordinal);
        Assert.Contains("isnad: 1 articles added, 0 new versions, 1 kept already", Fetch("add", web.Url("/map.xml"), "--follow").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_is_followed_refreshed_listed_and_removed()
    {
        Assert.Equal($"isnad: {web.Url("/feed")}: followed\n", Fetch("feed", "add", web.Url("/feed"), "--outlet", "الضفة اليومية", "--country", "LB", "--every", "2h").Error);
        Assert.Equal("new", Text(List()[0], "state"));

        var refreshed = Fetch("feed", "refresh");
        Assert.Equal((ExitCode.Done, $"isnad: {web.Url("/feed")}: 2 articles added, 0 new versions, 0 kept already\nisnad: 1 feeds read, 2 articles added, 0 new versions, 0 kept already, 0 failures\n"), (refreshed.Code, refreshed.Error));
        Assert.Contains("isnad: 0 feeds read", Fetch("feed", "refresh", "--due").Error, StringComparison.Ordinal);

        var feed = Assert.Single(List());
        Assert.Equal(("well", "جريدة الضفة", "الضفة اليومية", "LB", "page"), (Text(feed, "state"), Text(feed, "title"), Text(feed, "outlet"), Text(feed, "country"), Text(feed, "items")));
        Assert.Equal((7200, 2, 0), (feed.GetProperty("everySeconds").GetInt32(), feed.GetProperty("articles").GetInt32(), feed.GetProperty("open").GetInt32()));
        Assert.Contains("well", Run("feed", "list").Out, StringComparison.Ordinal);
        Assert.Equal(2, Run("feed", "list", "-f", "csv").Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Single(Run("feed", "list", "-f", "jsonl").Out.TrimEnd().Split('\n'));

        Assert.Equal($"isnad: {web.Url("/feed")}: no longer followed\n", Run("feed", "remove", web.Url("/feed")).Error);
        Assert.Empty(List());
        Assert.Contains("articles    2\n", Run("db", "stats").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_leads_to_the_feed_that_it_names()
    {
        web.On("/", StubReply.Of(200, Pages.Html("الرئيسية", "سامر", "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"الأخبار\" href=\"/feed\"><link rel=\"alternate\" hreflang=\"en\" href=\"/en\">")));

        Assert.Equal($"isnad: {web.Url("/feed")}: followed (named by {web.Url("/")})\n", Fetch("feed", "add", web.Url("/")).Error);
        Assert.Equal($"isnad: {web.Url("/feed")}: was followed already\n", Fetch("feed", "add", web.Url("/feed"), "--every", "1d").Error);
        Assert.Equal(86400, List()[0].GetProperty("everySeconds").GetInt32());
    }

    [Fact]
    public void A_page_that_names_several_feeds_lets_the_user_choose()
    {
        web.On("/", StubReply.Of(200, Pages.Html("الرئيسية", "سامر", "<link rel=alternate type=application/rss+xml href=/feed title=أخبار><link rel=alternate type=application/atom+xml href=/sport>")));

        var result = Fetch("feed", "add", web.Url("/"));
        Assert.Equal((ExitCode.Failed, $"isnad: {web.Url("/")}: the page names 2 feeds; add one of them, or all with --all:\n  {web.Url("/feed")}  أخبار\n  {web.Url("/sport")}\n"), (result.Code, result.Error));
        Assert.Empty(List());
        Fetch("feed", "add", web.Url("/"), "--all");
        Assert.Equal(2, List().Count);
    }

    [Fact]
    public void What_is_no_feed_is_not_followed()
    {
        Assert.Equal($"isnad: {web.Url("/1")}: there is no feed here, and the page names none\n", Fetch("feed", "add", web.Url("/1")).Error);
        Assert.Equal($"isnad: {web.Url("/nothing")}: there is nothing at this address (404)\n", Fetch("feed", "add", web.Url("/nothing")).Error);
    }

    [Fact]
    public void What_fails_is_named_and_the_rest_is_read()
    {
        Fetch("feed", "add", web.Url("/feed"));
        web.On("/2", StubReply.Of(404));
        web.On("/other", StubReply.Of(200, Feed("/1")));
        Fetch("feed", "add", web.Url("/other"));
        web.On("/other", StubReply.Of(410));

        var result = Fetch("feed", "refresh", "--failed", folder["failed.jsonl"]);
        Assert.Equal(ExitCode.Partly, result.Code);
        Assert.Contains($"isnad: {web.Url("/2")}: there is nothing at this address (404)\n", result.Error, StringComparison.Ordinal);
        Assert.Contains($"isnad: {web.Url("/other")}: this is gone for good (410)\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(folder["failed.jsonl"]).Length);
        Assert.Equal(["well", "gone"], List().Select(feed => Text(feed, "state")));
    }

    [Fact]
    public void A_list_of_feeds_goes_out_and_comes_in_as_it_was()
    {
        var list = folder.Add("in.opml", """
            <opml version="2.0"><body><outline text="لبنان"><outline text="الضفة &amp; &lt;النهر&gt;" xmlUrl="https://addiffa.example/feed?a=1&amp;b=2"/></outline>
            <outline text="x" xmlUrl="ftp://x/feed"/><outline xmlUrl="http://b.example/rss"/></body></opml>
            """);

        Assert.Equal((ExitCode.Partly, $"isnad: {list}:2: this outline's xmlUrl is no web address\nisnad: 2 feeds followed, 0 were already, 1 failed\n"), Run("feed", "import", list, "--outlet", "جريدة \"الضفة\"") is var first ? (first.Code, first.Error) : default);
        Assert.Equal(ExitCode.Done, Run("feed", "export", "-o", folder["out.opml"]).Code);
        var before = Run("feed", "list", "-f", "csv").Out;
        var again = CliProgram.Run("feed", "import", folder["out.opml"], "--db", folder["again.db"]);
        Assert.Equal("isnad: 2 feeds followed, 0 were already, 0 failed\n", again.Error);

        Assert.Equal(File.ReadAllText(folder["out.opml"]), CliProgram.Run("feed", "export", "--db", folder["again.db"]).Out);
        Assert.Equal(Known(before), Known(CliProgram.Run("feed", "list", "-f", "csv", "--db", folder["again.db"]).Out));
        Assert.Equal("isnad: 0 feeds followed, 2 were already, 0 failed\n", Run("feed", "import", folder["out.opml"]).Error);
    }

    [Fact]
    public void A_title_that_XML_can_not_hold_is_written_all_the_same()
    {
        using var stream = new MemoryStream();
        Isnad.Intake.Links.OpmlWriter.Write(stream, "t\u0001", [new("http://a.example/") { Title = "عنوان\u0001\uFFFE\ud800 \U0001F600\"<&" }]);

        var feed = Assert.Single(Isnad.Intake.Links.FeedList.Read("x", new MemoryStream(stream.ToArray())).Feeds);
        Assert.Equal("عنوان\uFFFD\uFFFD\uFFFD \U0001F600\"<&", feed.Title);
    }

    [Theory]
    [InlineData("isnad: --every wants a time like 30m, 2h or 1d, not 'often'\n", "feed", "import", "x", "--every", "often")]
    [InlineData("isnad: --every wants a time from 5m to 30d, not '1m'\n", "feed", "import", "x", "--every", "1m")]
    [InlineData("isnad: --items is one of page, text, not 'x' (see: isnad feed import --help)\n", "feed", "import", "x", "--items", "x")]
    [InlineData("isnad: --contact wants a mail address or the address of a page, not 'a (b'\n", "add", "x", "--contact", "a (b")]
    [InlineData("isnad: --allow-range wants an address or a range like 10.1.0.0/16, not '10.1.0.'\n", "add", "x", "--allow-range", "10.1.0.")]
    [InlineData("isnad: Give only one of URL, --due and --watch (see: isnad feed refresh --help)\n", "feed", "refresh", "--due", "--watch")]
    public void A_wrong_flag_gets_one_line(string message, params string[] args)
    {
        var result = CliProgram.Run([.. args, "--db", folder["x.db"]]);

        Assert.Equal((ExitCode.Usage, message), (result.Code, result.Error));
        Assert.False(File.Exists(folder["x.db"]));
    }

    [Fact]
    public void A_feed_that_is_not_followed_is_named()
    {
        Run("feed", "import", folder.Add("in.opml", "<opml><body><outline xmlUrl=\"http://b.example/rss\"/></body></opml>"));

        Assert.Equal((ExitCode.Usage, "isnad: http://c.example/: no such feed is followed (see: isnad feed list)\n"), Run("feed", "remove", "http://c.example/") is var result ? (result.Code, result.Error) : default);
        Assert.Equal("isnad: nowhere.opml: no such file\n", Run("feed", "import", "nowhere.opml").Error);
    }

    private string Feed(params string[] paths) => Pages.Feed(paths).Replace("http://news.example", web.Url(""), StringComparison.Ordinal);

    private static IEnumerable<string> Known(string csv) => csv.Split("\r\n").Select(row => string.Join(',', row.Split(',').Take(6)));

    private List<JsonElement> List() => [.. JsonDocument.Parse(Run("feed", "list", "--json").Out).RootElement.GetProperty("feeds").EnumerateArray()];

    private CliResult Fetch(params string[] args) => Run([.. args, "--allow-range", "127.0.0.0/8"]);

    private CliResult Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CliApp.Run([.. args, "--db", folder["news.db"]], new CliConsole(Stream.Null, output, error) { Time = clock }, TestContext.Current.CancellationToken);
        return new CliResult(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
