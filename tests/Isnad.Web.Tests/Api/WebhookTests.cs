using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Isnad.Web.Security;
using Isnad.Web.Tests.Security;

namespace Isnad.Web.Tests.Api;

public sealed class WebhookTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("ftp://a.example/")]
    [InlineData("https://me:secret@a.example/")]
    [InlineData("/hook")]
    public async Task An_address_that_can_not_be_is_refused(string url)
    {
        using var saved = await room.Client.PostAsJsonAsync("/api/v1/saved-searches", new { name = "ماء", query = "المياه" }, Stop);
        using var answer = await room.Client.PutAsJsonAsync("/api/v1/saved-searches/%D9%85%D8%A7%D8%A1/webhook", new { url }, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("url", (await OpenRoom.JsonOf(answer)).GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_webhook_is_set_shown_without_its_secret_and_removed()
    {
        using var saved = await room.Client.PostAsJsonAsync("/api/v1/saved-searches", new { name = "x", query = "المياه" }, Stop);
        using var set = await room.Client.PutAsJsonAsync("/api/v1/saved-searches/x/webhook", new { url = "https://a.example/hook" }, Stop);
        var secret = (await OpenRoom.JsonOf(set)).GetProperty("secret").GetString()!;
        var listed = await room.Client.GetStringAsync("/api/v1/saved-searches", Stop);
        var page = await room.Client.GetStringAsync("/saved/x", Stop);
        using var removed = await room.SendAsync(HttpMethod.Delete, "/api/v1/saved-searches/x/webhook");
        using var gone = await room.SendAsync(HttpMethod.Delete, "/api/v1/saved-searches/y/webhook");
        using var off = await room.Client.PostAsync("/api/v1/saved-searches/x/webhook/on", null, Stop);

        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        Assert.Contains("https://a.example/hook", listed, StringComparison.Ordinal);
        Assert.Contains("https://a.example/hook", page, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, listed + page, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (removed.StatusCode, gone.StatusCode, off.StatusCode));
    }

    [Fact]
    public async Task Who_may_correct_sees_and_sets_no_address()
    {
        var guarded = new GuardedRoom();
        await guarded.InitializeAsync();
        var desk = guarded.Tokens.Add("desk", [Scopes.Correct], GuardedRoom.Long, null);

        using var saved = await SendAsync(desk, HttpMethod.Post, "/api/v1/saved-searches", new { name = "x", query = "المياه" });
        using var refused = await SendAsync(desk, HttpMethod.Put, "/api/v1/saved-searches/x/webhook", new { url = "https://a.example/hook" });
        using var set = await SendAsync(guarded.Admin, HttpMethod.Put, "/api/v1/saved-searches/x/webhook", new { url = "https://a.example/hook" });
        using var listed = await SendAsync(desk, HttpMethod.Get, "/api/v1/saved-searches");
        using var log = await SendAsync(desk, HttpMethod.Get, "/api/v1/saved-searches/x/deliveries");
        using var page = await SendAsync(desk, HttpMethod.Get, "/saved/x");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Forbidden, HttpStatusCode.OK), (saved.StatusCode, refused.StatusCode, set.StatusCode));
        Assert.Equal(HttpStatusCode.Forbidden, log.StatusCode);
        Assert.DoesNotContain("a.example", await listed.Content.ReadAsStringAsync(Stop) + await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await guarded.DisposeAsync();

        Task<HttpResponseMessage> SendAsync(string token, HttpMethod method, string path, object? body = null) =>
            guarded.Room.SendAsync(method, path, headers => headers.Authorization = new AuthenticationHeaderValue("Bearer", token), body is null ? null : JsonContent.Create(body));
    }
}
