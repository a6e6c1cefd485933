using System.Net;
using System.Net.Sockets;
using System.Text;
using Isnad.Store;
using Isnad.Web.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace Isnad.Web.Tests.Health;

public sealed class TroubleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_room_says_that_it_is_alive_and_ready()
    {
        await using var room = await OpenRoom.OpenAsync((_, options) => options);

        Assert.Equal("live\n", await room.Client.GetStringAsync("/health/live", Stop));
        Assert.Equal("ready\n", await room.Client.GetStringAsync("/health/ready", Stop));
    }

    [Fact]
    public async Task A_store_that_is_gone_is_a_problem_and_one_that_is_back_is_used()
    {
        await using var room = await OpenRoom.OpenAsync((_, options) => options);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(room, "/api/v1/search"));
        File.Move(room.Database, room.Database + ".away");

        using var gone = await room.Client.GetAsync("/api/v1/search", Stop);
        using var page = await room.SendAsync(HttpMethod.Get, "/", headers => headers.Add("Accept", "text/html"));
        var html = await page.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, gone.StatusCode);
        Assert.NotNull(gone.Headers.RetryAfter);
        var problem = await gone.Content.ReadAsStringAsync(Stop);
        Assert.Contains("store.unavailable", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(room.Database, problem + html, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(room, "/health/ready"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(room, "/health/live"));

        File.Move(room.Database + ".away", room.Database);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(room, "/api/v1/search"));
    }

    [Theory]
    [InlineData("/nowhere", "لا شيء في هذا العنوان.", "There is nothing at this address.")]
    [InlineData("/articles/0123456789abcdef", "لا شيء في هذا العنوان.", "There is nothing at this address.")]
    public async Task Why_there_is_no_page_is_said_in_the_reader_s_language(string path, string arabic, string english)
    {
        await using var room = await OpenRoom.OpenAsync((_, options) => options);

        foreach (var (language, reason) in new[] { ("ar", arabic), ("en", english) })
        {
            using var answer = await room.SendAsync(HttpMethod.Get, path, headers =>
            {
                headers.Add("Accept", "text/html");
                headers.AcceptLanguage.ParseAdd(language);
            });
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains($">{reason}</p>", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_store_that_fails_is_a_problem_and_is_opened_anew()
    {
        var opened = 0;
        await using var room = await OpenRoom.OpenAsync((_, options) => options with
        {
            Store = options.Store with { Open = () => ++opened == 1 ? throw new StoreException("locked by another program") : options.Store.Open() },
        });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(room, "/api/v1/search"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(room, "/api/v1/search"));
    }

    [Fact]
    public async Task A_stream_that_breaks_says_so_and_is_cut()
    {
        await using var room = await OpenRoom.OpenAsync((_, options) => options with { Store = options.Store with { Open = () => BreakingStoreProxy.Around(options.Store.Open()) } });

        foreach (var (path, sign) in new[] { ("/api/v1/search.jsonl", "{\"error\":{\"code\":\"store.unavailable\""), ("/api/v1/statements.csv", "#error,store.unavailable,") })
        {
            using var answer = await room.SendAsync(HttpMethod.Get, path);
            await using var body = await answer.Content.ReadAsStreamAsync(Stop);
            var (text, broke) = await ReadToBreakAsync(body);
            Assert.True(broke);
            Assert.Contains(sign, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_sends_too_slowly_is_let_go()
    {
        await using var room = await OpenRoom.OpenAsync((_, options) => options with { SlowestHead = TimeSpan.FromSeconds(1) });
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, room.Address.Port, Stop);
        var stream = client.GetStream();
        await stream.WriteAsync("GET / HTTP/1.1\r\nHost: local"u8.ToArray(), Stop);

        using var reader = new StreamReader(stream, Encoding.ASCII);
        var answer = await reader.ReadToEndAsync(Stop);

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_read_at_once_and_get_the_same()
    {
        await using var room = await OpenRoom.OpenAsync((_, options) => options);
        var expected = await room.Client.GetStringAsync("/api/v1/search", Stop);

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => room.Client.GetStringAsync("/api/v1/search", Stop)));

        Assert.All(answers, answer => Assert.Equal(expected, answer));
    }

    [Fact]
    public async Task When_all_stores_are_in_use_one_is_told_at_once_when_to_come_back()
    {
        await using var room = await OpenRoom.OpenAsync((_, options) => options with { StorePatience = TimeSpan.Zero });
        var pool = room.Services.GetRequiredService<StorePool>();
        var rented = new List<StoreLease>();
        for (var i = 0; i < StorePool.Most; i++) rented.Add(await pool.RentAsync(Stop));

        using var answer = await room.Client.GetAsync("/api/v1/search", Stop);
        rented.ForEach(lease => lease.Dispose());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("store.busy", (await OpenRoom.JsonOf(answer)).GetProperty("code").GetString());
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(room, "/api/v1/search"));
    }

    private static async Task<HttpStatusCode> StatusAsync(OpenRoom room, string path)
    {
        using var answer = await room.Client.GetAsync(path, Stop);
        return answer.StatusCode;
    }

    private static async Task<(string Text, bool Broke)> ReadToBreakAsync(Stream body)
    {
        using var text = new MemoryStream();
        try
        {
            await body.CopyToAsync(text, Stop);
            return (Encoding.UTF8.GetString(text.ToArray()), false);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            return (Encoding.UTF8.GetString(text.ToArray()), true);
        }
    }
}
