using System.CommandLine;
using System.Globalization;
using Isnad.Intake;

namespace Isnad.Cli;

/// <summary>The verb <c>show</c>: an article that is kept, or one statement of it, in the formats of <c>read</c>.</summary>
internal static class ShowCommand
{
    private const string About = """
        Shows an article that is kept, or one statement of it.

        Examples:
          isnad show 00f1e2d3c4b5a697
          isnad show 00f1e2d3c4b5a697.1.s2
          isnad show 00f1e2d3c4b5a697.1 -f json
          isnad show 00f1e2d3c4b5a697.1.s2 --history

        ARTICLE is its newest version, ARTICLE.1 its first. The text is in json and jsonl. What people have corrected is shown as they say it is; --as-read shows it as it was read,
        --history who said what when.
        """;

    public static Command Create(CliConsole console)
    {
        var name = new Argument<string>("ARTICLE|STATEMENT") { Description = "Its name, as 'isnad search' prints it." };
        var database = Database.Flag();
        var format = ReadFlags.Choice("--format", "-f", "How to print: table, json, jsonl or csv.", "table", "table", "json", "jsonl", "csv");
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var color = ReadFlags.Color();
        var asRead = new Option<bool>("--as-read") { Description = "Leave out what people have corrected." };
        var history = new Option<bool>("--history") { Description = "Print the corrections instead, the oldest first (table, json or jsonl)." };
        var command = new Command("show", About) { name, database, format, json, color, asRead, history };
        command.SetAction(parsed =>
        {
            if (Found.In(parsed.GetValue(database), parsed.GetValue(name)!, console) is not { } found) return ExitCode.Failed;
            var form = parsed.GetValue(json) ? "json" : parsed.GetValue(format)!;
            return parsed.GetValue(history)
                ? History(console, found, form)
                : Run(console, found, parsed.GetValue(asRead), form, ReadFlags.UseColor(parsed.GetValue(color)!, console.OutIsTerminal && console.ColorAllowed));
        });
        return command;
    }

    // Who else has this text, the earliest first.
    private static string Copies(Found found)
    {
        if (found.Copies.Count == 0) return "";
        var others = found.Copies.Select(copy => string.Join(' ', new[] { copy.Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "—", copy.Outlet, copy.Credit is { } credit ? $"({credit})" : null, copy.Id.Article }.OfType<string>()));
        return TableText.Harmless($"same text: {string.Join(" · ", others)}") + "\n";
    }

    private static int History(CliConsole console, Found found, string format)
    {
        if (format == "csv") throw new UsageException("--history goes with table, json and jsonl, not with csv");
        var history = new CorrectionHistory(found);
        new PipeStream(console.Out).Write(format switch
        {
            "json" => history.Document(),
            "jsonl" => history.Lines(),
            _ => Queries.Utf8(history.Table()),
        });
        if (history.IsEmpty) console.Complain("nobody has corrected this");
        return ExitCode.Done;
    }

    private static int Run(CliConsole console, Found found, bool asRead, string format, bool color)
    {
        var name = found.Article.Id.ToString();
        var printed = ReadingFormats.Create(new ReadSettings([]) { Format = format, Color = color }, console.Width, name);
        var output = new PipeStream(console.Out);
        if (format == "table")
            output.Write(Queries.Utf8(string.Create(CultureInfo.InvariantCulture, $"{found.Article.Id} · version {found.Article.Id.Version} of {found.Article.Versions} · {found.Article.Origin}\n{Copies(found)}")));
        var input = new ArticleInput(name, null);
        printed.Write(output, printed.Render(input, asRead ? found.AsRead : found.Reading));
        printed.Finish(output);
        foreach (var orphan in asRead || found.Statement is not null ? [] : found.Corrected.Orphans)
            console.Complain($"the correction of {orphan.Correction.Statement} by {orphan.Correction.By} has no place in this text any more ({orphan.Part}); --history shows it");
        return ExitCode.Done;
    }
}
