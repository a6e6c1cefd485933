using System.Text.Json;
using Isnad.Cli;

namespace Isnad.App.Tests;

public sealed class AnalysisVerbTests : IDisposable
{
    private readonly TestFolder folder = new();

    public AnalysisVerbTests()
    {
        var lines = string.Join('\n',
            """{"id":"1","outlet":"الضفة","date":"2026-01-05","text":"قال الوزير سامر نعيم إن خطة المياه الجديدة تكفي سكان المدينة خمسة أعوام."}""",
            """{"id":"2","outlet":"المدينة","date":"2026-01-06","text":"قال الوزير سامر نعيم إن خطة المياه تكفي سكان المدينة لخمسة أعوام قادمة."}""",
            """{"id":"3","outlet":"المدينة","date":"2026-03-06","text":"قالت المهندسة سامر الراوي إن المياه ملوثة."}""");
        Assert.Equal(ExitCode.Done, Run("add", folder.Add("in.jsonl", lines)).Code);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("isnad.actor/1", "actor", "سامر نعيم")]
    [InlineData("isnad.timeline/1", "timeline", "المياه")]
    [InlineData("isnad.timeline/1", "timeline", "المياه", "--event", "--by-outlet")]
    [InlineData("isnad.words/1", "words", "outlet:المدينة", "--least", "1")]
    [InlineData("isnad.collocates/1", "words", "--near", "خطة")]
    [InlineData("isnad.comparison/1", "compare", "خطة")]
    public void Every_format_prints(string schema, params string[] args)
    {
        Assert.Equal(schema, JsonDocument.Parse(Out([.. args, "--json"])).RootElement.GetProperty("schema").GetString());
        Assert.All(Out([.. args, "-f", "jsonl"]).TrimEnd('\n').Split('\n').Where(line => line.Length > 0), line => JsonDocument.Parse(line).Dispose());
        var rows = Out([.. args, "-f", "csv"]).TrimEnd().Split("\r\n");
        Assert.All(rows, row => Assert.Equal(rows[0].Split(',').Length, row.Split(',').Length));
        Assert.DoesNotContain('\u001b', Out(args));
        Assert.NotEmpty(Out(args));
        Assert.Equal("", Out([.. args, "-o", folder["out.txt"]]));
        Assert.Equal(Out(args), File.ReadAllText(folder["out.txt"]));
    }

    [Fact]
    public void A_name_of_several_prints_them_and_is_a_wrong_command_line()
    {
        var result = Run("actor", "سامر", "-f", "csv");

        Assert.Equal((ExitCode.Usage, "isnad: سامر: may mean 2: give the id of one\n"), (result.Code, result.Error));
        Assert.Equal(["id,name,kind,spoken,spoken_of", "name:سامر نعيم,سامر نعيم,,2,0", "name:سامر الراوي,سامر الراوي,,1,0"], result.Out.TrimEnd().Split("\r\n"));
        Assert.Equal(ExitCode.Done, Run("actor", "name:سامر نعيم").Code);
    }

