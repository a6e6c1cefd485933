using System.Text;
using Isnad.Intake.Fetching;

namespace Isnad.App.Tests;

/// <summary>Where redirects may lead.</summary>
public sealed class FetchRedirectTests
{
    private const string Page = "http://news.example/a";

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, "fetch.redirects")]
    public void Five_redirects_are_followed(int hops, string? code)
    {
        using var net = new StubNet();
        for (var i = 0; i < hops; i++) net.Web.On(i == 0 ? "/a" : $"/{i}", StubReply.Of(302, "", $"Location: /{i + 1}"));
        net.Web.On($"/{hops}", StubReply.Of(200, "x"));

        Assert.Equal(code, net.CodeOf(Page));
    }

    [Theory]
    [InlineData("/a", "fetch.redirects")]
    [InlineData("ftp://news.example/x", "fetch.redirect")]
    [InlineData("file:///etc/passwd", "fetch.redirect")]
    [InlineData("javascript:1", "fetch.redirect")]
    [InlineData("", "fetch.redirect")]
    [InlineData("http://user:secret@news.example/", "fetch.credentials")]
    [InlineData("//169.254.169.254/latest/meta-data", "fetch.address")]
    public void A_redirect_that_leads_nowhere_good_is_not_followed(string location, string code)
    {
        using var net = new StubNet();
        net.Web.On("/a", StubReply.Of(302, "", $"Location: {location}"));

        Assert.Equal(code, net.CodeOf(Page));
        Assert.All(net.Opened, address => Assert.Equal(StubNet.Public, address));
    }

    [Fact]
    public void A_redirect_may_name_an_Arabic_path_as_it_is()
    {
        using var net = new StubNet();
        net.Web.On("/a", StubReply.Of(302, "", $"Location: /{Encoding.Latin1.GetString("خبر"u8)}")).On("/%D8%AE%D8%A8%D8%B1", StubReply.Of(200, "x"));

        Assert.Null(net.CodeOf(Page));
    }

    [Fact]
    public void A_redirect_from_https_to_http_is_not_followed() =>
        Assert.Equal("fetch.redirect", Assert.Throws<FetchRefusedException>(() => WebAddress.Redirected(new Uri("https://news.example/a"), "http://news.example/b")).Code);

    [Theory]
    [InlineData("301 308", "/2")]
    [InlineData("301 302", "/1")]
    [InlineData("302 301", null)]
    [InlineData("307 303", null)]
    public void An_address_has_moved_as_far_as_the_server_says_for_good(string statuses, string? moved)
    {
        using var net = new StubNet();
        var given = statuses.Split(' ').Select(int.Parse).ToArray();
        net.Web.On("/a", StubReply.Of(given[0], "", "Location: /1")).On("/1", StubReply.Of(given[1], "", "Location: /2")).On("/2", StubReply.Of(200, "x"));

        using var answer = net.Get(Page);
        Assert.Equal((moved is null ? null : "http://news.example" + moved, "http://news.example/2"), (answer.MovedTo, answer.Url));
    }
}
