using System.Net;
using System.Net.Http.Headers;
using Isnad.Web.Security;

namespace Isnad.Web.Tests.Security;

public sealed class TokenTests(GuardedRoom guarded) : IClassFixture<GuardedRoom>
{
    private const string Search = "/api/v1/search";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_comes_in_without_a_token()
    {
        foreach (var path in new[] { Search, "/", "/api/v1/nothing", "/openapi/v1.json", "/docs", "/metrics" })
        {
            using var answer = await guarded.Room.Client.GetAsync(path, Stop);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        }
    }

    [Fact]
    public async Task A_person_is_sent_to_sign_in_and_comes_back()
    {
        using var answer = await guarded.Room.SendAsync(HttpMethod.Get, "/articles/x?y=1", headers => headers.Add("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/sign-in?back=%2Farticles%2Fx%3Fy%3D1", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_token_lets_its_holder_do_what_its_scopes_say()
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Search, guarded.Reader));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("/metrics", guarded.Reader));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/metrics", guarded.Admin));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Search, guarded.Admin));
    }

    [Theory]
    [InlineData("isnad_wrong")]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    public async Task A_token_that_is_not_known_is_refused(string token) => Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Search, token));

    [Fact]
    public async Task A_token_that_has_expired_is_refused() => Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Search, guarded.Expired));

    [Fact]
    public async Task A_token_that_is_removed_is_refused_from_then_on()
    {
        var token = guarded.Tokens.Add("passing", [Scopes.Read], GuardedRoom.Long, null);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Search, token));

        Assert.True(guarded.Tokens.Remove("passing"));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Search, token));
    }

    [Fact]
    public void Only_the_hash_is_kept_and_only_for_its_owner()
    {
        var kept = File.ReadAllText(guarded.Tokens.Path);

        Assert.DoesNotContain(guarded.Reader, kept, StringComparison.Ordinal);
        Assert.Contains("\"sha256\":", kept, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(guarded.Tokens.Path));
    }

    [Fact]
    public void A_broken_file_of_tokens_is_named_with_its_line()
    {
        var file = guarded.Room.PathOf("broken.jsonl");
        File.WriteAllText(file, "{\"name\":\"x\"}\n");

        Assert.Equal($"{file}:1: this is no token as 'isnad serve token add' writes it", Assert.Throws<InvalidDataException>(() => new TokenFile(file).Read()).Message);
    }

    [Fact]
    public async Task A_room_that_others_can_reach_does_not_open_without_a_token()
    {
        await Assert.ThrowsAsync<AccessRefusedException>(() => OpenRoom.OpenAsync((_, options) => options with { Address = IPAddress.Any }));
        await Assert.ThrowsAsync<AccessRefusedException>(() => OpenRoom.OpenAsync((_, options) => options with { Hosts = ["news.example.org"] }));
        await Assert.ThrowsAsync<AccessRefusedException>(() => OpenRoom.OpenAsync((room, options) => options with { TokensRequired = true, Tokens = new TokenFile(room.PathOf("none.jsonl")) }));
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string token)
    {
        using var answer = await guarded.Room.SendAsync(HttpMethod.Get, path, headers => headers.Authorization = new AuthenticationHeaderValue("Bearer", token));
        return answer.StatusCode;
    }
}
