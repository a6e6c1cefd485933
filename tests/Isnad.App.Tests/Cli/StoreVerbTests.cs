using System.Text.Json;
using Isnad.Cli;

namespace Isnad.App.Tests;

public sealed class StoreVerbTests : IDisposable
{
    private const string Plan = """{"id":"1","outlet":"الضفة","date":"2026-01-05","text":"قال الوزير سامر نعيم إن الخطة جاهزة."}""";
    private const string Later = """{"id":"1","outlet":"الضفة","date":"2026-01-05","text":"قال الوزير سامر نعيم إن الخطة مؤجلة."}""";
    private const string Water = """{"id":"2","outlet":"المدينة","date":"2026-02-07","text":"قالت الوزيرة هند الراوي إن المياه تكفي."}""";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Articles_are_added_once_and_found()
    {
        Assert.StartsWith("isnad: 2 articles added, 0 new versions, 0 kept already, 2 statements, 0 inputs failed, ", Add(Plan, Water).Error, StringComparison.Ordinal);
        Assert.StartsWith("isnad: 0 articles added, 0 new versions, 2 kept already, 0 statements, 0 inputs failed, ", Add(Plan, Water).Error, StringComparison.Ordinal);

        var hit = Assert.Single(Search("خطة").GetProperty("hits").EnumerateArray());

        Assert.Equal(("الضفة", "2026-01-05", "سامر نعيم"), (Text(hit, "outlet"), Text(hit, "date"), Text(hit, "speaker")));
        Assert.Equal("الخطة جاهزة", Text(hit.GetProperty("snippet"), "text"));
        Assert.Equal((0, 5), (hit.GetProperty("snippet").GetProperty("marks")[0].GetProperty("start").GetInt32(), hit.GetProperty("snippet").GetProperty("marks")[0].GetProperty("end").GetInt32()));
    }

    [Theory]
    [InlineData("search", "ماء")]
    [InlineData("export")]
    [InlineData("db", "migrate")]
    [InlineData("reread", "--all")]
    public void An_empty_file_becomes_a_database_only_when_something_is_added(params string[] args)
    {
        folder.Add("deeper/news.db", "");

        Assert.Equal((ExitCode.Failed, $"isnad: {folder["deeper/news.db"]}: is no Isnad database but empty; make one with: isnad add PATH\n"), Run(args) is var result ? (result.Code, result.Error) : default);
        Assert.Equal(0, new FileInfo(folder["deeper/news.db"]).Length);
        Assert.Contains("none yet", Run("doctor").Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Add(Plan).Code);
        Assert.NotEqual(0, new FileInfo(folder["deeper/news.db"]).Length);
    }

