using System.CommandLine;
using Isnad.Analysis;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>The verb <c>words</c>.</summary>
internal static class WordsCommand
{
    private const string About = """
        Says which words are more frequent in some statements than in others, or which words stand near a word, with their places.

        Examples:
          isnad words --outlet الضفة
          isnad words 'outlet:الضفة about:المياه' --against 'outlet:المدينة about:المياه'
          isnad words 'actor:person:antonio-guterres' --less
          isnad words 'outlet:الضفة' --near المياه --window 4 --lines 20

        Without QUERY all statements that --outlet, --since and --until leave are looked at. Without --against they are held against all others of --since and --until;
        without QUERY but with --against all other statements are held against those of it.
        docs/analysing.md says what the figures mean.
        """;

    public static Command Create(CliConsole console)
    {
        var query = new Argument<string?>("QUERY") { Description = "Which statements (see docs/searching.md).", Arity = ArgumentArity.ZeroOrOne };
        var against = new Option<string?>("--against") { Description = "The statements to hold them against." };
        var less = new Option<bool>("--less") { Description = "The words that are less frequent." };
        var near = new Option<string?>("--near") { Description = "The words that stand near this word, instead." };
        var window = ReadFlags.Number("--window", null, "How many words to each side are near, up to 50.", 5);
        var lines = ReadFlags.Number("--lines", null, "The most places of the word, with --near.", 10);
        var least = ReadFlags.Number("--least", null, "The least number of occurrences.", 3);
        var limit = ReadFlags.Number("--limit", null, "The most words.", 30);
        var flags = new AnalysisFlags(console);
        var command = new Command("words", About) { query, against, less, near, window, lines, least, limit };
        flags.AddTo(command);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(near) is not null && (parsed.GetValue(against) is not null || parsed.GetValue(less))) parsed.AddError("--near goes with neither --against nor --less.");
            if (parsed.GetValue(near) is null && (parsed.GetResult(window) is { Implicit: false } || parsed.GetResult(lines) is { Implicit: false })) parsed.AddError("--window and --lines go with --near.");
            if (parsed.GetValue(window) > CollocateOptions.WidestWindow) parsed.AddError("--window is at most 50.");
        });
        command.SetAction(parsed =>
        {
            var scope = flags.Scope(parsed);
            if (parsed.GetValue(query) is null && scope.IsWhole && parsed.GetValue(near) is null && parsed.GetValue(against) is null) throw new UsageException("all words are not more frequent than themselves: give a QUERY, --against, --outlet, --since or --until (see: isnad words --help)");
            var wanted = parsed.GetValue(query) is { } text ? Queries.Parse(text) : SearchQuery.Everything;
            if (parsed.GetValue(near) is { } word)
                return Near(parsed, flags, wanted, word, new CollocateOptions { Scope = scope, Window = parsed.GetValue(window), Lines = parsed.GetValue(lines), Least = parsed.GetResult(least) is { Implicit: false } ? parsed.GetValue(least) : 2, Limit = parsed.GetValue(limit) });
            return Key(parsed, flags, wanted, parsed.GetValue(against) is { } other ? Queries.Parse(other) : null, new WordOptions { Scope = scope, Least = parsed.GetValue(least), Limit = parsed.GetValue(limit), Less = parsed.GetValue(less) });
        });
        return command;
    }

    private static int Key(ParseResult parsed, AnalysisFlags flags, SearchQuery query, SearchQuery? against, WordOptions options)
    {
        using var store = flags.Open(parsed);
        var keyness = Keywords.Of(store, query, against, options);
        var printed = flags.Format(parsed) switch
        {
            "json" => Queries.Json(json => WordsJson.Write(json, keyness)),
            "jsonl" => [.. keyness.Words.SelectMany(word => Queries.Json(json => WordsJson.Write(json, word)))],
            "csv" => Queries.Utf8(AnalysisCsv.Of(keyness)),
            _ => Queries.Utf8(WordsTable.Of(keyness)),
        };
        return flags.End(parsed, printed, keyness.Words.Count > 0, keyness.Selection.Statements == 0 ? "no statement answers this query" : "no word is frequent enough to tell");
    }

    private static int Near(ParseResult parsed, AnalysisFlags flags, SearchQuery query, string word, CollocateOptions options)
    {
        using var store = flags.Open(parsed);
        var collocates = AnalysisFlags.Asked(() => Collocations.Of(store, query, word, options));
        var printed = flags.Format(parsed) switch
        {
            "json" => Queries.Json(json => WordsJson.Write(json, collocates)),
            "jsonl" => [.. collocates.Words.SelectMany(one => Queries.Json(json => WordsJson.Write(json, one)))],
            "csv" => Queries.Utf8(AnalysisCsv.Of(collocates)),
            _ => Queries.Utf8(WordsTable.Of(collocates)),
        };
        return flags.End(parsed, printed, collocates.Occurrences > 0, $"the word '{word}' does not occur in these statements");
    }
}
