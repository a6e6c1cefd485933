using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Isnad.Web.Tests.Mcp;

/// <summary>Each test runs over HTTP and over streams, with the SDK's own client.</summary>
public abstract class AgentTests(OpenRoom room)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected OpenRoom Room => room;

    /// <summary>A client; disposing ends its server where it has one of its own.</summary>
    protected abstract Task<McpClient> ConnectAsync();

    [Fact]
    public async Task Every_tool_only_reads_and_says_what_it_gives()
    {
        await using var client = await ConnectAsync();

        var tools = await client.ListToolsAsync(cancellationToken: Stop);

        Assert.Equal(
            ["actor_profile", "compare_outlets", "get_article", "get_statement_chain", "list_outlets", "resolve_actor", "search_statements", "timeline"],
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool =>
        {
            Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint);
            Assert.NotNull(tool.ProtocolTool.OutputSchema);
            Assert.Contains("data", tool.Description, StringComparison.Ordinal);
        });
        Assert.Contains("data", client.ServerInstructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statements_come_with_permalink_and_offsets()
    {
        await using var client = await ConnectAsync();

        var found = await AskAsync(client, "search_statements", new() { ["query"] = "القصف", ["limit"] = 1 });
        var row = Assert.Single(found.GetProperty("statements").EnumerateArray());
        var article = await AskAsync(client, "get_article", new() { ["article"] = row.GetProperty("article").GetString() });

        Assert.EndsWith("/statements/" + row.GetProperty("statement").GetString(), row.GetProperty("permalink").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("http", row.GetProperty("permalink").GetString(), StringComparison.Ordinal);
        var offsets = row.GetProperty("offsets")[0];
        var text = string.Concat(article.GetProperty("text").GetString()!.EnumerateRunes().Skip(offsets.GetProperty("start").GetInt32()).Take(offsets.GetProperty("end").GetInt32() - offsets.GetProperty("start").GetInt32()));
        Assert.StartsWith(text[..10], row.GetProperty("snippet").GetString(), StringComparison.Ordinal);
        Assert.True(row.GetProperty("snippet").GetString()!.Length <= 300);
    }

    [Fact]
    public async Task Pages_follow_each_other_by_cursor()
    {
        await using var client = await ConnectAsync();

        var page = await AskAsync(client, "search_statements", new() { ["limit"] = 50 });
        var total = page.GetProperty("total").GetInt32();
        var pages = new List<JsonElement> { page };
        while (pages[^1].GetProperty("cursor").GetString() is { } cursor) pages.Add(await AskAsync(client, "search_statements", new() { ["limit"] = 50, ["cursor"] = cursor }));

        Assert.True(pages.Count > 1);
        Assert.Equal(total, pages.SelectMany(one => one.GetProperty("statements").EnumerateArray()).Select(row => row.GetProperty("statement").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_chain_names_its_links()
    {
        await using var client = await ConnectAsync();

        var chain = await AskAsync(client, "get_statement_chain", new() { ["statement"] = room.Statement });

        Assert.Equal("outlet", chain.GetProperty("chain")[0].GetProperty("role").GetString());
        Assert.Equal(room.Statement, chain.GetProperty("statement").GetProperty("statement").GetString());
    }

    [Fact]
    public async Task A_name_leads_to_a_profile_with_a_permalink()
    {
        await using var client = await ConnectAsync();

        var found = (await AskAsync(client, "resolve_actor", new() { ["name"] = "إيلين موراي" })).GetProperty("chosen");
        var profile = await AskAsync(client, "actor_profile", new() { ["id"] = found.GetProperty("id").GetString() });

        Assert.Equal(found.GetProperty("spoken").GetInt32(), profile.GetProperty("spoken").GetInt32());
        Assert.Contains("/actors/", profile.GetProperty("permalink").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outlets_and_times_are_counted()
    {
        await using var client = await ConnectAsync();

        var outlets = await AskAsync(client, "list_outlets", []);
        var timeline = await AskAsync(client, "timeline", new() { ["by"] = "year" });

        Assert.Equal(outlets.GetProperty("total").GetInt32(), outlets.GetProperty("outlets").GetArrayLength());
        Assert.Equal(
            timeline.GetProperty("statements").GetInt32() - timeline.GetProperty("undated").GetInt32(),
            timeline.GetProperty("periods").EnumerateArray().Sum(period => period.GetProperty("statements").GetInt32()));
    }

    [Theory]
    [InlineData("compare_outlets", "query", "القصف", "no event is found that two outlets report")]
    [InlineData("actor_profile", "id", "person:nobody", "nothing is kept under the name 'person:nobody'")]
    [InlineData("timeline", "by", "decade", "by: is one of day, week, month, year, not 'decade'")]
    [InlineData("search_statements", "query", "(قال", "q, code point 0: this ( is not closed")]
    [InlineData("search_statements", "limit", 51, "limit: is a number from 1 to 50")]
    [InlineData("search_statements", "cursor", "x", "cursor: this cursor was not given for this query")]
    [InlineData("get_article", "article", "0000000000000000", "nothing is kept under the name '0000000000000000'")]
    [InlineData("get_statement_chain", "statement", "nonsense", "nothing is kept under the name 'nonsense'")]
    public async Task What_is_wrong_is_said_in_a_sentence(string tool, string name, object value, string message)
    {
        await using var client = await ConnectAsync();

        var answer = await client.CallToolAsync(tool, new Dictionary<string, object?> { [name] = value }, cancellationToken: Stop);

        Assert.True(answer.IsError);
        Assert.Contains(message, Assert.IsType<TextContentBlock>(answer.Content[0]).Text, StringComparison.Ordinal);
    }

    protected static async Task<JsonElement> AskAsync(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        var answer = await client.CallToolAsync(tool, arguments, cancellationToken: Stop);
        Assert.NotEqual(true, answer.IsError);
        return JsonSerializer.SerializeToElement(answer.StructuredContent);
    }
}

public sealed class AgentOverHttpTests(OpenRoom room) : AgentTests(room), IClassFixture<OpenRoom>
{
    protected override Task<McpClient> ConnectAsync() =>
        McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(Room.Address, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp }), cancellationToken: TestContext.Current.CancellationToken);
}

/// <summary>The program itself, started as an agent starts it.</summary>
public sealed class AgentOverStreamsTests(OpenRoom room) : AgentTests(room), IClassFixture<OpenRoom>
{
    protected override Task<McpClient> ConnectAsync() => McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "Isnad.Cli.dll"), "mcp", "--db", Room.Database, "--url", "https://news.example.org/"],
        }),
        // Older clients ask in this way. A newer one asks twice where the program is slow to start.
        new McpClientOptions { ProtocolVersion = "2025-11-25" },
        cancellationToken: TestContext.Current.CancellationToken);
}