    [Fact]
    public void An_agent_whose_input_ends_at_once_gets_its_answers()
    {
        Add(Plan);
        const string begin = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"x\",\"version\":\"1\"}}}\n";
        const string ask = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n{\"jsonrpc\":\"2.0\",\"id\":\"b\",\"method\":\"tools/call\",\"params\":{\"name\":\"search_statements\",\"arguments\":{\"query\":\"الخطة\"}}}";

        var one = CliProgram.RunWith(begin, "mcp", "--db", folder["deeper/news.db"]);
        var both = CliProgram.RunWith(begin + ask, "mcp", "--db", folder["deeper/news.db"]);

        Assert.Equal((ExitCode.Done, 1), (one.Code, Assert.Single(one.Out.TrimEnd().Split('\n')) is var line ? JsonDocument.Parse(line).RootElement.GetProperty("id").GetInt32() : 0));
        var answers = both.Out.TrimEnd().Split('\n').Select(answer => JsonDocument.Parse(answer).RootElement).ToList();
        Assert.Equal(["\"b\"", "1"], answers.Select(answer => answer.GetProperty("id").GetRawText()).Order(StringComparer.Ordinal));
        Assert.Contains(answers, answer => answer.GetProperty("result").TryGetProperty("structuredContent", out var found) && found.GetProperty("total").GetInt32() == 1);
    }

    [Fact]
    public void Of_many_warnings_the_first_few_of_a_kind_are_said_and_the_rest_counted()
    {
        static string Friday(int id) => $$"""{"id":"{{id}}","outlet":"الضفة","date":"2026-01-05","text":"قال الوزير سامر نعيم الجمعة 7 يناير 2026 إن الخطة جاهزة."}""";
        const string warning = "warning: the weekday named is not that of";

        var few = Add([.. Enumerable.Range(1, 8).Select(Friday), """{"id":"9","text":"Only English."}"""]).Error;
        Assert.Equal((5, true), (few.Split(warning).Length - 1, few.Contains(":5: " + warning, StringComparison.Ordinal)));
        Assert.Contains("isnad: warning: 3 more of 'time.weekday' (all with --verbose)", few, StringComparison.Ordinal);
        Assert.Contains(":9: warning: the text is not Arabic", few, StringComparison.Ordinal);
        var all = Run("add", folder.Add("more.jsonl", string.Join('\n', Enumerable.Range(11, 8).Select(Friday))), "-v").Error;
        Assert.Equal((8, false), (all.Split(warning).Length - 1, all.Contains("more of", StringComparison.Ordinal)));
    }

    [Fact]
    public void Long_articles_are_written_sooner_than_short_ones()
    {
        static string Long(int id) => $$"""{"id":"{{id}}","outlet":"الضفة","text":"{{string.Concat(Enumerable.Repeat("جاء المطر اليوم على كل البلاد. ", 20_000))}}"}""";

        var said = Run("add", folder.Add("long.jsonl", string.Join('\n', Long(1), Long(2), Long(3), Plan)), "--verbose").Error.Split('\n');
        Assert.Equal(["isnad: 2 articles kept", "isnad: 4 articles kept"], said.Where(line => line.EndsWith(" articles kept", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("pub:2026 --since 2026-02", "المياه تكفي")]
    [InlineData("pub:2026 --until 2026-01", "الخطة جاهزة")]
    [InlineData("pub:2026 --outlet المدينة", "المياه تكفي")]
    [InlineData("speaker:نعيم", "الخطة جاهزة")]
    public void Flags_narrow_a_search(string line, string content)
    {
        Add(Plan, Water);

        Assert.Equal(content, Text(Assert.Single(Search(line.Split(' ')).GetProperty("hits").EnumerateArray()), "content"));
    }

    [Fact]
    public void Every_format_holds_every_hit()
    {
        Add(Plan, Water);

        Assert.Equal(2, Run("search", "pub:2026", "-f", "jsonl").Out.TrimEnd().Split('\n').Length);
        Assert.Equal(3, Run("search", "pub:2026", "-f", "csv").Out.TrimEnd().Split('\n').Length);
        Assert.Contains("2 of 2", Run("search", "pub:2026").Out, StringComparison.Ordinal);
        var facets = Search("pub:2026", "--facets").GetProperty("facets");
        Assert.Equal(5, facets.GetArrayLength());
        Assert.Contains("outlet: الضفة 1 · المدينة 1", Run("search", "pub:2026", "--facets").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cursor_leads_to_the_next_page_and_no_other()
    {
        Add(Plan, Water);
        var cursor = Text(Search("pub:2026", "--limit", "1"), "cursor")!;

        Assert.Equal("الخطة جاهزة", Text(Assert.Single(Search("pub:2026", "--limit", "1", "--cursor", cursor).GetProperty("hits").EnumerateArray()), "content"));
        Assert.Equal((ExitCode.Usage, "isnad: --cursor: this cursor was not given for this query\n"), Failure("search", "pub:2025", "--cursor", cursor));
    }

    [Fact]
    public void What_is_asked_wrongly_is_told_in_one_line()
    {
        Assert.Equal((ExitCode.Usage, "isnad: at character 5 of the query: the quotation mark is not closed\n"), Failure("search", "ماء «نار"));
        Assert.Equal(ExitCode.Failed, Failure("search", "ماء").Code);
        Assert.EndsWith("there is no database; make one with: isnad add PATH\n", Failure("search", "ماء").Error, StringComparison.Ordinal);
        Add(Plan);
        Assert.Equal((ExitCode.Done, "isnad: no statement answers this query\n"), Failure("search", "نار"));
        Assert.Equal((ExitCode.Nothing, "isnad: no statement answers this query\n"), Failure("search", "نار", "--fail-on-empty"));
        Assert.Equal((ExitCode.Usage, "isnad: --limit is at most 1000; --cursor gives the next page\n"), Failure("search", "نار", "--limit", "1001"));
        Assert.Equal(ExitCode.Usage, Failure("show", "x").Code);
        Assert.Equal((ExitCode.Failed, "isnad: 0123456789abcdef: nothing is kept under this name\n"), Failure("show", "0123456789abcdef"));
        Assert.Equal(ExitCode.Usage, Failure("chain", "0123456789abcdef").Code);
        Assert.Equal(ExitCode.Usage, Failure("remove").Code);
        Assert.Equal((ExitCode.Usage, "isnad: --since: 'soon' is no day: this wants a day or range like 2026-01-15, 2026-01, 2026-01/2026-03, P1W or 7d\n"), Failure("search", "نار", "--since", "soon"));
    }

    [Fact]
    public void Inputs_that_fail_are_listed_and_the_others_kept()
    {
        var result = Run("add", folder.Add("in.jsonl", $"{Plan}\n{{\n"), "--failed", folder["failed.jsonl"]);

        Assert.Equal(ExitCode.Partly, result.Code);
        Assert.Contains("1 articles added, 0 new versions, 0 kept already, 1 statements, 1 inputs failed", result.Error, StringComparison.Ordinal);
        Assert.Contains("\"line\":2", File.ReadAllText(folder["failed.jsonl"]), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, Run("add", folder["nothing-here"]).Code);
    }

    public static TheoryData<string, byte[], string> NoArticles => new()
    {
        { "empty.txt", [], ": there is no text in it" },
        { "spaces.txt", " \r\n\t"u8.ToArray(), ": there is no text in it" },
        { "mark.txt", [0xEF, 0xBB, 0xBF], ": there is no text in it" },
        { "a.jsonl", "{\"text\":\"\"}"u8.ToArray(), ":1: there is no text in it" },
        { "b.jsonl", "{\"text\":\"  \"}"u8.ToArray(), ":1: there is no text in it" },
        { "a.zip", [.. "PK\u0003\u0004\u0014"u8, 0, 0, 0, 8, 0], ": this is a zip archive, or a document or table of an office program, not a text" },
        { "a.pdf", "%PDF-1.7\n%"u8.ToArray(), ": this is a PDF document, not a text" },
        { "a.bin", [.. Enumerable.Range(0, 1024).Select(i => (byte)(i * 7))], ": this is no text" },
        { "a.statements.json", "{\"schema\":\"isnad.reading/1\",\"text\":\"قال زيد\"}"u8.ToArray(), ": these are the statements that 'isnad export' wrote beside an article; give the article's own file" },
    };

    [Theory]
    [MemberData(nameof(NoArticles))]
    public void What_is_no_article_is_named_and_not_kept(string name, byte[] bytes, string message)
    {
        var path = folder.Add(name, bytes);
        var result = Run("add", path);

        Assert.StartsWith($"isnad: {path}{message}\nisnad: 0 articles added, 0 new versions, 0 kept already, 0 statements, 1 inputs failed, ", result.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, result.Code);
    }

    [Fact]
    public void Nothing_on_standard_input_is_not_kept() =>
        Assert.StartsWith("isnad: -: there is no text in it\nisnad: 0 articles added, ", Run("add").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("ninjs")]
    [InlineData("newsml-g2")]
    public void What_went_out_to_agencies_is_known_again(string format)
    {
        Add(Plan, Water);
        Run("export", "-f", format, "-o", folder["out"]);

        Assert.Equal(4, Directory.GetFiles(folder["out"]).Length);
        foreach (var path in (string[])["out", "out/*"])
            Assert.StartsWith("isnad: 0 articles added, 0 new versions, 2 kept already, 0 statements, 0 inputs failed, ", Run("add", folder[path]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_of_what_is_shown_has_the_names_that_show_takes()
    {
        Add(Plan);
        var statement = Text(Search("جاهزة").GetProperty("hits")[0], "statement")!;

        foreach (var name in (string[])[statement, statement[..^3]])
        {
            var row = Run("show", name, "-f", "csv").Out.Split("\r\n")[1];
            Assert.StartsWith(statement[..^3] + ",", row, StringComparison.Ordinal);
            Assert.Contains($",{statement},", row, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_edited_article_is_shown_in_both_versions()
    {
        Add(Plan);
        Assert.Contains("0 articles added, 1 new versions", Add(Later).Error, StringComparison.Ordinal);
        var article = Text(Search("مؤجلة").GetProperty("hits")[0], "article")!;

        Assert.Contains("مؤجلة", Text(Json("show", article, "-f", "json"), "text"), StringComparison.Ordinal);
        Assert.Contains("جاهزة", Text(Json("show", article + ".1", "-f", "json"), "text"), StringComparison.Ordinal);
        Assert.StartsWith($"{article}.2 · version 2 of 2 · {folder["in.jsonl"]}:1\n", Run("show", article + ".2.s1").Out, StringComparison.Ordinal);
        Assert.Equal("outlet   الضفة\nspeaker  سامر نعيم\n", Run("chain", article + ".2.s1").Out);
        Assert.Equal("isnad.chain/1", Text(Json("chain", article + ".1.s1", "--json"), "schema"));
    }

    [Fact]
    public void What_is_removed_is_gone()
    {
        Add(Plan, Water);

        Assert.Equal(16, Run("remove", "خطة", "--dry-run").Out.Trim().Length);
        Assert.Equal("isnad: 1 articles removed\n", Run("remove", "خطة").Error);
        Assert.Equal("isnad: no statement answers this query\n", Run("search", "خطة").Error);
        Assert.Equal("isnad: 1 articles removed\n", Run("remove", "--article", Text(Search("المياه").GetProperty("hits")[0], "article")!).Error);
        Assert.Contains("articles    0\n", Run("db", "stats").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_database_is_cared_for()
    {
        Add(Plan, Water);

        Assert.Equal((ExitCode.Done, "", "isnad: 2 texts and 2 statements checked, 0 problems\n"), Run("db", "check") is var check ? (check.Code, check.Out, check.Error) : default);
        Assert.EndsWith($"is of format {Isnad.Store.Sqlite.SqliteStore.Format}, the newest\n", Run("db", "migrate").Error, StringComparison.Ordinal);
        Assert.Contains("days        2026-01-05 to 2026-02-07\n", Run("db", "stats").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_database_is_where_the_flag_says() => Assert.Equal("x.db", Database.PathOf("x.db"));

    private CliResult Add(params string[] lines) => Run("add", folder.Add("in.jsonl", string.Join('\n', lines)));

    private JsonElement Search(params string[] args) => Json(["search", .. args, "--json"]);

    private JsonElement Json(params string[] args) => JsonDocument.Parse(Run(args).Out).RootElement;

    private (int Code, string Error) Failure(params string[] args) => Run(args) is var result ? (result.Code, result.Error) : default;

    private CliResult Run(params string[] args) => CliProgram.Run([.. args, "--db", folder["deeper/news.db"]]);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
