using System.Net;

namespace Isnad.Web.Tests;

public sealed class FrameTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_page_says_how_much_is_kept()
    {
        var page = await room.Client.GetStringAsync("/", Stop);

        Assert.Contains("<html lang=\"ar\" dir=\"rtl\"", page, StringComparison.Ordinal);
        Assert.Contains("<dd id=\"articles\">١٩</dd>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_forbids_what_is_not_our_own()
    {
        foreach (var path in new[] { "/", "/no-such-page" })
        {
            using var answer = await room.Client.GetAsync(path, Stop);

            Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Styles_are_served_under_a_name_that_changes_with_them()
    {
        var page = await room.Client.GetStringAsync("/", Stop);
        var start = page.IndexOf("room.", StringComparison.Ordinal);
        var name = page[start..page.IndexOf('"', start)];

        using var styles = await room.Client.GetAsync("/" + name, Stop);

        Assert.Equal(HttpStatusCode.OK, styles.StatusCode);
        Assert.NotEqual("room.css", name);
    }
}
