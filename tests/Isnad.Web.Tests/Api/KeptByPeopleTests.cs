using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Isnad.Store;
using Isnad.Store.Sqlite;
using Isnad.Web.Tests.Security;

namespace Isnad.Web.Tests.Api;

public sealed class KeptByPeopleTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_is_kept_with_its_author_and_shown_everywhere()
    {
        var path = $"/api/v1/statements/{room.Statement}/corrections";

        using var kept = await room.Client.PostAsJsonAsync(path, new { kind = "edit", act = "deny", note = "من التسجيل", revision = 0 }, Stop);
        using var late = await room.Client.PostAsJsonAsync(path, new { kind = "accept", revision = 0 }, Stop);
        var history = (await room.JsonAsync(path)).GetProperty("corrections");
        var statement = (await room.JsonAsync($"/api/v1/statements/{room.Statement}")).GetProperty("reading").GetProperty("statements")[0];
        var found = (await room.JsonAsync("/api/v1/search?limit=1000")).GetProperty("hits").EnumerateArray().Single(hit => hit.GetProperty("statement").GetString() == room.Statement);

        Assert.Equal((HttpStatusCode.Created, "local"), (kept.StatusCode, (await OpenRoom.JsonOf(kept)).GetProperty("by").GetString()));
        Assert.Equal((HttpStatusCode.Conflict, "correction.conflict"), (late.StatusCode, (await OpenRoom.JsonOf(late)).GetProperty("code").GetString()));
        Assert.Equal(1, history.GetArrayLength());
        Assert.Equal("deny", statement.GetProperty("act").GetString());
        Assert.Equal("local", found.GetProperty("correctedBy").GetString());
        Assert.Equal(room.Statement, (await room.JsonAsync("/api/v1/corrections?limit=1")).GetProperty("corrections")[0].GetProperty("statement").GetString());
    }

    [Fact]
    public async Task A_name_may_end_as_addresses_do_and_is_no_other_s()
    {
        foreach (var name in new[] { "نشرة", "نشرة.json", "نشرة.atom" })
        {
            using var saved = await room.Client.PostAsJsonAsync("/api/v1/saved-searches", new { name, query = name == "نشرة" ? "القصف" : "القطار" }, Stop);
            Assert.Equal(HttpStatusCode.Created, saved.StatusCode);
        }
        var address = "/api/v1/saved-searches/" + Uri.EscapeDataString("نشرة");

        Assert.Equal("القصف", (await room.JsonAsync($"{address}.json")).GetProperty("query").GetString());
        Assert.Equal("القطار", (await room.JsonAsync($"{address}.json.json")).GetProperty("query").GetString());
        Assert.Contains("<title>نشرة.atom</title>", await room.Client.GetStringAsync($"{address}.atom.atom", Stop), StringComparison.Ordinal);
        using var renamed = await room.Client.PatchAsJsonAsync($"{address}.atom", new { name = "نشرة.jsonl" }, Stop);
        using var removed = await room.Client.DeleteAsync($"{address}.json", Stop);
        using var also = await room.Client.DeleteAsync($"{address}.jsonl", Stop);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.NoContent), (renamed.StatusCode, removed.StatusCode, also.StatusCode));
        Assert.Equal("القصف", (await room.JsonAsync(address)).GetProperty("query").GetString());
        using var last = await room.Client.DeleteAsync(address, Stop);
        Assert.Equal(HttpStatusCode.NoContent, last.StatusCode);
    }

    [Theory]
    [InlineData("{}", "kind")]
    [InlineData("{\"kind\":\"burn\"}", "kind")]
    [InlineData("{\"kind\":\"edit\"}", "kind")]
    [InlineData("{\"kind\":\"edit\",\"act\":\"sing\"}", "act")]
    [InlineData("{\"kind\":\"edit\",\"content\":[{\"start\":0,\"end\":1000000}]}", "content")]
    [InlineData("{\"kind\":\"edit\",\"cue\":[{\"start\":0,\"end\":1},{\"start\":2,\"end\":3}]}", "cue")]
    public async Task A_correction_that_can_not_be_is_refused_with_its_field(string body, string field)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await room.Client.PostAsync($"/api/v1/statements/{room.Statement}/corrections", content, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (await OpenRoom.JsonOf(answer)).GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task Who_may_only_read_corrects_nothing()
    {
        var guarded = new GuardedRoom();
        await guarded.InitializeAsync();
        foreach (var path in new[] { $"/api/v1/statements/{guarded.Room.Statement}/corrections", "/api/v1/saved-searches" })
        {
            using var content = JsonContent.Create(new { kind = "accept", name = "x", query = "قال" });
            using var answer = await guarded.Room.SendAsync(HttpMethod.Post, path, headers => headers.Authorization = new AuthenticationHeaderValue("Bearer", guarded.Reader), content);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        await guarded.DisposeAsync();
    }

    [Fact]
    public async Task A_search_is_saved_asked_and_forgotten()
    {
        using var saved = await room.Client.PostAsJsonAsync("/api/v1/saved-searches", new { name = "القصف", query = "القصف" }, Stop);
        using var twice = await room.Client.PostAsJsonAsync("/api/v1/saved-searches", new { name = "القصف", query = "القصف" }, Stop);
        var name = Uri.EscapeDataString("القصف");
        var hits = (await room.JsonAsync($"/api/v1/saved-searches/{name}")).GetProperty("hits");
        var listed = (await room.JsonAsync("/api/v1/saved-searches")).GetProperty("savedSearches");
        using var removed = await room.SendAsync(HttpMethod.Delete, $"/api/v1/saved-searches/{name}");
        using var again = await room.SendAsync(HttpMethod.Delete, $"/api/v1/saved-searches/{name}");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Conflict), (saved.StatusCode, twice.StatusCode));
        Assert.Equal((1, 1), (hits.GetArrayLength(), listed.GetArrayLength()));
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (removed.StatusCode, again.StatusCode));
    }

    [Theory]
    [InlineData("", "قال", "name")]
    [InlineData("x", "", "query")]
    [InlineData("x", "(قال", "query")]
    public async Task A_search_that_can_not_be_saved_is_refused_with_its_field(string name, string query, string field)
    {
        using var answer = await room.Client.PostAsJsonAsync("/api/v1/saved-searches", new { name, query }, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (await OpenRoom.JsonOf(answer)).GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task Feeds_are_listed_with_their_health()
    {
        using (var store = SqliteStore.Open(room.Database)) store.Feeds.Add(new FollowedFeed(0, "https://news.example.org/feed.xml") { Title = "أخبار", Due = GuardedRoom.Long });

        var feed = Assert.Single((await room.JsonAsync("/api/v1/feeds")).GetProperty("feeds").EnumerateArray());

        Assert.Equal("https://news.example.org/feed.xml", feed.GetProperty("address").GetString());
        Assert.Equal(0, feed.GetProperty("failures").GetInt32());
    }

    [Fact]
    public async Task Statements_are_given_as_one_whole_file()
    {
        var file = await room.Client.GetByteArrayAsync("/api/v1/statements.parquet", Stop);

        Assert.Equal("PAR1"u8, file.AsSpan(0, 4));
        Assert.Equal("PAR1"u8, file.AsSpan(file.Length - 4));
    }
}
