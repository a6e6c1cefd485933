using System.Net;
using Isnad.Store;
using Isnad.Store.Sqlite;
using Isnad.Web.Tests.Browsing;

namespace Isnad.Web.Tests.Pages;

public sealed class WordsPageTests : IClassFixture<OpenRoom>
{
    private const string Outlet = "outlet:\"صوت المدينة\"";

    private readonly OpenRoom room;

    public WordsPageTests(OpenRoom room)
    {
        this.room = room;
        TwoReports.Keep(room.Database);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("q=" + Outlet, "q=" + Outlet)]
    [InlineData("q=act:say&words=less", "q=act:say&less=true")]
    [InlineData("q=المياه&against=" + Outlet, "q=المياه&against=" + Outlet)]
    [InlineData("near=المياه", "word=المياه")]
    public async Task The_page_has_the_words_of_the_API_and_leads_to_them_as_CSV(string page, string api)
    {
        var html = WebUtility.HtmlDecode(await room.Client.GetStringAsync("/words?" + page, Stop));
        var words = (await room.JsonAsync("/api/v1/words?" + api)).GetProperty("words").EnumerateArray().Select(word => word.GetProperty("word").GetString()!).ToList();

        Assert.NotEmpty(words);
        Assert.Equal(words, Between(html, "<th scope=\"row\" lang=\"ar\"><a href=\"", "</bdi>").Select(word => word[(word.IndexOf("<bdi>", StringComparison.Ordinal) + 5)..]));
        var csv = await room.Client.GetStringAsync("/api/v1/words.csv" + Between(html, "\"/api/v1/words.csv", "\" download").First(), Stop);
        Assert.Equal(words, csv.TrimEnd().Split("\r\n").Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task Each_place_of_a_word_leads_to_a_statement_that_has_it()
    {
        var html = WebUtility.HtmlDecode(await room.Client.GetStringAsync("/words?near=المياه", Stop));
        var statements = Between(html, "class=\"from\"><a href=\"/statements/", "\"").ToList();

        Assert.NotEmpty(statements);
        using var store = SqliteStore.Open(room.Database);
        Assert.All(statements, id => Assert.Contains("مياه", store.Find(ArticleId.Parse(id)!)!.Reading.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("near=كلمتان معا")]
    [InlineData("q=speaker:(")]
    [InlineData("q=المياه&against=speaker:(")]
    public async Task What_can_not_be_counted_is_said(string asked)
    {
        using var answer = await room.Client.GetAsync("/words?" + asked, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outlets_and_actors_lead_to_their_words()
    {
        foreach (var path in new[] { "/outlets/صوت المدينة", "/actors/name:وليد الناصر" })
        {
            var html = WebUtility.HtmlDecode(await room.Client.GetStringAsync(path, Stop));
            var counted = await room.JsonAsync("/api/v1/words?q=" + Between(html, "<p><a href=\"/words?q=", "\"").First());

            Assert.True(counted.GetProperty("tokens").GetInt32() > 0, path);
        }
    }

    // What stands between two texts, each time.
    private static IEnumerable<string> Between(string html, string before, string after) => html.Split(before).Skip(1).Select(rest => rest[..rest.IndexOf(after, StringComparison.Ordinal)]);
}
