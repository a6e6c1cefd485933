using System.Diagnostics;
using System.Globalization;
using System.Text;
using Isnad.Store;
using Isnad.Store.Sqlite;

namespace Isnad.App.Tests;

/// <summary>The program in a process of its own, which can be killed, and what it leaves in a database.</summary>
internal static class ProgramRun
{
    /// <summary>Runs a verb; true when it ended well, false when it was killed.</summary>
    public static bool Of(TimeSpan? killAfter, params ReadOnlySpan<string> args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var arg in (ReadOnlySpan<string>)["exec", Path.Combine(AppContext.BaseDirectory, "Isnad.Cli.dll"), .. args]) start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        if (killAfter is { } time && !process.WaitForExit(time)) process.Kill();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>The damage that a check finds.</summary>
    public static IReadOnlyList<string> Problems(string database)
    {
        using var store = SqliteStore.Open(database);
        return [.. store.Check().Select(problem => problem.ToString())];
    }

    /// <summary>All that a database holds but when it came in, the same for the same holdings.</summary>
    public static string Dump(string database)
    {
        var dump = new StringBuilder();
        using var connection = SqliteStore.Connect(database, new SqliteOptions());
        foreach (var sql in (ReadOnlySpan<string>)["SELECT key, newest FROM articles ORDER BY key", "SELECT a.key, v.number, v.source_hash, v.text_hash, v.origin, v.text, v.reading FROM versions v JOIN articles a ON a.id = v.article ORDER BY a.key, v.number",
            $"SELECT {StatementTable.Columns.Replace("s.changed", "0", StringComparison.Ordinal)} FROM statements s ORDER BY s.article_key, s.position", $"SELECT {CorrectionTable.Columns} FROM corrections ORDER BY id", "SELECT count(*) FROM words"])
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
