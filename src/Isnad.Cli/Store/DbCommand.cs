using System.CommandLine;
using System.Globalization;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>The verb <c>db</c>: care for the database.</summary>
internal static class DbCommand
{
    public static Command Create(CliConsole console) => new("db", """
        Cares for the database.

        Examples:
          isnad db stats
          isnad db check
          isnad db migrate --db news.db
          isnad db backup /mnt/backup/news.db
        """)
    {
        BackupVerb(console),
        Verb("migrate", "Brings a database of an older version of Isnad to this one's format. Every other verb does so too when it opens one.\n\nExamples:\n  isnad db migrate", console, Migrate),
        Verb("check", "Hashes every text again, cuts every span again, compares the index. Exits with 1 when something is damaged; mends nothing.\n\nExamples:\n  isnad db check --db news.db", console, Check),
        Verb("stats", "Says how much is kept.\n\nExamples:\n  isnad db stats", console, Stats),
    };

    private static Command BackupVerb(CliConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "Where the copy is to be; one that is there already is replaced." };
        var database = Database.Flag();
        var command = new Command("backup", "Copies the database into one file while others may write to it. The copy is checked and appears whole or not at all.\n\nExamples:\n  isnad db backup /mnt/backup/news.db") { file, database };
        command.SetAction(parsed =>
        {
            var target = parsed.GetValue(file)!;
            var stats = Database.Backup(parsed.GetValue(database), target);
            console.Complain(string.Create(CultureInfo.InvariantCulture, $"{target}: {stats.Articles} articles and {stats.Statements} statements, checked"));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Verb(string name, string about, CliConsole console, Func<CliConsole, string?, int> run)
    {
        var database = Database.Flag();
        var command = new Command(name, about) { database };
        command.SetAction(parsed => run(console, parsed.GetValue(database)));
        return command;
    }

    private static int Migrate(CliConsole console, string? database)
    {
        var (path, before, after) = Database.Migrate(database);
        console.Complain(before == after ? $"{path}: is of format {after}, the newest" : $"{path}: brought from format {before} to {after}");
        return ExitCode.Done;
    }

    private static int Check(CliConsole console, string? database)
    {
        using var store = Database.Open(database);
        var problems = store.Check().ToList();
        new PipeStream(console.Out).Write(Queries.Utf8(string.Concat(problems.Select(problem => $"{problem.Where}: {problem.Code}: {problem.Message}\n"))));
        var stats = store.Stats();
        console.Complain(string.Create(CultureInfo.InvariantCulture, $"{stats.Versions} texts and {stats.Statements} statements checked, {problems.Count} problems"));
        return problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static int Stats(CliConsole console, string? database)
    {
        using var store = Database.Open(database);
        var stats = store.Stats();
        new PipeStream(console.Out).Write(Queries.Utf8(Lines(stats)));
        return ExitCode.Done;
    }

    private static string Lines(StoreStats stats) => string.Create(
        CultureInfo.InvariantCulture,
        $"articles    {stats.Articles}\nversions    {stats.Versions}\nstatements  {stats.Statements}\noutlets     {stats.Outlets}\ndays        {stats.FirstDay ?? "—"} to {stats.LastDay ?? "—"}\nformat      {stats.Format}\nbytes       {stats.Bytes}\ncorrections {stats.Corrections}\nsaved       {stats.SavedSearches}\n");
}