    [Fact]
    public void Outlets_are_compared_in_the_order_that_was_asked_for()
    {
        var comparison = JsonDocument.Parse(Out("compare", "خطة", "--outlets", "المدينة،الضفة", "--json")).RootElement;

        Assert.Equal(["المدينة", "الضفة"], comparison.GetProperty("outlets").EnumerateArray().Select(outlet => outlet.GetProperty("outlet").GetString()));
        Assert.Equal([1, 1], comparison.GetProperty("rows")[0].GetProperty("cells").EnumerateArray().Select(cell => cell.GetArrayLength()));
        Assert.Contains("*قادمة*", Out("compare", "خطة"), StringComparison.Ordinal);
        Assert.Contains("\u001b[4mقادمة\u001b[24m", Out("compare", "خطة", "--color", "always"), StringComparison.Ordinal);
        var articles = Run("remove", "خطة", "--dry-run").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("the reports were named", Out("compare", articles[0], articles[1]), StringComparison.Ordinal);
        Assert.Contains("at most 2 days", Out("compare", articles[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--since: 'soon' is no day: this wants a day or range like 2026-01-15, 2026-01, 2026-01/2026-03, P1W or 7d", "timeline", "المياه", "--since", "soon")]
    [InlineData("at character 6 of the query: the quotation mark is not closed", "timeline", "مياه «خطة")]
    [InlineData("--by is one of day, week, month, year, not 'hour' (see: isnad timeline --help)", "timeline", "المياه", "--by", "hour")]
    [InlineData("Give either --published or --event (see: isnad timeline --help)", "timeline", "المياه", "--event", "--published")]
    [InlineData("all words are not more frequent than themselves: give a QUERY, --against, --outlet, --since or --until (see: isnad words --help)", "words")]
    [InlineData("'خطة المياه' is not one word", "words", "--near", "خطة المياه")]
    [InlineData("--near goes with neither --against nor --less (see: isnad words --help)", "words", "--near", "خطة", "--less")]
    [InlineData("--window and --lines go with --near (see: isnad words --help)", "words", "خطة", "--window", "3")]
    [InlineData("--window is at most 50 (see: isnad words --help)", "words", "--near", "خطة", "--window", "51")]
    [InlineData("there is no word in '؟'", "actor", "؟")]
    [InlineData("--outlet wants a name, not '؟'", "actor", "سامر", "--outlet", "؟")]
    [InlineData("--outlets wants two to four names with commas between, not 'الضفة'", "compare", "خطة", "--outlets", "الضفة")]
    [InlineData("'خطة' is not how an article is named: give one query, or names of articles only", "compare", "0123456789abcdef", "خطة")]
    [InlineData("--since, --until and --outlet go with a query, not with names of articles", "compare", "0123456789abcdef", "--since", "2026")]
    [InlineData("--since, --until and --outlet go with a query, not with names of articles", "compare", "0123456789abcdef", "--outlet", "الضفة")]
    [InlineData("--until: '2025' ends before '2026' begins", "compare", "خطة", "--since", "2026", "--until", "2025")]
    [InlineData("--until wants a day, not ''", "timeline", "خطة", "--until", "")]
    public void What_is_asked_wrongly_is_told_in_one_line(string message, params string[] args) =>
        Assert.Equal((ExitCode.Usage, $"isnad: {message}\n", ""), Run(args) is var result ? (result.Code, result.Error, result.Out) : default);

    [Theory]
    [InlineData("فلان: nobody of this name speaks or is spoken of", "actor", "فلان")]
    [InlineData("no statement answers this query", "timeline", "نار")]
    [InlineData("no statement answers this query", "words", "نار")]
    [InlineData("no word is frequent enough to tell", "words", "ملوثة", "--least", "50")]
    [InlineData("the word 'نار' does not occur in these statements", "words", "--near", "نار")]
    [InlineData("fewer than two outlets report one event of these (or more than four were named)", "compare", "ملوثة")]
    public void Nothing_found_is_told_and_fails_where_that_was_asked_for(string message, params string[] args)
    {
        Assert.Equal((ExitCode.Done, $"isnad: {message}\n"), Run(args) is var result ? (result.Code, result.Error) : default);
        Assert.Equal(ExitCode.Nothing, Run([.. args, "--fail-on-empty"]).Code);
    }

    [Fact]
    public void An_outlet_narrows_what_is_compared()
    {
        Assert.Equal("isnad: fewer than two outlets report one event of these (or more than four were named)\n", Run("compare", "خطة", "--outlet", "الضفة").Error);
        Assert.Equal(Out("compare", "خطة"), Out("compare", "خطة", "--since", "2026-01", "--until", "2026-01"));
    }

    [Fact]
    public void Without_a_query_all_other_statements_are_held_against_those_of_another()
    {
        static JsonElement Figures(JsonElement words, string side) => words.GetProperty(side).GetProperty("statements");
        var others = JsonDocument.Parse(Out("words", "--against", "outlet:المدينة", "--least", "1", "--json")).RootElement;
        var named = JsonDocument.Parse(Out("words", "outlet:الضفة", "--against", "outlet:المدينة", "--least", "1", "--json")).RootElement;

        Assert.Equal((1, 2), (Figures(others, "selection").GetInt32(), Figures(others, "against").GetInt32()));
        Assert.Equal(named.GetProperty("words").GetRawText(), others.GetProperty("words").GetRawText());
    }

    [Fact]
    public void An_article_that_is_not_kept_is_told() =>
        Assert.Equal((ExitCode.Failed, "isnad: 0123456789abcdef: nothing is kept under this name\n"), Run("compare", "0123456789abcdef") is var result ? (result.Code, result.Error) : default);

    private string Out(params string[] args)
    {
        var result = Run(args);
        Assert.Equal((ExitCode.Done, ""), (result.Code, result.Error));
        return result.Out;
    }

    private CliResult Run(params string[] args) => CliProgram.Run([.. args, "--db", folder["news.db"]]);
}
