using System.Text.Json;
using Isnad.Cli;

namespace Isnad.App.Tests;

public sealed class ReadTests : IDisposable
{
    private const string Text = "قال وزير الخارجية إن الاتفاق قريب.";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void One_article_is_one_json_object()
    {
        var result = CliProgram.Run("read", folder.Add("a.txt", Text), "-f", "json", "--outlet", "الميادين", "--country", "LB", "--date", "2021-07-23");

        Assert.Equal((0, ""), (result.Code, result.Error));
        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal("isnad.reading/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(Text, json.RootElement.GetProperty("text").GetString());
        Assert.Equal("الميادين", json.RootElement.GetProperty("outlet").GetString());
        Assert.Equal("LB", json.RootElement.GetProperty("country").GetString());
        Assert.Equal("2021-07-23", json.RootElement.GetProperty("date").GetString());
    }

    [Fact]
    public void Json_is_short_for_format_json() =>
        Assert.Equal(CliProgram.RunWith(Text, "read", "-f", "json").Out, CliProgram.RunWith(Text, "read", "--json").Out);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    public void Several_articles_or_none_are_one_document(int count)
    {
        var lines = string.Concat(Enumerable.Range(1, count).Select(i => $"{{\"id\":\"{i}\",\"text\":\"{Text}\"}}\n"));
        var result = CliProgram.Run("read", folder.Add("a.jsonl", lines), "--json");

        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal("isnad.readings/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(count, json.RootElement.GetProperty("readings").GetArrayLength());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("7")]
    public void Readings_come_in_the_order_of_the_inputs(string jobs)
    {
        var lines = string.Concat(Enumerable.Range(0, 300).Select(i => $"{{\"id\":\"{i}\",\"text\":\"{new string('x', i % 7 * 1000)}\"}}\n"));
        var result = CliProgram.RunWith(lines, "read", "-", "-f", "jsonl", "-j", jobs);

        var ids = result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString());
        Assert.Equal(Enumerable.Range(0, 300).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), ids);
    }

    [Fact]
    public void The_record_says_more_than_the_flags()
    {
        var result = CliProgram.RunWith($"{{\"text\":\"{Text}\",\"outlet\":\"الحياة\"}}", "read", "--outlet", "غيرها", "--country", "EG", "--json");

        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal("الحياة", json.RootElement.GetProperty("outlet").GetString());
        Assert.Equal("EG", json.RootElement.GetProperty("country").GetString());
    }

    [Fact]
    public void A_broken_line_is_named_and_the_rest_is_read()
    {
        var path = folder.Add("a.jsonl", $"{{\"id\":\"1\",\"text\":\"{Text}\"}}\n{{\"id\":\n\n{{\"id\":\"3\",\"text\":\"{Text}\"}}\n");
        var result = CliProgram.Run("read", path, "-f", "jsonl");

        Assert.Equal(ExitCode.Partly, result.Code);
        Assert.StartsWith($"isnad: {path}:2: no valid JSON", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.Equal(2, result.Out.TrimEnd().Split('\n').Length);
    }

    [Theory]
    [InlineData("n.jsonl", "n.jsonl", "-o", "n.jsonl")]
    [InlineData("n.jsonl", "n.jsonl", "--failed", "n.jsonl")]
    [InlineData("n.jsonl", "n.jsonl", "-o", "link.jsonl")]
    [InlineData("n.jsonl", "n.jsonl", "-o", "linked/n.jsonl")]
    [InlineData("n.jsonl", "link.jsonl", "--failed", "n.jsonl")]
    [InlineData("n.jsonl", "*.jsonl", "-o", "n.jsonl")]
    [InlineData("n.jsonl", "listed/failed.jsonl", "-o", "n.jsonl")]
    [InlineData("n.jsonl", "listed/failed.jsonl", "--failed", "n.jsonl")]
    [InlineData("listed/failed.jsonl", "listed/failed.jsonl", "-o", "listed/failed.jsonl")]
    public void What_is_read_is_not_written_over(string kept, string input, string flag, string output)
    {
        folder.Add("n.jsonl", $"{{\"text\":\"{Text}\"}}\n");
        folder.Add("listed/failed.jsonl", $"{{\"input\":\"{folder["n.jsonl"]}\",\"line\":1,\"code\":\"x\",\"message\":\"x\"}}\n");
        File.CreateSymbolicLink(folder["link.jsonl"], "n.jsonl");
        Directory.CreateSymbolicLink(folder["linked"], folder.Path);
        var before = File.ReadAllText(folder[kept]);

        var result = CliProgram.Run("read", folder[input], "-f", "jsonl", flag, folder[output]);

        Assert.Equal((ExitCode.Usage, ""), (result.Code, result.Out));
        Assert.StartsWith($"isnad: {flag} {folder[output]}: would write over ", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(folder[kept]));
    }

    [Fact]
    public void Two_flags_do_not_write_one_file()
    {
        var result = CliProgram.Run("read", folder.Add("a.txt", Text), "-o", folder["x"], "--failed", folder["x"]);

        Assert.Equal((ExitCode.Usage, $"isnad: -o {folder["x"]}: would write over {folder["x"]}, which this command uses: give another file\n"), (result.Code, result.Error));
    }

    [Fact]
    public void What_failed_is_listed_and_can_be_given_back()
    {
        var path = folder.Add("a.jsonl", $"{{\"text\":\"{Text}\"}}\nbroken\n");
        var failed = folder["failed.jsonl"];
        Assert.Equal(ExitCode.Partly, CliProgram.Run("read", path, folder["gone.txt"], "-f", "jsonl", "--failed", failed).Code);

        var entries = File.ReadAllLines(failed).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["json.broken", "input.missing"], entries.Select(entry => entry.GetProperty("code").GetString()));
        Assert.Equal(2, entries[0].GetProperty("line").GetInt32());

        File.WriteAllText(path, $"{{\"text\":\"{Text}\"}}\n{{\"id\":\"mended\",\"text\":\"{Text}\"}}\n");
        folder.Add("gone.txt", Text);
        var again = CliProgram.Run("read", failed, "-f", "jsonl", "--failed", failed);

        Assert.Equal(0, again.Code);
        Assert.Equal(2, again.Out.TrimEnd().Split('\n').Length);
        Assert.Contains("\"id\":\"mended\"", again.Out, StringComparison.Ordinal);
        Assert.Empty(File.ReadAllText(failed));
    }

    [Fact]
    public void Nothing_that_could_be_read_is_a_failure()
    {
        var result = CliProgram.Run("read", folder["gone.txt"]);

        Assert.Equal(ExitCode.Failed, result.Code);
        Assert.Equal($"isnad: {folder["gone.txt"]}: no such file or folder\n", result.Error);
        Assert.Empty(result.Out);
    }

    [Fact]
    public void An_output_file_appears_whole_and_nothing_goes_to_standard_output()
    {
        var output = folder["out.jsonl"];
        var result = CliProgram.RunWith(Text, "read", "-f", "jsonl", "-o", output);

        Assert.Equal((0, "", ""), (result.Code, result.Out, result.Error));
        Assert.EndsWith("}\n", File.ReadAllText(output), StringComparison.Ordinal);
        Assert.Equal([output], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void An_output_that_is_a_link_stays_one()
    {
        var (target, link) = (folder.Add("target.jsonl", "old"), folder["link.jsonl"]);
        File.CreateSymbolicLink(link, target);

        Assert.Equal(0, CliProgram.RunWith(Text, "read", "-f", "jsonl", "-o", link).Code);

        Assert.Equal(target, new FileInfo(link).LinkTarget);
        Assert.EndsWith("}\n", File.ReadAllText(target), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_no_file_is_written_to_as_it_stands()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "open files have names on Linux only");
        using var open = new FileStream(folder["open.jsonl"], FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite);

        Assert.Equal(0, CliProgram.RunWith(Text, "read", "-f", "jsonl", "-o", $"/proc/self/fd/{open.SafeFileHandle.DangerousGetHandle()}").Code);

        Assert.EndsWith("}\n", File.ReadAllText(folder["open.jsonl"]), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_closed_pipe_ends_the_program_quietly() =>
        Assert.Equal(0, CliProgram.RunInto(new ClosedPipe(), "read", folder.Add("a.txt", Text)));

    [Fact]
    public void Empty_readings_fail_only_on_request()
    {
        var path = folder.Add("a.txt", "نام زيد.");

        Assert.Equal(ExitCode.Done, CliProgram.Run("read", path).Code);
        Assert.Equal(ExitCode.Nothing, CliProgram.Run("read", path, "--fail-on-empty").Code);
    }

    [Fact]
    public void Explained_statements_name_rule_words_and_how_sure_each_step_was()
    {
        var table = CliProgram.RunWith(Text, "read", "--explain").Out;
        foreach (var part in (string[])["ar.cue.verb-first, confidence", "word  قال", "cue: قال", "content: begins with الاتفاق", "source: وزير الخارجية"])
            Assert.Contains(part, table, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(CliProgram.RunWith(Text, "read", "--explain", "--json").Out);
        Assert.Equal(6, json.RootElement.GetProperty("statements")[0].GetProperty("reasons").GetArrayLength());
    }

    [Fact]
    public void Limit_stops_after_so_many_articles()
    {
        var lines = string.Concat(Enumerable.Repeat($"{{\"text\":\"{Text}\"}}\n", 5));

        Assert.Equal(2, CliProgram.RunWith(lines, "read", "-f", "jsonl", "--limit", "2").Out.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void Wrong_bytes_are_replaced_with_a_warning_that_quiet_silences()
    {
        var path = folder.Add("a.txt", [.. "قال "u8, 0xC8, .. " نعم"u8]);
        var result = CliProgram.Run("read", path, "--json");

        Assert.Equal(0, result.Code);
        Assert.Contains($"{path}: warning: Some bytes are no valid text", result.Error, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"input.bytes-replaced\"", result.Out, StringComparison.Ordinal);
        Assert.Contains("قال \uFFFD نعم", result.Out, StringComparison.Ordinal);
        Assert.Empty(CliProgram.Run("read", path, "-q").Error);
    }

    [Fact]
    public void An_article_can_not_steer_the_terminal() =>
        Assert.Equal("\uFFFD[2J نعم\n- · 0 statements\n", CliProgram.RunWith("\u001B[2J نعم", "read", "--color", "never").Out);

    private sealed class ClosedPipe : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe", 32);
    }
}
