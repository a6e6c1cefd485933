using System.Text;
using CsCheck;
using Isnad.Intake.Fetching;

namespace Isnad.App.Tests;

/// <summary>RFC 9309.</summary>
public sealed class RobotsTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("user-agent: isnad\ndisallow: /a", "/a/b", false)]
    [InlineData("User-Agent: ISNAD/2.0\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: isnadbot\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Isnad\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Isnad\nAllow:", "/a", true)]
    [InlineData("User-agent: Isnad\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: isnad\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: x\nUser-agent: Isnad\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: x\nCrawl-delay: 5\nUser-agent: Isnad\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nAllow: /a/page\nDisallow: /a", "/a/page1", true)]
    [InlineData("User-agent: *\nDisallow: /a/page\nAllow: /a", "/a/page1", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nAllow: /$\nDisallow: /", "/", true)]
    [InlineData("User-agent: *\nAllow: /$\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /*.php", "/x/y.php?z", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/x/y.php?z", true)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/x/y.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/a.php/b.php", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a1b2", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a1b2c3", false)]
    [InlineData("User-agent: *\nDisallow: *", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /*?print", "/a?print=1", false)]
    [InlineData("User-agent: *\nDisallow: /A", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /سياسة", "/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9/1", false)]
    [InlineData("User-agent: *\nDisallow: /%d8%b3", "/س", false)]
    [InlineData("User-agent: *\nDisallow: /%7euser", "/~user", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    [InlineData("User-agent: *\nDisallow: /a%2fb", "/a%2Fb", false)]
    [InlineData("User-agent: *\nDisallow: /a%2a", "/a*", false)]
    [InlineData("User-agent: *\nDisallow: /a$b", "/a$b", false)]
    [InlineData("User-agent: *  # all\nDisallow: /a # not this", "/a", false)]
    [InlineData("  User-agent :  *  \r\n\tDisallow\t:\t/a\r\n", "/a", false)]
    [InlineData("User-agent: *\rDisallow: /a\r", "/a", false)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nSitemap: https://x/s.xml\nDisallow: /a", "/a", false)]
    [InlineData("<html><body>Not found: sorry</body></html>", "/a", true)]
    public void A_file_allows_or_not(string file, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsFile.Parse(Encoding.UTF8.GetBytes(file), "Isnad").Allows(new Uri("https://news.example" + path)));

    [Fact]
    public void Any_bytes_are_a_file_and_any_pattern_has_an_answer() =>
        Gen.String[Gen.OneOf(Gen.Char["*$%/:#\r\n aA2fF?"], Gen.Char), 0, 200].Sample(text =>
        {
            var file = RobotsFile.Parse(Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /" + text + "\n" + text), "Isnad");
            return file.Allows(new Uri("https://news.example/a")) || file.Allows(new Uri("https://news.example/robots.txt"));
        });

    [Fact]
    public void What_stands_behind_500_kibibytes_is_not_read()
    {
        var filler = new string('#', RobotsFile.Limit - 40) + "\n";
        Assert.True(RobotsFile.Parse(Encoding.UTF8.GetBytes(filler + filler + "User-agent: *\nDisallow: /"), "Isnad").Allows(new Uri("https://news.example/a")));
        Assert.False(RobotsFile.Parse(Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /\n" + filler + filler), "Isnad").Allows(new Uri("https://news.example/a")));
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(404, null)]
    [InlineData(403, null)]
    [InlineData(500, "fetch.robots")]
    [InlineData(503, "fetch.robots")]
    public void A_missing_file_allows_all_and_one_out_of_reach_nothing(int status, string? code)
    {
        using var net = new StubNet();
        net.Web.On("/robots.txt", StubReply.Of(status)).On("/a", StubReply.Of(200, "x"));

        Assert.Equal(code, net.CodeOf("http://news.example/a"));
        Assert.Equal(code is null, net.Web.Paths.Contains("/a"));
    }

    [Fact]
    public void A_page_that_the_site_does_not_want_fetched_is_not_asked_for()
    {
        using var net = new StubNet();
        net.Web.On("/robots.txt", StubReply.Of(200, "User-agent: Isnad\nDisallow: /private")).On("/private/1", StubReply.Of(200, "x")).On("/public", StubReply.Of(302, "", "Location: /private/1"));

        Assert.Equal("fetch.robots", net.CodeOf("http://news.example/private/1"));
        Assert.Equal("fetch.robots", net.CodeOf("http://news.example/public"));
        Assert.Equal(["/public"], net.Web.Paths);
    }

    [Fact]
    public void A_file_is_kept_for_a_day_and_one_out_of_reach_for_minutes()
    {
        using var net = new StubNet();
        var status = 500;
        net.Web.On("/robots.txt", _ => StubReply.Of(status, "")).On("/a", StubReply.Of(200, "x"));
        int Asked() => net.Web.Requests.Count(request => request.Path == "/robots.txt");

        Assert.Equal("fetch.robots", net.CodeOf("http://news.example/a"));
        Assert.Equal("fetch.robots", net.CodeOf("http://news.example/a"));
        Assert.Equal(1, Asked());
        status = 200;
        net.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Null(net.CodeOf("http://news.example/a"));
        net.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Null(net.CodeOf("http://news.example/a"));
        Assert.Equal(2, Asked());
        net.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Null(net.CodeOf("http://news.example/a"));
        Assert.Equal(3, Asked());
    }

    [Theory]
    [InlineData(5, "fetch.robots")]
    [InlineData(6, null)]
    public void Up_to_five_redirects_of_it_are_followed(int hops, string? code)
    {
        using var net = new StubNet();
        net.Web.On("/robots.txt", StubReply.Of(301, "", "Location: /r1")).On("/a", StubReply.Of(200, "x"));
        for (var i = 1; i < hops; i++) net.Web.On($"/r{i}", StubReply.Of(302, "", $"Location: /r{i + 1}"));
        net.Web.On($"/r{hops}", StubReply.Of(200, "User-agent: *\nDisallow: /"));

        Assert.Equal(code, net.CodeOf("http://news.example/a"));
    }

    [Fact]
    public void Every_site_has_its_own()
    {
        using var net = new StubNet();
        net.Web.On("/robots.txt", request => StubReply.Of(200, request.Host == "a.example" ? "User-agent: *\nDisallow: /" : "")).On("/x", StubReply.Of(200, "x"));

        Assert.Equal("fetch.robots", net.CodeOf("http://a.example/x"));
        Assert.Null(net.CodeOf("http://b.example/x"));
    }
}
