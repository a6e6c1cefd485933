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

        ARTICLE is its newest version, ARTICLE.1 its first. The text is in json and jsonl.
        """;

    public static Command Create(CliConsole console)
    {
        var name = new Argument<string>("ARTICLE|STATEMENT") { Description = "Its name, as 'isnad search' prints it." };
        var database = Database.Flag();
        var format = ReadFlags.Choice("--format", "-f", "How to print: table, json, jsonl or csv.", "table", "table", "json", "jsonl", "csv");
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var color = ReadFlags.Color();
        var command = new Command("show", About) { name, database, format, json, color };
        command.SetAction(parsed => Run(
            console, parsed.GetValue(name)!, parsed.GetValue(database), parsed.GetValue(json) ? "json" : parsed.GetValue(format)!,
            ReadFlags.UseColor(parsed.GetValue(color)!, console.OutIsTerminal && console.ColorAllowed)));
        return command;
    }

    private static int Run(CliConsole console, string name, string? database, string format, bool color)
    {
        if (Found.In(database, name, console) is not { } found) return ExitCode.Failed;
        var printed = ReadingFormats.Create(new ReadSettings([]) { Format = format, Color = color }, console.Width);
        var output = new PipeStream(console.Out);
        if (format == "table")
            output.Write(Queries.Utf8(string.Create(CultureInfo.InvariantCulture, $"{found.Article.Id} · version {found.Article.Id.Version} of {found.Article.Versions} · {found.Article.Origin}\n")));
        var input = new ArticleInput(found.Article.Id.ToString(), null);
        printed.Write(output, printed.Render(input, found.Reading));
        printed.Finish(output);
        return ExitCode.Done;
    }
}
