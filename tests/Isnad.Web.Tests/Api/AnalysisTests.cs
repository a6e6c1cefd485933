using System.Net;
using System.Text.Json;
using Isnad.Export;
using Isnad.Store;
using Isnad.Store.Sqlite;

namespace Isnad.Web.Tests.Api;

public sealed class AnalysisTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outlets_are_listed_with_all_their_statements()
    {
        var total = (await room.JsonAsync("/api/v1/search")).GetProperty("total").GetInt32();

        var outlets = (await room.JsonAsync("/api/v1/outlets")).GetProperty("outlets").EnumerateArray().ToList();
        var csv = await room.Client.GetStringAsync("/api/v1/outlets.csv", Stop);

        Assert.Equal(total, outlets.Sum(outlet => outlet.GetProperty("statements").GetInt32()));
        Assert.Equal(outlets.Count + 1, csv.TrimEnd().Split("\r\n").Length);
    }

    [Fact]
    public async Task A_name_leads_to_somebody_and_from_there_to_a_profile()
    {
        var found = (await room.JsonAsync($"/api/v1/actors?name={Uri.EscapeDataString("إيلين موراي")}")).GetProperty("candidates")[0];

        var profile = await room.JsonAsync($"/api/v1/actors/{Uri.EscapeDataString(found.GetProperty("id").GetString()!)}");

        Assert.Equal("isnad.actor/1", profile.GetProperty("schema").GetString());
        Assert.Equal(found.GetProperty("id").GetString(), profile.GetProperty("id").GetString());
        Assert.Equal(found.GetProperty("spoken").GetInt32(), profile.GetProperty("spoken").GetProperty("statements").GetInt32());
    }

    [Fact]
    public async Task A_timeline_counts_every_statement_once()
    {
        var timeline = await room.JsonAsync("/api/v1/timeline?by=day");

        var counted = timeline.GetProperty("buckets").EnumerateArray().Sum(bucket => bucket.GetProperty("statements").GetInt32()) + timeline.GetProperty("undated").GetInt32();
        Assert.Equal(timeline.GetProperty("selection").GetProperty("statements").GetInt32(), counted);
    }

    [Fact]
    public async Task Words_are_counted_with_what_they_are_held_against()
    {
        var words = await room.JsonAsync($"/api/v1/words?q={Uri.EscapeDataString("القصف OR الهدنة")}&limit=5");
        var near = await room.JsonAsync($"/api/v1/words?word={Uri.EscapeDataString("القصف")}");

        Assert.Equal("isnad.words/1", words.GetProperty("schema").GetString());
        Assert.True(words.GetProperty("againstTokens").GetInt32() > words.GetProperty("tokens").GetInt32());
        Assert.Equal("isnad.collocates/1", near.GetProperty("schema").GetString());
        Assert.True(near.GetProperty("occurrences").GetInt32() > 0);
    }

    [Theory]
    [InlineData("quotations?kind=outletspeaker", "rows")]
    [InlineData("quotations?kind=speakerabout", "rows")]
    [InlineData("attention?to=speakers&by=month", "series")]
    public async Task Tables_of_counts_are_given(string path, string list) => Assert.Equal(JsonValueKind.Array, (await room.JsonAsync("/api/v1/" + path)).GetProperty(list).ValueKind);

    [Fact]
    public async Task The_same_statement_of_two_outlets_stands_on_one_row()
    {
        await using var two = await OpenRoom.OpenAsync((_, options) => options);
        Add(two, "الضفة", "قالت الوزيرة هند الراوي إن سد الوادي سيُفتح يوم الأحد بعد إصلاح البوابات.");
        Add(two, "المدينة", "أعلنت الوزيرة هند الراوي أن سد الوادي سيُفتح يوم الأحد بعد إصلاح البوابات.");

        var comparison = await two.JsonAsync($"/api/v1/compare?q={Uri.EscapeDataString("سد الوادي")}");
        var csv = await two.Client.GetStringAsync($"/api/v1/compare.csv?q={Uri.EscapeDataString("سد الوادي")}", Stop);

        Assert.Equal(2, comparison.GetProperty("outlets").GetArrayLength());
        Assert.All(comparison.GetProperty("rows")[0].GetProperty("cells").EnumerateArray(), cell => Assert.Single(cell.EnumerateArray()));
        Assert.Contains("الضفة", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actors", HttpStatusCode.BadRequest, "parameter.wrong", "name")]
    [InlineData("actors?name=...", HttpStatusCode.BadRequest, "parameter.wrong", "name")]
    [InlineData("actors/person:nobody", HttpStatusCode.NotFound, "name.unknown", null)]
    [InlineData("timeline?by=decade", HttpStatusCode.BadRequest, "parameter.wrong", "by")]
    [InlineData("timeline?q=(", HttpStatusCode.BadRequest, "query.wrong", "q")]
    [InlineData("timeline?outlet=...", HttpStatusCode.BadRequest, "parameter.wrong", "outlet")]
    [InlineData("words?limit=0", HttpStatusCode.BadRequest, "parameter.wrong", "limit")]
    [InlineData("words?word=x&window=51", HttpStatusCode.BadRequest, "parameter.wrong", "window")]
    [InlineData("words?against=(", HttpStatusCode.BadRequest, "parameter.wrong", "against")]
    [InlineData("compare", HttpStatusCode.BadRequest, "query.wrong", "q")]
    [InlineData("compare?q=القصف", HttpStatusCode.NotFound, "event.none", null)]
    [InlineData("compare?article=0000000000000000", HttpStatusCode.NotFound, "name.unknown", null)]
    [InlineData("quotations?kind=all", HttpStatusCode.BadRequest, "parameter.wrong", "kind")]
    public async Task What_can_not_be_counted_is_said_with_its_field(string path, HttpStatusCode status, string code, string? field)
    {
        using var answer = await room.Client.GetAsync("/api/v1/" + path, Stop);
        var problem = await OpenRoom.JsonOf(answer);

        Assert.Equal((status, code), (answer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Equal(field, problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString()).FirstOrDefault());
    }

    private static void Add(OpenRoom room, string outlet, string text)
    {
        using var store = SqliteStore.Open(room.Database);
        store.Add([IncomingArticle.Of(new ArticleReader().Read(new Article(text) { Outlet = outlet, Date = new DateOnly(2026, 1, 15), Id = outlet }), outlet, ReaderVersion.Current)]);
    }
}
