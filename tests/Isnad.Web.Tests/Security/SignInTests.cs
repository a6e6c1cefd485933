using System.Net;

namespace Isnad.Web.Tests.Security;

public sealed class SignInTests(GuardedRoom guarded) : IClassFixture<GuardedRoom>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_exchanged_for_a_cookie_that_scripts_and_other_sites_can_not_use()
    {
        using var answer = await SignInAsync(guarded.Reader, "/api/v1/search");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/api/v1/search", answer.Headers.Location!.ToString());
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("isnad.session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(guarded.Reader, cookie, StringComparison.Ordinal);
        using var inside = await guarded.Room.SendAsync(HttpMethod.Get, "/api/v1/search", headers => headers.Add("Cookie", cookie.Split(';')[0]));
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
    }

    [Fact]
    public async Task Who_signs_out_is_out()
    {
        using var answer = await SignInAsync(guarded.Reader, "/");
        var session = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("isnad.session=", StringComparison.Ordinal)).Split(';')[0];
        var (form, cookie) = await FormAsync(session);

        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", form)]);
        using var left = await guarded.Room.SendAsync(HttpMethod.Post, "/sign-out", headers => headers.Add("Cookie", $"{session}; {cookie}"), content);
        using var again = await guarded.Room.SendAsync(HttpMethod.Get, "/api/v1/search", headers => headers.Add("Cookie", session));

        Assert.Equal(HttpStatusCode.SeeOther, left.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_another_site(string back)
    {
        using var answer = await SignInAsync(guarded.Reader, back);

        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_wrong_token_gives_no_cookie()
    {
        using var answer = await SignInAsync(guarded.Expired, "/");

        Assert.Equal("/sign-in?failed=true&back=%2F", answer.Headers.Location!.ToString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_refused()
    {
        using var content = new FormUrlEncodedContent([new("token", guarded.Reader)]);
        using var answer = await guarded.Room.SendAsync(HttpMethod.Post, "/sign-in", content: content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private async Task<HttpResponseMessage> SignInAsync(string token, string back)
    {
        var (form, cookie) = await FormAsync("");
        using var content = new FormUrlEncodedContent([new("token", token), new("back", back), new("__RequestVerificationToken", form)]);
        return await guarded.Room.SendAsync(HttpMethod.Post, "/sign-in", headers => headers.Add("Cookie", cookie), content);
    }

    // The form's own token and the cookie that goes with it.
    private async Task<(string Form, string Cookie)> FormAsync(string session)
    {
        const string before = "name=\"__RequestVerificationToken\" value=\"";
        using var page = await guarded.Room.SendAsync(HttpMethod.Get, "/sign-in", headers => { if (session.Length > 0) headers.Add("Cookie", session); });
        var html = await page.Content.ReadAsStringAsync(Stop);
        var start = html.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return (html[start..html.IndexOf('"', start)], page.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("isnad.form=", StringComparison.Ordinal)).Split(';')[0]);
    }
}
