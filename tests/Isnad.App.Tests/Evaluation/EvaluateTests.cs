using System.Text.Json;
using Isnad.Cli;
using Isnad.Evaluation;
using Isnad.Testing;

namespace Isnad.App.Tests;

public sealed class EvaluateTests : IDisposable
{
    private static readonly string Gold = Repository.PathOf("tests/Isnad.App.Tests/Data/gold.jsonl");
    private static readonly string Answers = Repository.PathOf("tests/Isnad.App.Tests/Data/answers.jsonl");

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Figures_of_known_answers_are_known() => Golden.Check("evaluation.txt", Evaluate().Out);

    [Fact]
    public void The_report_and_its_figures_are_written()
    {
        var report = folder["accuracy.md"];
        Assert.Equal(0, Evaluate("--report", report).Code);

        Golden.Check("accuracy.md", File.ReadAllText(report));
        Assert.Equal(Evaluate("--json").Out, File.ReadAllText(folder["accuracy.json"]));
        using var json = JsonDocument.Parse(File.ReadAllText(folder["accuracy.json"]));
        Assert.Equal(0.462, json.RootElement.GetProperty("figures").GetProperty("said.f1").GetDouble());
    }

    [Fact]
    public void A_floor_holds_while_no_figure_falls()
    {
        Evaluate("--report", folder["accuracy.md"]);
        var floor = folder["accuracy.json"];

        Assert.Equal((0, ""), (Evaluate("--floor", floor).Code, Evaluate("--floor", floor).Error));

        File.WriteAllText(floor, File.ReadAllText(floor).Replace("\"said.f1\": 0.462", "\"said.f1\": 0.470", StringComparison.Ordinal));
        var fallen = Evaluate("--floor", floor);
        Assert.Equal(ExitCode.Failed, fallen.Code);
        Assert.Equal($"isnad: said.f1 is 0.462 and was 0.470 in {floor}\n", fallen.Error);
    }

    [Theory]
    [InlineData("{gold}", "a text", ":1: is no JSON object: give a file with one on each line (broken at byte 0)")]
    [InlineData("{gold}", "\n[1]", ":2: is no JSON object: give a file with one on each line")]
    [InlineData("{gold}", "{\"id\":\"1\",\"text\":\"x\"}", ":1: the record has no \"statements\": it is not annotated")]
    [InlineData("{gold}", "{\"id\":\"1\",\"text\":\"x\",\"statements\":[{\"content\":[[\"a\",\"b\"]]}]}", ":1: a field of the record is missing or of another form: give annotated articles, or readings as 'isnad read -f jsonl' prints them")]
    [InlineData("{floor}", null, ": no such file")]
    [InlineData("{floor}", "a text", ": holds no figures of an evaluation: give the .json that --report or --json wrote")]
    [InlineData("{floor}", "{\"figures\":{\"said.f1\":\"x\"}}", ": holds no figures of an evaluation: give the .json that --report or --json wrote")]
    public void A_file_of_another_kind_is_told_with_what_is_wanted(string which, string? content, string message)
    {
        var file = folder["x.json"];
        if (content is not null) folder.Add("x.json", content);

        var result = which == "{gold}" ? CliProgram.Run("evaluate", file) : Evaluate("--floor", file);

        Assert.Equal((ExitCode.Failed, $"isnad: {file}{message}\n"), (result.Code, result.Error));
    }

    [Theory]
    [InlineData("-o")]
    [InlineData("--report")]
    public void Annotated_articles_are_not_written_over(string flag)
    {
        var gold = folder.Add("gold.jsonl", File.ReadAllText(Gold));

        Assert.Equal(ExitCode.Usage, CliProgram.Run("evaluate", gold, "--answers", Answers, flag, gold).Code);
        Assert.Equal(File.ReadAllText(Gold), File.ReadAllText(gold));
    }

    [Fact]
    public void Misses_are_shown_on_request()
    {
        Assert.Empty(Evaluate().Error);
        Assert.Equal(
            ["speaker g1: gold 'ليلى حدّاد' got 'مسؤولين' for «التنفيذ يبدأ غداً»", "missed g1: 'ليلى حدّاد': «الخطة جاهزة»"],
            Evaluate("--misses", "2").Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Gold_is_read_where_no_answers_are_given()
    {
        var result = CliProgram.Run("evaluate", Gold);

        Assert.Equal(0, result.Code);
        Assert.StartsWith("articles: 2\nunanswered: 0\nstatements.gold: 7\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Gold_articles_are_valid_input()
    {
        var result = CliProgram.Run("read", Gold, "-f", "jsonl");

        Assert.Equal((0, ""), (result.Code, result.Error));
        using var json = JsonDocument.Parse(result.Out.Split('\n')[0]);
        Assert.Equal("g1", json.RootElement.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("{\"id\":\"1\"}", "the record has no \"text\"")]
    [InlineData("{\"id\":\"1\",\"text\":\"a\",\"statements\":[{\"content\":[[1]]}]}", "")]
    [InlineData("nonsense", "")]
    public void A_broken_gold_file_is_named_with_its_line(string line, string message)
    {
        var path = folder.Add("gold.jsonl", "\n" + line);
        var result = CliProgram.Run("evaluate", path);

        Assert.Equal(ExitCode.Failed, result.Code);
        Assert.StartsWith($"isnad: {path}:2: {message}", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Perfect_answers_score_one()
    {
        var outcomes = GoldFile.Read(Gold).Select(gold => Comparison.Compare(gold, gold.Annotation)).ToList();

        Assert.All(Scores.Of(outcomes).Where(figure => !figure.IsCount), figure => Assert.Equal(1.0, figure.Value));
    }

    private static CliResult Evaluate(params string[] more) => CliProgram.Run(["evaluate", Gold, "--answers", Answers, .. more]);
}
