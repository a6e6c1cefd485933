using System.CommandLine;
using Isnad.Export;

namespace Isnad.Cli;

/// <summary>The verb <c>export</c>.</summary>
internal static class ExportCommand
{
    private const string About = """
        Writes all statements that answer a query, or all that are kept, in a format of other programs.

        Examples:
          isnad export 'speaker:الوزير pub:2026-01' -f csv -o statements.csv
          isnad export 'about:المياه' -f xlsx -o water.xlsx
          isnad export -f parquet -o tables/
          isnad export 'outlet:الضفة' --whole -f brat -o corpus/

        The newest articles come first. With --whole articles go out with all their statements, not only those that answer; what people
        rejected goes out only where the query asks for it (status:rejected).
        Formats of several files are a folder, or a zip archive where the name ends in .zip or nothing is named. docs/formats.md says what each holds.
        """;

    public static Command Create(CliConsole console, CancellationToken stop)
    {
        string[] formats = [.. ExportFormat.All.Select(format => format.Name)];
        string[] tables = [.. ExportTables.All.Select(table => table.Name)];
        var query = new Argument<string?>("QUERY") { Description = "As 'isnad search' takes it; without one everything.", Arity = ArgumentArity.ZeroOrOne };
        var database = Database.Flag();
        var format = ReadFlags.Choice("--format", "-f", $"The format: {string.Join(", ", formats)}.", "csv", formats);
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file or folder instead of standard output." };
        var table = new Option<string?>("--table") { Description = $"With csv, xlsx and parquet: write only this table: {string.Join(", ", tables)}." };
        var whole = new Option<bool>("--whole") { Description = "Articles with all their statements." };
        var bom = new Option<bool>("--bom") { Description = "Begin CSV with a byte order mark, which some spreadsheets need to see that it is UTF-8." };
        var since = new Option<string?>("--since") { Description = "Only what was published on that day or later (2026-01-15, 2026-01, P1W, 7d)." };
        var until = new Option<string?>("--until") { Description = "Only what was published on that day or before." };
        var outlet = new Option<string?>("--outlet") { Description = "Only outlets with these words in their name." };
        var failOnEmpty = new Option<bool>("--fail-on-empty") { Description = "Exit with 4 when nothing answers." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "No progress, no counts." };
        var command = new Command("export", About) { query, format, output, database, table, whole, bom, since, until, outlet, failOnEmpty, quiet };
        command.SetAction(parsed => new ExportRun(console)
        {
            Query = parsed.GetValue(query),
            Database = parsed.GetValue(database),
            Format = ExportFormat.Find(parsed.GetValue(format)!)!,
            Output = parsed.GetValue(output),
            Table = parsed.GetValue(table),
            Whole = parsed.GetValue(whole),
            Bom = parsed.GetValue(bom),
            Since = parsed.GetValue(since),
            Until = parsed.GetValue(until),
            Outlet = parsed.GetValue(outlet),
            FailOnEmpty = parsed.GetValue(failOnEmpty),
            Quiet = parsed.GetValue(quiet),
        }.Run(stop));
        return command;
    }
}
