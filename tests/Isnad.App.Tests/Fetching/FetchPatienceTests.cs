using Isnad.Intake.Fetching;

namespace Isnad.App.Tests;

/// <summary>How often and how long something is asked for.</summary>
public sealed class FetchPatienceTests
{
    private const string Page = "http://news.example/a";

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
}
