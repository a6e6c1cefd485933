using System.CommandLine;
using System.Globalization;
using Isnad.Intake;

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
        var flags = new ReadFlags();
        var command = new Command("read", About) { paths };
        foreach (var option in flags.All) command.Options.Add(option);
        command.SetAction(parsed => new ReadRun(flags.Settings(parsed, parsed.GetValue(paths) ?? [], console), console).Run(stop));
        return command;
    }
}

/// <summary>The flags of <c>read</c>.</summary>
internal sealed class ReadFlags
{
    private readonly Option<string> format = Choice("--format", "-f", $"How to print: table, json, jsonl or csv; or a format of other programs: {string.Join(", ", ReadingFormats.Names.Skip(4))}.", "table", [.. ReadingFormats.Names]);
    private readonly Option<string> from = From();
    private readonly Option<bool> json = new("--json") { Description = "The same as --format json." };
    private readonly Option<DateOnly?> date = Date();
    private readonly Option<string?> outlet = Outlet();
    private readonly Option<string?> country = Country();
    private readonly Option<bool> explain = new("--explain") { Description = "Say why: the rule, the words that decided, how sure each step was." };
    private readonly Option<string?> actors = Actors();
    private readonly Option<string?> output = new("--output", "-o") { Description = "Write to this file (or folder, where a format is several files) instead of standard output." };
    private readonly Option<int> jobs = Jobs();
    private readonly Option<string?> failed = new("--failed") { Description = "Write a line to this file for each input that could not be read; it can be given as input later." };
    private readonly Option<int> limit = Number("--limit", null, "Stop after so many articles.", null);
    private readonly Option<bool> failOnEmpty = new("--fail-on-empty") { Description = "Exit with 4 when no statement was found." };
    private readonly Option<string> color = Colour();
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
            From = Form(parsed.GetValue(from)!),
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
            Color = UseColor(parsed.GetValue(color)!, console.OutIsTerminal && file is null && console.ColorAllowed),
            Quiet = parsed.GetValue(quiet),
            Verbose = parsed.GetValue(verbose),
        };
    }

    internal static Option<string?> Actors() => Configured("--actors", "A file of your own actors, known beside the built-in ones (see: isnad actors check --help).", SettingTable.Actors);

    internal static Option<string?> Outlet() => Configured("--outlet", "Who published it, where the input does not say.", SettingTable.Outlet);

    internal static Option<string?> Country() => Configured("--country", "The outlet's country (two letters), where the input does not say.", SettingTable.Country);

    internal static Option<string> Colour()
    {
        var option = Choice("--color", null, "When to use colour: auto, always or never.", "auto", "auto", "always", "never");
        option.DefaultValueFactory = result => ConfiguredRoot.Default(result, SettingTable.Color) ?? "auto";
        return option;
    }

    internal static Option<int> Jobs()
    {
        var option = Number("--jobs", "-j", "Articles to read at the same time.", null);
        option.DefaultValueFactory = result => ConfiguredRoot.Default(result, SettingTable.Jobs) is { } jobs ? int.Parse(jobs, CultureInfo.InvariantCulture) : Environment.ProcessorCount;
        return option;
    }

    /// <summary>A flag that takes its value from the configuration where it is not given.</summary>
    internal static Option<string?> Configured(string name, string about, Setting setting) => new(name) { Description = about, DefaultValueFactory = result => ConfiguredRoot.Default(result, setting) };

    internal static Option<string> Choice(string name, string? alias, string about, string standard, params string[] values)
    {
        var option = new Option<string>(name, alias is null ? [] : [alias]) { Description = about, DefaultValueFactory = _ => standard };
        option.CompletionSources.Add(values);
        option.Validators.Add(result =>
        {
            var given = result.Tokens is [var token, ..] ? token.Value : standard;
            if (!values.Contains(given, StringComparer.Ordinal)) result.AddError($"{name} is one of {string.Join(", ", values)}, not '{given}'");
        });
        return option;
    }

    internal static Option<int> Number(string name, string? alias, string about, int? standard)
    {
        var option = new Option<int>(name, alias is null ? [] : [alias]) { Description = about };
        if (standard is { } shown) option.DefaultValueFactory = _ => shown;
        option.CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0) return value;
            result.AddError($"{name} wants a whole number above 0, not '{result.Tokens[0].Value}'");
            return standard ?? 0;
        };
        return option;
    }

    internal static Option<DateOnly?> Date() => new("--date")
    {
        Description = "The day of publication (2021-07-23), where the input does not say.",
        CustomParser = result =>
        {
            var given = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"--date wants a day like 2021-07-23, not '{given}'");
            return null;
        },
    };

    internal static Option<string> From() =>
        Choice("--from", null, "What the input is, where name and content don't tell: auto, text, jsonl, html, feed, warc, newsml or ninjs.", "auto", "auto", "text", "jsonl", "html", "feed", "warc", "newsml", "ninjs");

    internal static InputFormat Form(string name) => name switch
    {
        "jsonl" => InputFormat.JsonLines,
        _ => Enum.Parse<InputFormat>(name, ignoreCase: true),
    };

    internal static bool UseColor(string choice, bool automatic) => choice switch
    {
        "always" => true,
        "never" => false,
        _ => automatic,
    };
}
