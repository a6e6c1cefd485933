using System.Globalization;
using Isnad.Cli;

namespace Isnad.App.Tests;

public sealed class ResumeTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_goes_on_behind_the_last_line_that_is_kept()
    {
        var input = folder.Add("in.jsonl", Lines(1, 10));
        Run("add", input, "--limit", "4");

        var resumed = Run("add", input, "--resume");

        Assert.StartsWith($"isnad: {input}: goes on behind line 4\nisnad: 6 articles added, 0 new versions, 0 kept already, ", resumed.Error, StringComparison.Ordinal);
        Assert.StartsWith($"isnad: {input}: nothing is left of it\nisnad: 0 articles added, 0 new versions, 0 kept already, ", Run("add", input, "--resume").Error, StringComparison.Ordinal);
        Assert.Contains("10 kept already", Run("add", input).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_has_changed_is_read_from_its_beginning()
    {
        var input = folder.Add("in.jsonl", Lines(1, 3));
        Run("add", input);
        File.AppendAllText(input, Lines(4, 5));

        Assert.StartsWith("isnad: 2 articles added, 0 new versions, 3 kept already, ", Run("add", input, "--resume").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_goes_on_at_the_record_that_was_read_last()
    {
        foreach (var compressed in (ReadOnlySpan<bool>)[false, true])
        {
            var pages = Enumerable.Range(1, 5).Select(i => WarcSample.Page(i)).ToArray();
            var input = folder[compressed ? "crawl.warc.gz" : "crawl.warc"];
            File.WriteAllBytes(input, compressed ? [.. pages.SelectMany(page => Inputs.Gzip(page))] : [.. pages.SelectMany(page => page)]);
            var database = folder[compressed ? "z.db" : "p.db"];
            CliProgram.Run("add", input, "--limit", "3", "--db", database);

            var resumed = CliProgram.Run("add", input, "--resume", "--db", database);

            Assert.Contains(": goes on at byte ", resumed.Error, StringComparison.Ordinal);
            Assert.Contains("2 articles added, 0 new versions, 1 kept already, ", resumed.Error, StringComparison.Ordinal);
            Assert.Contains("articles    5\n", CliProgram.Run("db", "stats", "--db", database).Out, StringComparison.Ordinal);
            Assert.Contains("nothing is left of it", CliProgram.Run("add", input, "--resume", "--db", database).Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_list_of_failed_inputs_is_accepted_back_and_says_nothing_of_how_far_the_file_was_read()
    {
        var input = folder.Add("in.jsonl", Lines(1, 2) + "{\n" + Lines(3, 4));
        Assert.Equal(ExitCode.Partly, Run("add", input, "--failed", folder["failed.jsonl"]).Code);
        File.WriteAllText(input, Lines(1, 2) + Lines(9, 9) + Lines(3, 4));

        Assert.StartsWith("isnad: 1 articles added, 0 new versions, 0 kept already, ", Run("add", folder["failed.jsonl"]).Error, StringComparison.Ordinal);
        Assert.StartsWith("isnad: 0 articles added, 0 new versions, 5 kept already, ", Run("add", input, "--resume").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_breaks_off_is_not_done()
    {
        var whole = Inputs.Gzip(System.Text.Encoding.UTF8.GetBytes(Lines(1, 50)));
        var input = folder["in.jsonl.gz"];
        File.WriteAllBytes(input, whole[..^6]);
        Assert.Equal(ExitCode.Partly, Run("add", input, "-q").Code);

        Assert.DoesNotContain("nothing is left of it", Run("add", input, "--resume").Error, StringComparison.Ordinal);
    }

    private static string Lines(int first, int last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"{i}\",\"outlet\":\"الضفة\",\"text\":\"قال الوزير سامر نعيم إن الخطة رقم {i} جاهزة.\"}}\n")));

    private CliResult Run(params string[] args) => CliProgram.Run([.. args, "--db", folder["isnad.db"]]);
}
