using Isnad.Cli;

namespace Isnad.App.Tests;

public sealed class SavedTests : IDisposable
{
    private readonly TestFolder folder = new();

    public SavedTests() => Add(1, "2026-01-05", "الخطة جاهزة");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_gives_what_came_in_since_the_last_and_a_look_moves_nothing()
    {
        Assert.Equal(ExitCode.Done, Run("saved", "add", "خطط", "خطة").Code);
        Assert.Equal((ExitCode.Nothing, "", "isnad: nothing new\n"), Run("saved", "run", "خطط", "-f", "jsonl", "--fail-on-empty") is var none ? (none.Code, none.Out, none.Error) : default);

        Add(2, "1999-01-01", "الخطة قديمة");
        Assert.Contains("الخطة قديمة", Run("saved", "run", "خطط", "--peek").Out, StringComparison.Ordinal);
        Assert.Contains("الخطة قديمة", Run("saved", "run", "خطط", "-f", "csv").Out, StringComparison.Ordinal);
        Assert.Equal("isnad: nothing new\n", Run("saved", "run", "خطط").Error);
    }

    [Fact]
    public void All_that_is_there_comes_in_parts_where_it_is_asked_for()
    {
        Add(2, "2026-01-06", "الخطة مؤجلة");
        Run("saved", "add", "كل", "خطة", "--all");

        Assert.Equal("isnad: there are more: run it again\n", Run("saved", "run", "كل", "--limit", "1", "-f", "jsonl").Error);
        var second = Run("saved", "run", "كل", "--limit", "1", "-f", "jsonl");
        Assert.Contains("الخطة مؤجلة", second.Out, StringComparison.Ordinal);
        Assert.Equal("", second.Error);
    }

    [Fact]
    public void The_secret_of_a_webhook_is_printed_once()
    {
        var added = Run("saved", "add", "خطط", "خطة", "--webhook", "https://desk.example/isnad");
        var listed = Run("saved", "list");

        Assert.Equal(32, Isnad.Store.SavedWebhook.KeyOf(added.Out.Trim()).Length);
        Assert.Contains("  webhook  ", listed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(added.Out.Trim(), listed.Out + Run("saved", "list", "--json").Out, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Usage, "isnad: --webhook: the address begins with http:// or https://\n"), Failure("saved", "add", "س", "ماء", "--webhook", "desk.example"));
    }

    [Fact]
    public void Searches_are_listed_and_removed_and_what_is_wrong_is_told()
    {
        Run("saved", "add", "خطط", "act:say خطة");

        Assert.Equal("خطط  2026-03-15  act:say خطة\n", Run("saved", "list").Out);
        Assert.Contains("\"query\":\"act:say خطة\"", Run("saved", "list", "--json").Out, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Failed, "isnad: there is a saved search 'خطط' already: remove it first, or take another name\n"), Failure("saved", "add", "خطط", "ماء"));
        Assert.Equal((ExitCode.Usage, "isnad: at character 1 of the query: there are only exclusions: say also what to look for\n"), Failure("saved", "add", "س", "-ماء"));
        Assert.Equal(ExitCode.Usage, Failure("saved", "add", " ", "ماء").Code);
        Assert.Equal(ExitCode.Done, Run("saved", "remove", "خطط").Code);
        Assert.Equal((ExitCode.Failed, "isnad: there is no saved search 'خطط' (see: isnad saved list)\n"), Failure("saved", "remove", "خطط"));
        Assert.Equal(ExitCode.Failed, Failure("saved", "run", "خطط").Code);
    }

    [Fact]
    public void What_could_not_be_printed_is_given_again()
    {
        Run("saved", "add", "كل", "خطة", "--all");

        Assert.Equal(ExitCode.Done, CliProgram.RunInto(new ClosedPipe(), "saved", "run", "كل", "--db", folder["isnad.db"]));

        Assert.Contains("الخطة جاهزة", Run("saved", "run", "كل").Out, StringComparison.Ordinal);
    }

    private void Add(int id, string day, string content) =>
        Run("add", folder.Add("in.jsonl", $$"""{"id":"{{id}}","outlet":"الضفة","date":"{{day}}","text":"قال الوزير سامر نعيم إن {{content}}."}""" + "\n"), "-q");

    private CliResult Run(params string[] args) => CliProgram.Run([.. args, "--db", folder["isnad.db"]]);

    private (int Code, string Error) Failure(params string[] args) => Run(args) is var result ? (result.Code, result.Error) : default;

    private sealed class ClosedPipe : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Broken pipe");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe");
    }
}
