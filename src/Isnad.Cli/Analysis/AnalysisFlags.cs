using System.CommandLine;
using Isnad.Analysis;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>The flags that all verbs of analysis share, and how these end.</summary>
internal sealed class AnalysisFlags(CliConsole console)
{
    private readonly Option<string?> database = Database.Flag();
    private readonly Option<string> format = ReadFlags.Choice("--format", "-f", "How to print: table, json, jsonl or csv.", "table", "table", "json", "jsonl", "csv");
    private readonly Option<bool> json = new("--json") { Description = "The same as --format json." };
    private readonly Option<string?> output = new("--output", "-o") { Description = "Write to this file instead of standard output." };
    private readonly Option<string?> since = new("--since") { Description = "Only what was published on that day or later (2026-01-15, 2026-01, P1W, 7d)." };
    private readonly Option<string?> until = new("--until") { Description = "Only what was published on that day or before." };
    private readonly Option<string?> outlet = new("--outlet") { Description = "Only outlets with these words in their name." };
    private readonly Option<bool> failOnEmpty = new("--fail-on-empty") { Description = "Exit with 4 when nothing was found." };
    private readonly Option<string> color = ReadFlags.Choice("--color", null, "When to use colour: auto, always or never.", "auto", "auto", "always", "never");

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[database, format, json, output, since, until, outlet, failOnEmpty, color]) command.Options.Add(option);
    }

    public IStore Open(ParseResult parsed)
    {
        OverwriteGuard.Refuse("-o", parsed.GetValue(output), Database.FilesOf(parsed.GetValue(database)));
        return Database.Open(parsed.GetValue(database));
    }

    public Scope Scope(ParseResult parsed) => Queries.Scope(parsed.GetValue(since), parsed.GetValue(until), parsed.GetValue(outlet));

    public string Format(ParseResult parsed) => parsed.GetValue(json) ? "json" : parsed.GetValue(format)!;

    public bool Color(ParseResult parsed) => ReadFlags.UseColor(parsed.GetValue(color)!, console.OutIsTerminal && parsed.GetValue(output) is null && console.ColorAllowed);

    /// <summary>Prints, and says so where nothing was found.</summary>
    public int End(ParseResult parsed, byte[] printed, bool found, string nothing = "no statement answers this query")
    {
        if (parsed.GetValue(output) is { } path) OutputFile.Write(path, printed);
        else new PipeStream(console.Out).Write(printed);
        if (!found) console.Complain(nothing);
        return !found && parsed.GetValue(failOnEmpty) ? ExitCode.Nothing : ExitCode.Done;
    }

    /// <summary>Runs an analysis; what can't be asked becomes a wrong command line.</summary>
    public static T Asked<T>(Func<T> analysis)
    {
        try
        {
            return analysis();
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
