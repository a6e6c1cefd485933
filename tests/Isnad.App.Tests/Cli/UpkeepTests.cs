using System.Diagnostics;
using Isnad.Cli;
using Isnad.Store.Sqlite;

namespace Isnad.App.Tests;

public sealed class UpkeepTests : IDisposable
{
    private const string Line = """{"id":"1","outlet":"الضفة","date":"2026-01-05","text":"قال الوزير سامر نعيم إن الخطة جاهزة."}""";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_backup_is_a_whole_database_of_its_own_and_replaces_an_older_one()
    {
        Add(Line);
        var copy = folder.Add("copy.db", "an older one");
        CliProgram.Run("correct", Statement(), "accept", "--by", "ليلى", "--db", folder["isnad.db"]);

        Assert.Equal((ExitCode.Done, $"isnad: {copy}: 1 articles and 1 statements, checked\n"), Run("db", "backup", copy) is var result ? (result.Code, result.Error) : default);

        Assert.Contains("1 of 1", CliProgram.Run("search", "status:accepted", "--db", copy).Out, StringComparison.Ordinal);
        Assert.Equal(["copy.db", "in.jsonl", "isnad.db"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Where(name => !name!.StartsWith("isnad.db-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_backup_that_can_t_be_written_or_would_be_damaged_leaves_what_was_there()
    {
        Add(Line);
        var copy = folder.Add("copy.db", "an older one");

        Assert.Equal(ExitCode.Failed, Run("db", "backup", folder["isnad.db"]).Code);
        Assert.Equal(ExitCode.Failed, Run("db", "backup", folder.Path).Code);
        Assert.Equal((ExitCode.Failed, $"isnad: {folder["nowhere/copy.db"]}: can't be written: its folder does not exist; make it first\n"), Run("db", "backup", folder["nowhere/copy.db"]) is var result ? (result.Code, result.Error) : default);
        Execute("UPDATE versions SET title = 'x'");
        Assert.Contains("the copy is not written, for it would be damaged", Run("db", "backup", copy).Error, StringComparison.Ordinal);
        Assert.Equal("an older one", File.ReadAllText(copy));
    }

    [Fact]
    public void A_backup_of_a_damaged_database_names_the_database()
    {
        Add(string.Concat(Enumerable.Range(1, 300).Select(i => Line.Replace("\"1\"", $"\"{i}\"", StringComparison.Ordinal) + "\n")));
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        var bytes = File.ReadAllBytes(folder["isnad.db"]);
        for (var at = 64 * 1024; at + 4096 < bytes.Length; at += 64 * 1024) bytes.AsSpan(at, 4096).Fill(0xA5);
        File.WriteAllBytes(folder["isnad.db"], bytes);

        var result = Run("db", "backup", folder["copy.db"]);

        Assert.Equal(ExitCode.Failed, result.Code);
        Assert.DoesNotContain(".tmp", result.Error, StringComparison.Ordinal);
        Assert.StartsWith($"isnad: {folder["isnad.db"]}: is damaged (", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["copy.db"]));
    }

    [Fact]
    public void A_backup_is_of_one_moment_while_others_write()
    {
        Add(string.Concat(Enumerable.Range(1, 300).Select(i => Line.Replace("\"1\"", $"\"{i}\"", StringComparison.Ordinal) + "\n")));
        using var other = SqliteStore.Connect(folder["isnad.db"], new SqliteOptions());
        SqliteSchema.Execute(other, "BEGIN IMMEDIATE; DELETE FROM words");

        Assert.Equal($"isnad: {folder["copy.db"]}: 300 articles and 300 statements, checked\n", Run("db", "backup", folder["copy.db"]).Error);
        SqliteSchema.Execute(other, "ROLLBACK");
    }

    [Fact]
    public void A_check_up_says_what_is_broken_and_changes_nothing()
    {
        var none = Run("doctor");
        Assert.Equal(ExitCode.Done, none.Code);
        Assert.Contains($"ok       database: {folder["isnad.db"]}: none yet; 'isnad add PATH' makes it\n", none.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["isnad.db"]));

        Add(Line);
        Assert.Contains($"ok       database: {folder["isnad.db"]}: format {SqliteStore.Format} of {SqliteStore.Format}, ", Run("doctor").Out, StringComparison.Ordinal);
        Execute("UPDATE settings SET value = 0 WHERE name = 'form'");
        Assert.Contains("warning  database: ", Run("doctor").Out, StringComparison.Ordinal);
        Execute("PRAGMA user_version = 99");
        Assert.Equal(ExitCode.Failed, Run("doctor").Code);
        Assert.Contains("broken   database: ", Run("doctor").Out, StringComparison.Ordinal);
        var wrong = Run("doctor", "-c", folder.Add("isnad.toml", "outlat = 1\n"));
        Assert.Contains("broken   configuration: ", wrong.Out, StringComparison.Ordinal);
        Assert.Equal(wrong.Out.Count(c => c == '\n'), wrong.Out.Split('\n').Count(line => line.StartsWith("ok ", StringComparison.Ordinal) || line.StartsWith("warning ", StringComparison.Ordinal) || line.StartsWith("broken ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("isnad sea", "search")]
    [InlineData("isnad db ", "backup check migrate stats")]
    [InlineData("isnad db ch", "check")]
    [InlineData("isnad search x --form", "--format")]
    [InlineData("isnad search x --format ", "csv json jsonl table")]
    [InlineData("isnad search x --format js", "json jsonl")]
    [InlineData("isnad correct x edit --act d", "demand deny")]
    [InlineData("isnad db check --conf", "--config")]
    [InlineData("isnad completion ", "bash fish zsh")]
    public async Task Bash_completes_verbs_flags_and_values(string line, string wanted)
    {
        var words = line.Split(' ');
        var script = folder.Add("isnad.bash", CliProgram.Run("completion", "bash").Out);
        var ask = $"source '{script}'; COMP_WORDS=({string.Join(' ', words.Select(word => $"'{word}'"))}); COMP_CWORD={words.Length - 1}; _isnad; printf '%s\\n' \"${{COMPREPLY[@]}}\" | sort | tr '\\n' ' '";

        using var bash = Process.Start(new ProcessStartInfo("bash", ["--norc", "-c", ask]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var reply = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal((wanted, ""), (reply.Trim(), await error));
    }

    [Fact]
    public void Every_verb_is_in_the_scripts_of_the_other_shells()
    {
        var words = CommandWords.Of(CliApp.Root(new CliConsole(Stream.Null, Stream.Null, TextWriter.Null), CancellationToken.None));

        foreach (var shell in (ReadOnlySpan<string>)["zsh", "fish"])
        {
            var script = CliProgram.Run("completion", shell).Out;
            Assert.All(words.SelectMany(command => command.Verbs), verb => Assert.Contains(verb, script, StringComparison.Ordinal));
            Assert.All(words.SelectMany(command => command.Flags).SelectMany(flag => flag.Names), name => Assert.Contains(shell == "fish" ? name.TrimStart('-') : name, script, StringComparison.Ordinal));
        }
        Assert.Equal(ExitCode.Usage, CliProgram.Run("completion", "powershell").Code);
    }

    [Fact]
    public void A_signal_ends_the_program_with_its_number_and_what_was_kept_stays()
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var (signal, code) in (ReadOnlySpan<(string, int)>)[("INT", ExitCode.Interrupted), ("TERM", ExitCode.Terminated)])
        {
            // Where tests run in the background of a script, nobody gets it.
            if (signal == "INT" && IsInterruptIgnored()) continue;
            var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardError = true };
            foreach (var arg in (ReadOnlySpan<string>)["exec", Path.Combine(AppContext.BaseDirectory, "Isnad.Cli.dll"), "add", "-", "--from", "jsonl", "--db", folder[$"{signal}.db"]]) start.ArgumentList.Add(arg);
            using var process = Process.Start(start)!;
            process.StandardInput.Write("{ broken\n");
            process.StandardInput.Flush();
            // The line is no JSON: when it is complained of, the program is at work.
            Assert.Contains("no valid JSON", process.StandardError.ReadLine(), StringComparison.Ordinal);
            using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) kill.WaitForExit();
            process.WaitForExit();
            Assert.Equal(code, process.ExitCode);
        }
    }

    [Fact]
    public void The_version_is_one_line() => Assert.Matches("^\\d+\\.\\d+\\.\\d+[^\\n]*\\n$", CliProgram.Run("--version").Out);

    // What is ignored here is ignored by every program that is started from here.
    private static bool IsInterruptIgnored()
    {
        const string status = "/proc/self/status", mask = "SigIgn:";
        if (!File.Exists(status)) return false;
        var line = File.ReadLines(status).First(line => line.StartsWith(mask, StringComparison.Ordinal));
        return (Convert.ToUInt64(line[mask.Length..].Trim(), 16) & 0b10) != 0;
    }

    private string Statement() => CliProgram.Run("search", "الخطة", "-f", "csv", "--db", folder["isnad.db"]).Out.Split('\n')[1].Split(',')[0];

    private void Add(string lines) => Run("add", folder.Add("in.jsonl", lines + "\n"), "-q");

    private CliResult Run(params string[] args) => CliProgram.Run([.. args, "--db", folder["isnad.db"]]);

    private void Execute(string sql)
    {
        using var connection = SqliteStore.Connect(folder["isnad.db"], new SqliteOptions());
        SqliteSchema.Execute(connection, sql);
    }
}
