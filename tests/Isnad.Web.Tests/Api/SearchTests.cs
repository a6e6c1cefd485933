using System.Net;
using System.Text.Json;

namespace Isnad.Web.Tests.Api;

public sealed class SearchTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    private const string Everything = "/api/v1/search";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hits_come_with_snippets_and_a_total()
    {
        var answer = await room.JsonAsync($"{Everything}?q={Uri.EscapeDataString("speaker:شهود القصف")}");

        Assert.Equal("isnad.search/1", answer.GetProperty("schema").GetString());
        Assert.Equal((1, true), (answer.GetProperty("total").GetInt32(), answer.GetProperty("totalIsExact").GetBoolean()));
        var hit = Assert.Single(answer.GetProperty("hits").EnumerateArray());
        Assert.Equal("شهود عيان", hit.GetProperty("speaker").GetString());
        var mark = Assert.Single(hit.GetProperty("snippet").GetProperty("marks").EnumerateArray());
        Assert.Equal("القصف", hit.GetProperty("snippet").GetProperty("text").GetString()![mark.GetProperty("start").GetInt32()..mark.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task Pages_follow_each_other_by_link_and_cursor_and_miss_nothing()
    {
        var all = await NamesAsync($"{Everything}?limit=1000");
        var found = new List<string>();
        for (var path = $"{Everything}?limit=7"; path.Length > 0;)
        {
            using var page = await room.Client.GetAsync(path, Stop);
            found.AddRange(Names(await OpenRoom.JsonOf(page)));
            path = page.Headers.TryGetValues("Link", out var links) ? links.Single()[1..links.Single().IndexOf('>', StringComparison.Ordinal)] : "";
        }

        Assert.Equal(all, found);
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    [Theory]
    [InlineData("json", "application/json")]
    [InlineData("jsonl", "application/jsonl")]
    [InlineData("csv", "text/csv")]
    public async Task A_form_is_asked_for_by_ending_or_by_accept(string ending, string mediaType)
    {
        var byEnding = await room.Client.GetStringAsync($"{Everything}.{ending}?q=%D9%82%D8%A7%D9%84&limit=5", Stop);
        using var byAccept = await room.SendAsync(HttpMethod.Get, $"{Everything}?q=%D9%82%D8%A7%D9%84&limit=5", headers => headers.Add("Accept", mediaType));

        Assert.Equal(mediaType, byAccept.Content.Headers.ContentType!.MediaType);
        Assert.Equal(byEnding, await byAccept.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task Streams_go_on_to_the_last_row()
    {
        var total = (await room.JsonAsync(Everything)).GetProperty("total").GetInt32();

        var lines = (await room.Client.GetStringAsync(Everything + ".jsonl", Stop)).TrimEnd().Split('\n');
        var rows = (await room.Client.GetStringAsync(Everything + ".csv", Stop)).TrimEnd().Split("\r\n");

        Assert.Equal(total, lines.Length);
        Assert.Equal(total + 1, rows.Length);
        Assert.All(lines, line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
    }

    [Fact]
    public async Task A_facet_gives_the_same_search_with_and_without_its_value()
    {
        var facet = (await room.JsonAsync($"{Everything}?q={Uri.EscapeDataString("القصف")}&facets=true")).GetProperty("facets").EnumerateArray().First(facet => facet.GetProperty("name").GetString() == "act");
        var value = facet.GetProperty("values")[0];

        Assert.False(value.GetProperty("selected").GetBoolean());
        var narrowed = await room.JsonAsync(value.GetProperty("toggleUrl").GetString()!);
        Assert.Equal(value.GetProperty("count").GetInt32(), narrowed.GetProperty("total").GetInt32());
        var again = narrowed.GetProperty("facets").EnumerateArray().First(facet => facet.GetProperty("name").GetString() == "act").GetProperty("values")[0];
        Assert.True(again.GetProperty("selected").GetBoolean());
        Assert.Equal("القصف", (await room.JsonAsync(again.GetProperty("toggleUrl").GetString()!)).GetProperty("query").GetString());
    }

    [Fact]
    public async Task What_is_known_already_is_not_sent_again()
    {
        using var first = await room.Client.GetAsync(Everything, Stop);
        using var second = await room.SendAsync(HttpMethod.Get, Everything, headers => headers.IfNoneMatch.Add(first.Headers.ETag!));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Answers_are_compressed_for_those_who_can_read_it(string encoding)
    {
        using var answer = await room.SendAsync(HttpMethod.Get, Everything, headers => headers.Add("Accept-Encoding", encoding));

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("q=(قال", "query.wrong", "q", 0)]
    [InlineData("q=قال \"ab", "query.wrong", "q", 4)]
    [InlineData("q=\U00010400\U00010400 act:sing", "query.wrong", "q", 7)]
    [InlineData("limit=0", "parameter.wrong", "limit", null)]
    [InlineData("limit=1001", "parameter.wrong", "limit", null)]
    [InlineData("limit=many", "request.wrong", "limit", null)]
    [InlineData("since=yesterday", "parameter.wrong", "since", null)]
    [InlineData("since=2026&until=2025", "parameter.wrong", "until", null)]
    [InlineData("until=2026-13", "parameter.wrong", "until", null)]
    [InlineData("outlet=...", "parameter.wrong", "outlet", null)]
    [InlineData("cursor=bm9uZQ", "parameter.wrong", "cursor", null)]
    [InlineData("cursor=%00", "parameter.wrong", "cursor", null)]
    public async Task What_is_wrong_with_a_request_is_said_with_its_place(string query, string code, string field, int? position)
    {
        using var answer = await room.Client.GetAsync($"{Everything}?{query}", Stop);
        var problem = await OpenRoom.JsonOf(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        var fault = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(field, fault.GetProperty("field").GetString());
        Assert.Equal(position, fault.GetProperty("position").ValueKind == JsonValueKind.Null ? null : fault.GetProperty("position").GetInt32());
    }

    [Theory]
    [InlineData("parquet")]
    public async Task A_form_that_is_not_offered_is_refused(string ending)
    {
        using var answer = await room.Client.GetAsync($"{Everything}.{ending}", Stop);

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
        Assert.Equal("form.unknown", (await OpenRoom.JsonOf(answer)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_query_that_is_made_to_be_slow_or_to_break_gets_an_answer_or_a_problem()
    {
        string[] hostile =
        [
            new string('(', 500), string.Concat(Enumerable.Repeat("OR ", 600)), "a*" + new string('ا', 1990), "\"" + string.Concat(Enumerable.Repeat("قال ", 60)) + "\"~100", "'; DROP TABLE statements; --",
            "<script>alert(1)</script>", "\u202E\u2066\uFEFF", "content:* OR rowid:1", "speaker:\"\"", "exact:exact:exact:x", new string('x', 2001),
        ];
        foreach (var query in hostile)
        {
            using var answer = await room.Client.GetAsync($"{Everything}?q={Uri.EscapeDataString(query)}", Stop);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, query);
        }
    }

    private async Task<List<string>> NamesAsync(string path) => [.. Names(await room.JsonAsync(path))];

    private static IEnumerable<string> Names(JsonElement answer) => answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("statement").GetString()!);
}
