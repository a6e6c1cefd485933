using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Isnad.Intake.Fetching;
using Isnad.Web.Tests.Feeds;
using Isnad.Web.Tests.Security;

namespace Isnad.Web.Tests.Api;

public sealed class FeedTests
{
    private const string Feeds = "/api/v1/feeds";
    private const string List = """<opml version="2.0"><body><outline text="الضفة" xmlUrl="https://a.example/feed"/><outline text="الجسر" xmlUrl="https://b.example/feed"/></body></opml>""";

    private static readonly FetchOptions Near = new() { Pause = TimeSpan.Zero, Tries = 1, Allowed = [new IPNetwork(IPAddress.Loopback, 32)] };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_is_followed_from_a_page_that_names_it_looked_at_and_removed()
    {
        await using var site = await NewsSite.OpenAsync();
        await using var room = await OpenRoom.OpenAsync((_, options) => options with { Fetching = Near });

        using var followed = await room.Client.PostAsJsonAsync(Feeds, new { url = site.Address.AbsoluteUri, outlet = " صوت الجسر " }, Stop);
        var feed = await OpenRoom.JsonOf(followed);
        using var again = await room.Client.PostAsJsonAsync(Feeds, new { url = new Uri(site.Address, "feed").AbsoluteUri }, Stop);
        var id = feed.GetProperty("id").GetInt64();
        using var hastened = await room.Client.PostAsync($"{Feeds}/{id}/refresh", null, Stop);
        using var all = await room.Client.PostAsync($"{Feeds}/refresh", null, Stop);
        var listed = (await room.JsonAsync(Feeds)).GetProperty("feeds");
        using var removed = await room.Client.DeleteAsync($"{Feeds}/{id}", Stop);
        using var gone = await room.Client.DeleteAsync($"{Feeds}/{id}", Stop);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (followed.StatusCode, again.StatusCode));
        Assert.Equal((new Uri(site.Address, "feed").AbsoluteUri, "صوت الجسر"), (feed.GetProperty("address").GetString(), feed.GetProperty("outlet").GetString()));
        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.NotFound], new[] { hastened, all, removed, gone }.Select(answer => answer.StatusCode));
        Assert.Equal(feed.GetProperty("address").GetString(), Assert.Single(listed.EnumerateArray()).GetProperty("address").GetString());
        Assert.Empty((await room.JsonAsync(Feeds)).GetProperty("feeds").EnumerateArray());
    }

    [Fact]
    public async Task What_can_not_be_followed_is_told_and_nothing_is()
    {
        await using var site = await NewsSite.OpenAsync();
        await using var room = await OpenRoom.OpenAsync((_, options) => options with { Fetching = Near });

        foreach (var (url, status, code) in new[]
        {
            (null, HttpStatusCode.BadRequest, "parameter.wrong"),
            (new Uri(site.Address, "two").AbsoluteUri, HttpStatusCode.UnprocessableEntity, "feed.several"),
            (new Uri(site.Address, "none").AbsoluteUri, HttpStatusCode.UnprocessableEntity, "fetch.missing"),
            ("http://10.0.0.1/", HttpStatusCode.UnprocessableEntity, "fetch.address"),
        })
        {
            using var answer = await room.Client.PostAsJsonAsync(Feeds, new { url }, Stop);
            var problem = await OpenRoom.JsonOf(answer);
            Assert.Equal((status, code, "url"), (answer.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("errors")[0].GetProperty("field").GetString()));
            if (code == "feed.several") Assert.Equal([new Uri(site.Address, "feed").AbsoluteUri, new Uri(site.Address, "sport").AbsoluteUri], problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("message").GetString()));
        }
        Assert.Empty((await room.JsonAsync(Feeds)).GetProperty("feeds").EnumerateArray());
    }

    [Fact]
    public async Task A_list_goes_in_and_out()
    {
        await using var room = await OpenRoom.OpenAsync((_, options) => options);

        Assert.Equal((HttpStatusCode.OK, (2, 0)), await ImportAsync(room, "text/x-opml", List, Counts));
        Assert.Equal((HttpStatusCode.OK, (0, 2)), await ImportAsync(room, "application/xml", List, Counts));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "opml.not-opml"), await ImportAsync(room, "text/xml", "<html></html>", Code));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "body.form"), await ImportAsync(room, "text/plain", List, Code));

        using var exported = await room.Client.GetAsync($"{Feeds}.opml", Stop);
        Assert.Equal("text/x-opml", exported.Content.Headers.ContentType!.MediaType);
        var back = Intake.Links.FeedList.Read("back", await exported.Content.ReadAsStreamAsync(Stop));
        Assert.Equal([("الضفة", "https://a.example/feed"), ("الجسر", "https://b.example/feed")], back.Feeds.Select(feed => (feed.Title, feed.Url)));

        static (int Added, int Known) Counts(JsonElement answer) => (answer.GetProperty("added").GetInt32(), answer.GetProperty("known").GetInt32());
        static string? Code(JsonElement answer) => answer.GetProperty("code").GetString();
    }

    [Fact]
    public async Task Only_an_admin_changes_feeds_and_no_other_site()
    {
        var guarded = new GuardedRoom();
        await guarded.InitializeAsync();
        var desk = guarded.Tokens.Add("desk", [Isnad.Web.Security.Scopes.Correct], GuardedRoom.Long, null);

        foreach (var (method, path) in new[] { (HttpMethod.Post, Feeds), (HttpMethod.Post, $"{Feeds}/import"), (HttpMethod.Post, $"{Feeds}/refresh"), (HttpMethod.Post, $"{Feeds}/1/refresh"), (HttpMethod.Delete, $"{Feeds}/1") })
        {
            using var refused = await guarded.Room.SendAsync(method, path, headers => headers.Authorization = new AuthenticationHeaderValue("Bearer", desk), Body(path));
            using var foreign = await guarded.Room.SendAsync(
                method, path,
                headers =>
                {
                    headers.Authorization = new AuthenticationHeaderValue("Bearer", guarded.Admin);
                    headers.Add("Origin", "https://elsewhere.example");
                },
                Body(path));
            Assert.Equal((HttpStatusCode.Forbidden, "scope.missing"), (refused.StatusCode, (await OpenRoom.JsonOf(refused)).GetProperty("code").GetString()));
            Assert.Equal((HttpStatusCode.Forbidden, "origin.foreign"), (foreign.StatusCode, (await OpenRoom.JsonOf(foreign)).GetProperty("code").GetString()));
        }
        await guarded.DisposeAsync();
    }

    private static StringContent Body(string path) => path == Feeds ? new StringContent("{}", Encoding.UTF8, "application/json") : new StringContent(List, Encoding.UTF8, "text/x-opml");

    private static async Task<(HttpStatusCode Status, T Said)> ImportAsync<T>(OpenRoom room, string mediaType, string list, Func<JsonElement, T> said)
    {
        using var body = new StringContent(list, Encoding.UTF8, mediaType);
        using var answer = await room.Client.PostAsync($"{Feeds}/import", body, Stop);
        return (answer.StatusCode, said(await OpenRoom.JsonOf(answer)));
    }
}
