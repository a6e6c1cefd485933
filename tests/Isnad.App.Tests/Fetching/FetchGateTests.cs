using System.IO.Compression;
using System.Text;
using Isnad.Intake.Fetching;

namespace Isnad.App.Tests;

public sealed class FetchGateTests
{
    private const string Page = "http://news.example/a";
    private const int Megabyte = 1024 * 1024;

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

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("zlib")]
    [InlineData("gzip, br")]
    [InlineData("identity")]
    public void Codings_are_taken_off(string coding)
    {
        using var net = new StubNet();
        var body = "مرحبا بالعالم"u8.ToArray();
        foreach (var name in coding.Split(", ").Where(name => name != "identity")) body = Coded(body, name);
        net.Web.On("/a", StubReply.Of(200, body, $"Content-Encoding: {coding.Replace("zlib", "deflate", StringComparison.Ordinal)}"));

        Assert.Equal("مرحبا بالعالم", Encoding.UTF8.GetString(net.Get(Page).Bytes));
    }

    [Fact]
    public void A_document_in_chunks_is_put_together()
    {
        using var net = new StubNet();
        net.Web.On("/a", StubReply.Of(200, "3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\n\r\n", "Transfer-Encoding: chunked"));

        Assert.Equal("abcdefg"u8.ToArray(), net.Get(Page).Bytes);
    }

    /// <summary>Small files that would be large: as they are decoded they are counted.</summary>
    [Theory]
    [InlineData("gzip", 18, "fetch.bomb")]
    [InlineData("br", 18, "fetch.bomb")]
    [InlineData("deflate", 18, "fetch.bomb")]
    [InlineData("gzip, gzip", 200, "fetch.too-large")]
    [InlineData("br", 100, "fetch.bomb")]
    [InlineData("gzip", 1, null)]
    public void A_bomb_does_not_go_off(string coding, int megabytes, string? code)
    {
        using var net = new StubNet();
        var body = new byte[1];
        foreach (var name in coding.Split(", ")) body = body.Length == 1 ? CodedZeros(megabytes, name) : Coded(body, name);
        net.Web.On("/a", StubReply.Of(200, body, $"Content-Encoding: {coding}"));

        Assert.Equal(code, net.CodeOf(Page));
    }

    [Fact]
    public void A_document_beyond_the_limit_is_refused_told_or_not()
    {
        using var net = new StubNet();
        var told = new TaskCompletionSource();
        net.Web.On("/told", new StubReply(StubReply.Head(200, "Content-Length: 30000000")) { Then = _ => told.Task });
        net.Web.On("/endless", new StubReply(StubReply.Head(200)) { Then = async stream => { while (true) await stream.WriteAsync(new byte[64 * 1024]); } });
        var random = new byte[21 * Megabyte];
        new Random(1).NextBytes(random);
        net.Web.On("/coded", StubReply.Of(200, Coded(random, "gzip"), "Content-Encoding: gzip"));

        foreach (var path in new[] { "/told", "/endless", "/coded" }) Assert.Equal("fetch.too-large", net.CodeOf("http://news.example" + path));
        told.SetResult();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("snappy")]
    public void What_is_not_coded_as_it_says_is_refused(string coding)
    {
        using var net = new StubNet();
        net.Web.On("/a", StubReply.Of(200, [0x1F, 0x8B, 8, 0, 9, 9, 9, 9, 9, 9, 9, 9], $"Content-Encoding: {coding}"));

        Assert.Equal("fetch.coding", net.CodeOf(Page));
    }

    [Fact]
    public void A_cut_coding_is_no_document()
    {
        using var net = new StubNet();
        var whole = Coded(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000))), "gzip");
        net.Web.On("/a", StubReply.Of(200, whole[..^20], "Content-Encoding: gzip"));

        Assert.Equal("fetch.coding", net.CodeOf(Page));
    }

    /// <summary>Name, bytes of the answer.</summary>
    public static TheoryData<string, byte[]> BrokenAnswers => new()
    {
        { "shorter than it says", [.. StubReply.Head(200, "Content-Length: 100"), .. "abc"u8] },
        { "chunks that end too early", [.. StubReply.Head(200, "Transfer-Encoding: chunked"), .. "64\r\nabc"u8] },
        { "a chunk without a length", [.. StubReply.Head(200, "Transfer-Encoding: chunked"), .. "xyz\r\nabc\r\n"u8] },
        { "no answer", [] },
        { "no HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n"u8.ToArray() },
        { "a header without end", Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\nX: " + new string('x', 200_000)) },
    };

    [Theory]
    [MemberData(nameof(BrokenAnswers))]
    public void A_broken_answer_is_no_document(string name, byte[] bytes)
    {
        using var net = new StubNet();
        net.Web.On("/a", new StubReply(bytes));

        Assert.Equal((name, "fetch.broken"), (name, net.CodeOf(Page)));
        Assert.Equal(3, net.Web.Paths.Count());
    }

    [Fact]
    public void More_than_was_said_is_not_read()
    {
        using var net = new StubNet();
        net.Web.On("/a", new StubReply([.. StubReply.Head(200, "Content-Length: 3"), .. "abcdefg"u8]));

        Assert.Equal("abc"u8.ToArray(), net.Get(Page).Bytes);
    }

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

    [Theory]
    [InlineData(401, "fetch.denied", 1)]
    [InlineData(404, "fetch.missing", 1)]
    [InlineData(410, "fetch.gone", 1)]
    [InlineData(418, "fetch.status", 1)]
    [InlineData(500, "fetch.status", 3)]
    [InlineData(503, "fetch.busy", 3)]
    public void A_status_has_its_code_and_what_may_pass_is_tried_again(int status, string code, int tries)
    {
        using var net = new StubNet();
        net.Web.On("/a", StubReply.Of(status));

        using var answer = net.Get(Page);
        Assert.Equal((code, status, tries > 1), (answer.Failure?.Code, answer.Status, answer.Failure?.IsTemporary));
        Assert.Equal(tries, net.Web.Paths.Count());
    }

    [Fact]
    public void Between_tries_it_waits_longer_each_time()
    {
        using var net = new StubNet();
        net.Web.On("/a", StubReply.Of(500));
        net.Get(Page);

        var waits = net.Clock.Sleeps.Where(sleep => sleep > TimeSpan.FromSeconds(1)).Select(sleep => sleep.TotalSeconds).ToList();
        Assert.Equal(2, waits.Count);
        Assert.InRange(waits[0], 1.5, 2.5);
        Assert.InRange(waits[1], 3, 5);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("DATE")]
    public void A_host_that_asks_for_patience_is_left_alone_so_long(string written)
    {
        using var net = new StubNet();
        var asked = new List<DateTimeOffset>();
        net.Web.On("/a", _ =>
        {
            asked.Add(net.Clock.GetUtcNow());
            var until = written == "7" ? written : (asked[0] + TimeSpan.FromSeconds(7)).ToString("r", System.Globalization.CultureInfo.InvariantCulture);
            return asked.Count == 1 ? StubReply.Of(429, "", $"Retry-After: {until}") : StubReply.Of(200, "x");
        });

        Assert.Null(net.CodeOf(Page));
        Assert.InRange((asked[1] - asked[0]).TotalSeconds, 6, 8);
    }

    [Fact]
    public void A_host_that_asks_for_much_patience_is_given_up_for_now_with_all_its_pages()
    {
        using var net = new StubNet();
        net.Web.On("/a", StubReply.Of(503, "", "Retry-After: 3600")).On("/b", StubReply.Of(200, "x"));

        var failure = net.Get(Page).Failure!;
        Assert.Equal(("fetch.busy", net.Clock.GetUtcNow() + TimeSpan.FromHours(1)), (failure.Code, failure.NotBefore));
        Assert.Equal("fetch.busy", net.CodeOf("http://news.example/b"));
        Assert.Null(net.Get("http://other.example/b").Failure);
        net.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(net.CodeOf("http://news.example/b"));
    }

    [Fact]
    public async Task A_host_is_asked_one_thing_a_second_and_others_meanwhile()
    {
        using var net = new StubNet();
        var asked = new List<(string Host, DateTimeOffset Time)>();
        net.Web.On("/a", request =>
        {
            lock (asked) asked.Add((request.Host, net.Clock.GetUtcNow()));
            return StubReply.Of(200, "x");
        });

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => net.Gate.Get(new FetchRequest($"http://{(i % 2 == 0 ? "a" : "b")}.example/a"), TestContext.Current.CancellationToken)));

        foreach (var host in asked.GroupBy(item => item.Host))
        {
            var times = host.Select(item => item.Time).Order().ToList();
            Assert.Equal(6, times.Count);
            Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromSeconds(1)));
        }
        Assert.InRange(net.Web.MostOpen, 1, 2);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_given_up()
    {
        using var net = new StubNet(new FetchOptions { Tries = 1 });
        foreach (var (path, head) in new[] { ("/header", Array.Empty<byte>()), ("/body", StubReply.Head(200, "Content-Length: 100")), ("/drip", StubReply.Head(200)) })
        {
            var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
            net.Web.On(path, new StubReply(head) { Then = async stream => { if (path == "/drip") await stream.WriteAsync("x"u8.ToArray()); begun.SetResult(); await end.Task; } });
            var asking = net.Gate.Get(new FetchRequest("http://news.example" + path), TestContext.Current.CancellationToken);
            await begun.Task;
            net.Clock.Advance(TimeSpan.FromSeconds(61));
            Assert.Equal(("fetch.timeout", true), (await asking) is { Failure: { } failure } ? (failure.Code, failure.IsTemporary) : default);
            end.SetResult();
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

    [Theory]
    [InlineData("120", 120)]
    [InlineData(" 0 ", 0)]
    [InlineData("999999999", 366 * 86400)]
    [InlineData("Mon, 05 Jan 2026 08:00:30 GMT", 30)]
    [InlineData("Monday, 05-Jan-26 08:00:30 GMT", 30)]
    [InlineData("Mon Jan  5 08:00:30 2026", 30)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("٣", null)]
    [InlineData("", null)]
    public void Retry_After_is_seconds_or_a_date(string written, int? seconds)
    {
        var now = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
        Assert.Equal(seconds, (int?)(RetryTimes.Read(written, now) - now)?.TotalSeconds);
    }

    [Fact]
    public void Backing_off_doubles_up_to_a_cap()
    {
        double Minutes(int failures) => Wait(failures, 0.5).TotalMinutes;
        TimeSpan Wait(int failures, double chance) => RetryTimes.BackOff(failures, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), chance);

        Assert.Equal((1, 2, 4, 32, 60, 60), (Minutes(1), Minutes(2), Minutes(3), Minutes(6), Minutes(7), Minutes(5000)));
        Assert.Equal((45, 75), (Wait(1, 0).TotalSeconds, Wait(1, 1).TotalSeconds));
    }

    private static byte[] Coded(byte[] bytes, string coding)
    {
        using var whole = new MemoryStream();
        using (var coder = Coder(whole, coding)) coder.Write(bytes);
        return whole.ToArray();
    }

    private static byte[] CodedZeros(int megabytes, string coding)
    {
        using var whole = new MemoryStream();
        using (var coder = Coder(whole, coding))
        {
            var zeros = new byte[Megabyte];
            for (var i = 0; i < megabytes; i++) coder.Write(zeros);
        }
        return whole.ToArray();
    }

    private static Stream Coder(Stream whole, string coding) => coding switch
    {
        "gzip" or "x-gzip" => new GZipStream(whole, CompressionLevel.Optimal, leaveOpen: true),
        "br" => new BrotliStream(whole, CompressionLevel.Fastest, leaveOpen: true),
        "deflate" => new DeflateStream(whole, CompressionLevel.Optimal, leaveOpen: true),
        "zlib" => new ZLibStream(whole, CompressionLevel.Optimal, leaveOpen: true),
        _ => throw new ArgumentException(coding, nameof(coding)),
    };
}
