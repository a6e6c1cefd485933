using System.CommandLine;

namespace Isnad.Cli;

/// <summary>The verb <c>search</c>.</summary>
internal static class SearchCommand
{
    private const string About = """
        Finds statements among the articles that are kept.

        Examples:
          isnad search 'الميزانية -التعليم'
          isnad search 'speaker:"سامر نعيم" act:deny pub:2026-01/2026-03'
          isnad search 'قائل:الوزير about:المياه' --since P1M --facets
          isnad search 'outlet:الضفة ("خطة جاهزة"~3 OR خطط*)' -f csv --limit 1000

        docs/searching.md is the whole query language.
        """;

    public static Command Create(CliConsole console)
    {
        var query = new Argument<string>("QUERY") { Description = "What to look for." };
        var database = Database.Flag();
        var format = ReadFlags.Choice("--format", "-f", "How to print: table, json, jsonl or csv.", "table", "table", "json", "jsonl", "csv");
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var limit = ReadFlags.Number("--limit", null, "The most hits of a page, up to 1000.", 20);
        var cursor = new Option<string?>("--cursor") { Description = "The page after: what the page before gave as its cursor." };
        var facets = new Option<bool>("--facets") { Description = "Count the hits by outlet, speaker, act, quote and month." };
        var since = new Option<string?>("--since") { Description = "Only what was published on that day or later (2026-01-15, 2026-01, P1W, 7d)." };
        var until = new Option<string?>("--until") { Description = "Only what was published on that day or before." };
        var outlet = new Option<string?>("--outlet") { Description = "Only outlets with these words in their name." };
        var failOnEmpty = new Option<bool>("--fail-on-empty") { Description = "Exit with 4 when nothing was found." };
        var color = ReadFlags.Color();
        var command = new Command("search", About) { query, database, format, json, limit, cursor, facets, since, until, outlet, failOnEmpty, color };
        command.SetAction(parsed => new SearchRun(console)
        {
            Query = parsed.GetValue(query)!,
            Database = parsed.GetValue(database),
            Format = parsed.GetValue(json) ? "json" : parsed.GetValue(format)!,
            Limit = parsed.GetValue(limit),
            Cursor = parsed.GetValue(cursor),
            Facets = parsed.GetValue(facets),
            Since = parsed.GetValue(since),
            Until = parsed.GetValue(until),
            Outlet = parsed.GetValue(outlet),
            FailOnEmpty = parsed.GetValue(failOnEmpty),
            Color = ReadFlags.UseColor(parsed.GetValue(color)!, console.OutIsTerminal && console.ColorAllowed),
        }.Run());
        return command;
    }
}
