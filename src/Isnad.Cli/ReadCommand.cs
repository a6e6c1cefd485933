using System.CommandLine;

namespace Isnad.Cli;

/// <summary>The verb <c>read</c>: its flags, and their translation into <see cref="ReadSettings"/>.</summary>
internal static class ReadCommand
{
    private const string About = """
        Reads articles and prints who said what. Nothing is stored.

        Examples:
          isnad read article.txt
          isnad read article.txt --explain
          isnad read news/ -f jsonl -o statements.jsonl --failed failed.jsonl
          isnad read page.html crawl.warc.gz feed.xml -f csv
          curl -s https://example.org/page.html | isnad read -

        Input is text, JSON lines (one object a line with "text", and if known "id", "outlet", "country", "date", "title", "url"), web pages,
        feeds (RSS, Atom, JSON Feed), web archives (WARC), NewsML-G2 or ninjs; compressed or not; files, folders, patterns or standard input.
        docs/bringing-in.md says more.
        """;

    public static Command Create(CliConsole console, CancellationToken stop)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders or patterns; - or nothing for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var flags = new ReadCommandFlags();
        var command = new Command("read", About) { paths };
        foreach (var option in flags.All) command.Options.Add(option);
        command.SetAction(parsed => new ReadRun(flags.Settings(parsed, parsed.GetValue(paths) ?? [], console), console).Run(stop));
        return command;
    }
}

/// <summary>The flags of <c>read</c>.</summary>
internal sealed class ReadCommandFlags
{
    private readonly Option<string> format = ReadFlags.Choice("--format", "-f", $"How to print: table, json, jsonl or csv; or a format of other programs: {string.Join(", ", ReadingFormats.Names.Skip(4))}.", "table", [.. ReadingFormats.Names]);
    private readonly Option<string> from = ReadFlags.From();
    private readonly Option<bool> json = new("--json") { Description = "The same as --format json." };
    private readonly Option<DateOnly?> date = ReadFlags.Date();
    private readonly Option<string?> outlet = ReadFlags.Outlet();
    private readonly Option<string?> country = ReadFlags.Country();
    private readonly Option<bool> explain = new("--explain") { Description = "Say why: the rule, the words that decided, how sure each step was." };
    private readonly Option<string?> actors = ReadFlags.Actors();
    private readonly Option<string?> output = new("--output", "-o") { Description = "Write to this file (or folder, where a format is several files) instead of standard output." };
    private readonly Option<int> jobs = ReadFlags.Jobs();
    private readonly Option<string?> failed = ReadFlags.Failed();
    private readonly Option<int> limit = ReadFlags.MostArticles();
    private readonly Option<bool> failOnEmpty = new("--fail-on-empty") { Description = "Exit with 4 when no statement was found." };
    private readonly Option<string> color = ReadFlags.Color();
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "No warnings and no progress." };
    private readonly Option<bool> verbose = new("--verbose", "-v") { Description = "Say at the end what was done." };

    public IEnumerable<Option> All => [format, json, from, date, outlet, country, actors, explain, output, jobs, failed, limit, failOnEmpty, color, quiet, verbose];

    public ReadSettings Settings(ParseResult parsed, string[] paths, CliConsole console)
    {
        if (paths.Length == 0 && console.InIsTerminal) throw new UsageException("no input: give a PATH, or pipe an article in (see: isnad read --help)");
        var file = parsed.GetValue(output);
        return new ReadSettings(paths.Length == 0 ? ["-"] : paths)
        {
            Format = parsed.GetValue(json) ? "json" : parsed.GetValue(format)!,
            From = ReadFlags.Form(parsed.GetValue(from)!),
            Date = parsed.GetValue(date),
            Outlet = parsed.GetValue(outlet),
            Country = parsed.GetValue(country),
            Explain = parsed.GetValue(explain),
            Actors = parsed.GetValue(actors),
            Output = file,
            Jobs = parsed.GetValue(jobs),
            Failed = parsed.GetValue(failed),
            Limit = parsed.GetResult(limit) is null ? int.MaxValue : parsed.GetValue(limit),
            FailOnEmpty = parsed.GetValue(failOnEmpty),
            Color = ReadFlags.UseColor(parsed.GetValue(color)!, console.OutIsTerminal && file is null && console.ColorAllowed),
            Quiet = parsed.GetValue(quiet),
            Verbose = parsed.GetValue(verbose),
        };
    }
}
