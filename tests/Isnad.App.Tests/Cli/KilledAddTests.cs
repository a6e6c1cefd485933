using System.Diagnostics;
using System.Globalization;
using System.Text;
using Isnad.Store;
using Isnad.Store.Sqlite;

namespace Isnad.App.Tests;

public sealed class KilledAddTests
{
    private const int Articles = 1500;
    private const int Kills = 5;

    [Fact]
    public void An_add_that_is_killed_loses_nothing_doubles_nothing_and_goes_on()
    {
        using var folder = new TestFolder();
        var input = folder.Add("in.jsonl", string.Concat(Enumerable.Range(1, Articles).Select(i =>
            $$"""{"id":"{{i}}","outlet":"الضفة","date":"2026-01-05","text":"قال الوزير سامر نعيم إن الخطة رقم {{i}} جاهزة."}""" + "\n")));
        var clock = Stopwatch.StartNew();
        Assert.True(Add(input, folder["whole.db"], null));
        var whole = clock.Elapsed;
        var chance = new Random(20260);

        for (var i = 0; i < Kills; i++)
        {
            var database = folder[$"{i}.db"];
            Add(input, database, whole * (0.2 + (0.75 * chance.NextDouble())));
            if (File.Exists(database)) Assert.Empty(Problems(database));
            Assert.True(Add(input, database, null, i % 2 == 0 ? ["--resume"] : []));
            Assert.Equal(Dump(folder["whole.db"]), Dump(database));
            Assert.Empty(Problems(database));
        }
    }

    /// <summary>Runs the program by itself; true when it ended well, false when it was killed.</summary>
    private static bool Add(string input, string database, TimeSpan? killAfter, params ReadOnlySpan<string> more)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var arg in (ReadOnlySpan<string>)["exec", Path.Combine(AppContext.BaseDirectory, "Isnad.Cli.dll"), "add", input, "--db", database, "-q", .. more]) start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        if (killAfter is { } time && !process.WaitForExit(time)) process.Kill();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static List<string> Problems(string database)
    {
        using var store = SqliteStore.Open(database);
        return [.. store.Check().Select(problem => problem.ToString())];
    }

    private static string Dump(string database)
    {
        var dump = new StringBuilder();
        using var connection = SqliteStore.Connect(database, new SqliteOptions());
        foreach (var sql in (ReadOnlySpan<string>)["SELECT key, newest FROM articles ORDER BY key", "SELECT a.key, v.number, v.source_hash, v.text_hash, v.origin, v.text, v.reading FROM versions v JOIN articles a ON a.id = v.article ORDER BY a.key, v.number",
            $"SELECT {StatementTable.Columns} FROM statements s ORDER BY s.article_key, s.position", "SELECT count(*) FROM words"])
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                for (var i = 0; i < rows.FieldCount; i++) dump.Append(CultureInfo.InvariantCulture, $"{rows.GetValue(i)}|");
                dump.Append('\n');
            }
        }
        return dump.ToString();
    }
}
