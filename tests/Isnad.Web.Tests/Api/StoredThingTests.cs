using System.Net;
using System.Text.Json;

namespace Isnad.Web.Tests.Api;

public sealed class StoredThingTests(OpenRoom room) : IClassFixture<OpenRoom>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_is_given_with_its_reading()
    {
        var article = await room.JsonAsync($"/api/v1/articles/{room.Statement[..16]}");

        Assert.Equal("isnad.article/1", article.GetProperty("schema").GetString());
        Assert.Equal((1, 1), (article.GetProperty("version").GetInt32(), article.GetProperty("versions").GetInt32()));
        var reading = article.GetProperty("reading");
        Assert.Equal("isnad.reading/1", reading.GetProperty("schema").GetString());
        Assert.All(reading.GetProperty("statements").EnumerateArray().SelectMany(statement => statement.GetProperty("content").EnumerateArray()), span => Assert.Equal(span.GetProperty("text").GetString(), Slice(reading, span)));
    }

    [Fact]
    public async Task A_statement_is_given_alone()
    {
        var answer = await room.JsonAsync($"/api/v1/statements/{room.Statement}");
        var csv = await room.Client.GetStringAsync($"/api/v1/statements/{room.Statement}.csv", Stop);

        var statement = Assert.Single(answer.GetProperty("reading").GetProperty("statements").EnumerateArray());
        Assert.Equal(room.Statement.Split('.')[2], statement.GetProperty("id").GetString());
        Assert.Equal(2, csv.TrimEnd().Split("\r\n").Length);
        Assert.Contains($",{room.Statement},", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_goes_from_the_outlet_to_the_speaker()
    {
        var chain = (await room.JsonAsync($"/api/v1/chains/{room.Statement}")).GetProperty("chain");

        Assert.Equal("outlet", chain[0].GetProperty("role").GetString());
        Assert.Equal("speaker", chain[chain.GetArrayLength() - 1].GetProperty("role").GetString());
    }

    [Fact]
    public async Task Articles_are_listed_once_each_the_newest_first()
    {
        var all = (await room.JsonAsync("/api/v1/articles?limit=1000")).GetProperty("articles").EnumerateArray().ToList();
        var first = await room.JsonAsync("/api/v1/articles?limit=3");
        var second = await room.JsonAsync($"/api/v1/articles?limit=1000&cursor={first.GetProperty("cursor").GetString()}");

        Assert.Equal(19, all.Count);
        var days = all.ConvertAll(article => article.GetProperty("date").GetString() ?? "");
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal), days);
        Assert.Equal(all.Select(Name), first.GetProperty("articles").EnumerateArray().Concat(second.GetProperty("articles").EnumerateArray()).Select(Name));
        Assert.Equal(19, (await room.Client.GetStringAsync("/api/v1/articles.jsonl", Stop)).TrimEnd().Split('\n').Length);
        Assert.Equal(20, (await room.Client.GetStringAsync("/api/v1/articles.csv", Stop)).TrimEnd().Split("\r\n").Length);
    }

    [Fact]
    public async Task Statements_are_listed_the_newest_first_to_the_last()
    {
        var total = (await room.JsonAsync("/api/v1/search")).GetProperty("total").GetInt32();

        var lines = (await room.Client.GetStringAsync("/api/v1/statements.jsonl", Stop)).TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(total, lines.Count);
        var page = await room.JsonAsync("/api/v1/statements?limit=2");
        Assert.Equal((total, true, 2), (page.GetProperty("total").GetInt32(), page.GetProperty("totalIsExact").GetBoolean(), page.GetProperty("statements").GetArrayLength()));
        var days = lines.ConvertAll(line => line.GetProperty("date").GetString() ?? "");
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal), days);
        Assert.All(lines, line => Assert.Equal(line.GetProperty("date").GetString() is null ? null : "day", line.GetProperty("datePrecision").GetString()));
    }

    [Theory]
    [InlineData("articles/0000000000000000")]
    [InlineData("articles/nonsense")]
    [InlineData("articles/STATEMENT")]
    [InlineData("articles/ARTICLE.99")]
    [InlineData("statements/ARTICLE")]
    [InlineData("statements/ARTICLE.1.s999")]
    [InlineData("chains/ARTICLE.1.s999")]
    [InlineData("chains/%2e%2e%2f%2e%2e%2fetc")]
    public async Task An_unknown_name_is_not_found(string path)
    {
        using var answer = await room.Client.GetAsync("/api/v1/" + path.Replace("STATEMENT", room.Statement, StringComparison.Ordinal).Replace("ARTICLE", room.Statement[..16], StringComparison.Ordinal), Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("name.unknown", (await OpenRoom.JsonOf(answer)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_address_that_is_none_is_not_found()
    {
        using var answer = await room.Client.GetAsync("/api/v1/nothing", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("path.unknown", (await OpenRoom.JsonOf(answer)).GetProperty("code").GetString());
    }

    private static string? Name(JsonElement article) => article.GetProperty("article").GetString();

    private static string Slice(JsonElement reading, JsonElement span) =>
        string.Concat(reading.GetProperty("text").GetString()!.EnumerateRunes().Skip(span.GetProperty("start").GetInt32()).Take(span.GetProperty("end").GetInt32() - span.GetProperty("start").GetInt32()));
}
