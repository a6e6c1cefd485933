using System.Text.Json;
using Isnad.Cli;

namespace Isnad.App.Tests;

public sealed class CorrectTests : IDisposable
{
    private const string Plan = """{"id":"1","outlet":"الضفة","date":"2026-01-05","text":"قال الوزير سامر نعيم إن الخطة جاهزة. وقالت المهندسة هند الراوي إن المياه تكفي."}""";
    private const string Later = """{"id":"1","outlet":"الضفة","date":"2026-01-05","text":"قال الوزير سامر نعيم إن الخطة جاهزة."}""";

    private readonly TestFolder folder = new();
    private readonly string article;

    public CorrectTests()
    {
        Run("add", folder.Add("in.jsonl", Plan + "\n"));
        article = Json("search", "الخطة", "--json").GetProperty("hits")[0].GetProperty("article").GetString()!;
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_a_person_says_is_shown_searched_and_exported_with_who_said_it()
    {
        var said = Run("correct", $"{article}.1.s1", "edit", "--speaker", "وداد حمدان", "--kind", "person", "--act", "warn", "--by", "ليلى", "--note", "بيان لاحق");

        Assert.Equal((ExitCode.Done, $"isnad: {article}.1.s1: edited, revision 1\n"), (said.Code, said.Error));
        var hit = Assert.Single(Json("search", "speaker:حمدان", "--json").GetProperty("hits").EnumerateArray());
        Assert.Equal(("edited", "ليلى"), (hit.GetProperty("status").GetString(), hit.GetProperty("correctedBy").GetString()));
        var shown = Json("show", $"{article}.1.s1", "--json").GetProperty("statements")[0];
        Assert.Equal(("وداد حمدان", "warn", "edited", "ليلى", "2026-03-15T08:30:00Z"), (shown.GetProperty("speaker").GetProperty("name").GetString(), shown.GetProperty("act").GetString(), shown.GetProperty("status").GetString(), shown.GetProperty("correctedBy").GetString(), shown.GetProperty("correctedAt").GetString()));
        Assert.Equal("سامر نعيم", Json("show", $"{article}.1.s1", "--json", "--as-read").GetProperty("statements")[0].GetProperty("speaker").GetProperty("name").GetString());
        Assert.Contains(",edited,ليلى\r\n", Run("show", article, "-f", "csv").Out, StringComparison.Ordinal);
        Assert.Contains(",edited,ليلى\r\n", Run("search", "status:edited", "-f", "csv").Out, StringComparison.Ordinal);
        Assert.Contains("edited by ليلى", Run("show", article).Out, StringComparison.Ordinal);
        Assert.Equal("outlet   الضفة\nspeaker  وداد حمدان\n", Run("chain", $"{article}.1.s1").Out);
        Assert.Equal(
            $"2026-03-15 08:30  {article}.1.s1  revision 1  edited by ليلى\n  speaker: وداد حمدان\n  kind: person\n  named: true\n  act: warn\n  note: بيان لاحق\n",
            Run("show", $"{article}.1.s1", "--history").Out);
    }

    [Fact]
    public void A_rejected_statement_is_shown_as_such_and_answers_no_search()
    {
        Run("correct", $"{article}.1.s1", "reject", "--by", "ليلى");

        Assert.Equal("isnad: no statement answers this query\n", Run("search", "الخطة").Error);
        Assert.Contains("rejected by ليلى", Run("search", "الخطة status:rejected").Out, StringComparison.Ordinal);
        Assert.Contains("rejected by ليلى", Run("show", article).Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Run("correct", $"{article}.1.s1", "withdraw", "--by", "عمر").Code);
        Assert.Contains("1 of 1", Run("search", "الخطة").Out, StringComparison.Ordinal);
        Assert.Equal(2, Json("show", article, "--history", "--json").GetProperty("corrections").GetArrayLength());
    }

    [Fact]
    public void A_missing_statement_is_added_by_its_words_or_by_its_place()
    {
        var added = Run("correct", article, "add", "--content", "سامر نعيم", "--speaker", "كاتب", "--by", "ليلى");
        Assert.Equal($"isnad: {article}.1.c1: added, revision 1\n", added.Error);

        Assert.Equal(ExitCode.Done, Run("correct", article, "add", "--content", "0-3", "--by", "ليلى").Code);
        Assert.Contains("«قال»", Run("show", $"{article}.1.c2").Out, StringComparison.Ordinal);
        Assert.Contains("2 of 2", Run("search", "status:added").Out, StringComparison.Ordinal);
        Assert.Contains("0 problems", Run("db", "check").Error, StringComparison.Ordinal);
        Assert.Contains("corrections 2\n", Run("db", "stats").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_comes_second_is_told()
    {
        Run("correct", $"{article}.1.s1", "accept", "--by", "ليلى", "--revision", "0");

        var second = Run("correct", $"{article}.1.s1", "reject", "--by", "عمر", "--revision", "0");

        Assert.Equal((ExitCode.Failed, $"isnad: {article}.1.s1: not kept: ليلى was faster (accepted, revision 1); look at it with --history and say it again\n"), (second.Code, second.Error));
        Assert.Equal(ExitCode.Done, Run("correct", $"{article}.1.s1", "reject", "--by", "عمر", "--revision", "1").Code);
    }

    [Theory]
    [InlineData("s1 edit --act warn", "Option '--by' is required")]
    [InlineData("s1 edit --by x", "an edit must change something")]
    [InlineData("s1 accept --act warn --by x", "only an edit changes something")]
    [InlineData("s1 mend --by x", "ACTION is accept, reject, edit, add or withdraw, not 'mend'")]
    [InlineData("s1 edit --act shout --by x", "--act is one of say, deny")]
    [InlineData("s1 edit --content 5-999 --by x", "--content: 5-999 is no stretch of a text with 78 code points")]
    [InlineData("s1 edit --cue نار --by x", "--cue: 'نار' does not stand in the text, to the letter")]
    [InlineData("s1 edit --cue إن --by x", "--cue: 'إن' stands in the text 2 times, at ")]
    [InlineData("s1 edit --speaker x --no-speaker --by x", "give either a speaker or --no-speaker")]
    [InlineData("s1 edit --kind person --by x", "--kind and --unnamed go with --speaker or --actor")]
    [InlineData("s1 add --content نعم --by x", "add wants the name of an article")]
    [InlineData("s1 withdraw --by x", "there is no correction to take back")]
    [InlineData("s1 edit --actor nosuch:x --by x", "--actor: there is no actor 'nosuch:x', neither built in nor in --actors nor in the article")]
    [InlineData("s1 edit --speaker x --actor nosuch:x --by x", "--actor: there is no actor 'nosuch:x'")]
    public void What_can_t_be_said_is_told_in_one_line(string line, string message)
    {
        var result = Run(["correct", .. $"{article}.1.{line}".Split(' ')]);

        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.StartsWith($"isnad: {message}", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void An_actor_alone_keeps_the_written_name_or_gives_its_own()
    {
        var own = folder.Add("own.tsv", "id\tname\tkind\norg:our-desk\tمكتب الأخبار\torganization\n");
        string? Speaker(string statement) => Json("show", $"{article}.1.{statement}", "--json").GetProperty("statements")[0].GetProperty("speaker").GetProperty("name").GetString();

        Assert.Equal(ExitCode.Done, Run("correct", $"{article}.1.s1", "edit", "--actor", "org:unicef", "--by", "ليلى").Code);
        Assert.Equal("سامر نعيم", Speaker("s1"));
        Assert.Contains("1 of 1", Run("search", "actor:org:unicef").Out, StringComparison.Ordinal);
        Run("correct", $"{article}.1.s2", "edit", "--no-speaker", "--by", "ليلى");
        Run("correct", $"{article}.1.s2", "edit", "--actor", "org:unicef", "--by", "ليلى");
        Assert.Equal(ActorDirectory.Default.Find("org:unicef")!.Name, Speaker("s2"));
        Assert.Equal(ExitCode.Usage, Run("correct", article, "add", "--content", "الخطة", "--actor", "org:our-desk", "--by", "ليلى").Code);
        Assert.Equal(ExitCode.Done, Run("correct", article, "add", "--content", "الخطة", "--actor", "org:our-desk", "--actors", own, "--by", "ليلى").Code);
        Assert.Equal("مكتب الأخبار", Speaker("c4"));
    }

    [Fact]
    public void Corrections_stay_when_a_text_is_read_again_or_changes_and_one_without_a_place_is_told()
    {
        Run("correct", $"{article}.1.s2", "edit", "--speaker", "وداد حمدان", "--by", "ليلى");

        Assert.Equal("isnad: 1 texts read again: 0 statements came, 0 went, 0 changed\n", Run("reread", "--all").Error);
        Assert.Contains("1 of 1", Run("search", "speaker:حمدان").Out, StringComparison.Ordinal);

        Run("add", folder.Add("in.jsonl", Later + "\n"));
        Assert.Equal($"isnad: the correction of {article}.1.s2 by ليلى has no place in this text any more (statement); --history shows it\n", Run("show", article).Error);
        Assert.Contains("  no place in this text: statement\n", Run("show", article, "--history").Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Run("reread").Code);
        Assert.Equal("isnad: 2 texts read again: 0 statements came, 0 went, 0 changed\n", Run("reread", "الخطة").Error);
    }

    private CliResult Run(params string[] args) => CliProgram.Run([.. args, "--db", folder["isnad.db"]]);

    private JsonElement Json(params string[] args) => JsonDocument.Parse(Run(args).Out).RootElement;
}
