using System.Net;
using System.Text;

namespace Isnad.Web.Tests.Security;

public sealed class HostGateTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.2")]
    [InlineData("localhost.evil.example")]
    [InlineData("[::1]")]
    public async Task A_request_for_another_server_is_refused(string host)
    {
        foreach (var path in new[] { "/", "/api/v1/search", "/mcp", "/health/live" })
        {
            using var answer = await room.SendAsync(HttpMethod.Get, path, headers => headers.Host = host);
            Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:80")]
    public async Task A_request_for_this_server_is_answered(string host)
    {
        using var answer = await room.SendAsync(HttpMethod.Get, "/api/v1/search", headers => headers.Host = host);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_proxy_before_it_is_known_by_the_name_that_was_given()
    {
        await using var guarded = await OpenRoom.OpenAsync((opened, options) =>
        {
            var tokens = new Isnad.Web.Security.TokenFile(opened.PathOf("tokens.jsonl"));
            tokens.Add("any", ["read"], GuardedRoom.Long, null);
            return options with { Hosts = ["news.example.org"], Tokens = tokens };
        });

        using var answer = await guarded.SendAsync(HttpMethod.Get, "/health/live", headers => headers.Host = "News.Example.org");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_change_that_another_site_asks_for_is_refused(string header, string value)
    {
        foreach (var path in new[] { "/api/v1/read", "/mcp", "/sign-in" })
        {
            using var content = new StringContent("{\"text\":\"قال\"}", Encoding.UTF8, "application/json");
            using var answer = await room.SendAsync(HttpMethod.Post, path, headers => headers.Add(header, value), content);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Equal("origin.foreign", (await OpenRoom.JsonOf(answer)).GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task Our_own_pages_may_ask_for_changes_and_no_other_site_may_read()
    {
        using var content = new StringContent("{\"text\":\"قال\"}", Encoding.UTF8, "application/json");
        using var answer = await room.SendAsync(HttpMethod.Post, "/api/v1/read", headers => headers.Add("Origin", room.Address.GetLeftPart(UriPartial.Authority)), content);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync(Stop));
    }
}
