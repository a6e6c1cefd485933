using System.Text;
using Isnad.Intake.Fetching;

namespace Isnad.App.Tests;

/// <summary>What is asked for, and what comes of it.</summary>
public sealed class FetchGateTests
{
    private const string Page = "http://news.example/a";

    [Fact]
    public void A_document_comes_with_what_was_sent_beside_it()
    {
        using var net = new StubNet(new FetchOptions { Contact = "desk@example.org" });
        net.Web.On("/a", StubReply.Of(200, "مرحبا", "Content-Type: Text/HTML; charset=\"windows-1256\"", "ETag: W/\"7\"", "Last-Modified: Mon, 05 Jan 2026 08:00:00 GMT"));

        using var answer = net.Get(Page + "#top");

        Assert.Equal(("مرحبا", "text/html", "windows-1256", Page), (Encoding.UTF8.GetString(answer.Bytes), answer.MediaType, answer.Charset, answer.Url));
        Assert.Equal(new FetchValidators("W/\"7\"", "Mon, 05 Jan 2026 08:00:00 GMT"), answer.Validators);
        var request = net.Web.Requests[^1];
        Assert.Equal("Isnad/0.1.0 (+desk@example.org)", request["User-Agent"]);
        Assert.Equal((null, null, null), (request["Cookie"], request["Referer"], request["traceparent"]));
    }

    [Fact]
    public void What_has_not_changed_is_not_sent_again()
    {
        using var net = new StubNet();
        net.Web.On("/a", request => request["If-None-Match"] == "\"7\"" && request["If-Modified-Since"] == "x" ? StubReply.Of(304) : StubReply.Of(200, "x"));

        Assert.True(net.Get(Page, new FetchValidators("\"7\"", "x")) is { IsUnchanged: true, Failure: null });
        Assert.False(net.Get(Page, new FetchValidators("\"6\"", "x")).IsUnchanged);
    }

    [Fact]
    public void No_cookie_is_kept_and_no_proxy_is_asked()
    {
        Environment.SetEnvironmentVariable("http_proxy", "http://127.0.0.1:9");
        try
        {
            using var net = new StubNet();
            net.Web.On("/a", StubReply.Of(200, "x", "Set-Cookie: a=b"));

            Assert.Null(net.CodeOf(Page));
            Assert.Null(net.CodeOf(Page));
            Assert.All(net.Web.Requests, request => Assert.Null(request["Cookie"]));
            Assert.All(net.Opened, address => Assert.Equal(StubNet.Public, address));
        }
        finally
        {
            Environment.SetEnvironmentVariable("http_proxy", null);
        }
    }

    [Fact]
    public async Task A_host_that_is_not_there_or_does_not_answer_is_named()
    {
        using var net = new StubNet(new FetchOptions { Tries = 1 });
        Assert.Equal("fetch.robots", net.CodeOf("http://news.example:9/a")); // robots.txt is what was asked for first
        var posted = await net.Gate.Post(new FetchPost("http://news.example:9/a", "x"u8.ToArray(), "text/plain"), TestContext.Current.CancellationToken);
        Assert.Equal("fetch.connect", posted.Failure?.Code);
        net.Resolve = _ => [];
        Assert.Equal("fetch.name", net.CodeOf("http://nowhere.example/a"));
    }

    [Fact]
    public async Task What_is_posted_arrives_once_with_its_fields()
    {
        using var net = new StubNet();
        net.Web.On("/hook", StubReply.Of(204)).On("/moved", StubReply.Of(307, "", "Location: /hook")).On("/busy", StubReply.Of(503));
        Task<FetchAnswer> Post(string path) => net.Gate.Post(new FetchPost("http://news.example" + path, "{\"a\":1}"u8.ToArray(), "application/json") { Fields = [new("X-Isnad-Signature", "abc")] }, TestContext.Current.CancellationToken);

        Assert.Null((await Post("/hook")).Failure);
        Assert.Equal("fetch.redirect", (await Post("/moved")).Failure?.Code);
        Assert.Equal("fetch.busy", (await Post("/busy")).Failure?.Code);

        Assert.Equal(["/hook", "/moved", "/busy"], net.Web.Requests.Select(request => request.Path));
        var sent = net.Web.Requests[0];
        Assert.Equal(("POST", "{\"a\":1}", "application/json", "abc"), (sent.Method, sent.Body, sent["Content-Type"], sent["X-Isnad-Signature"]));
    }

    [Fact]
    public void An_archive_goes_into_a_file_and_may_be_larger_than_a_document()
    {
        using var net = new StubNet(new FetchOptions { DocumentBytes = 1000, ArchiveBytes = 5000 });
        net.Web.On("/a.warc", StubReply.Of(200, new byte[4000])).On("/b.warc.gz", StubReply.Of(200, new byte[6000])).On("/c", StubReply.Of(200, new byte[4000], "Content-Type: application/warc"));

        using var archive = net.Get("http://news.example/a.warc", archives: true);
        Assert.Equal(4000, archive.Archive?.Length);
        Assert.Equal("fetch.too-large", net.Get("http://news.example/b.warc.gz", archives: true).Failure?.Code);
        using (var told = net.Get("http://news.example/c", archives: true)) Assert.NotNull(told.Archive);
        Assert.Equal("fetch.too-large", net.Get("http://news.example/a.warc").Failure?.Code);
    }
}
