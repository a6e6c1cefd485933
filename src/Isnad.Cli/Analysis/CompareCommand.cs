using System.CommandLine;
using Isnad.Analysis;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>The verb <c>compare</c>.</summary>
internal static class CompareCommand
{
    private const string About = """
        Sets two to four outlets' reports of one event side by side: statements that say the same in one row, gaps as gaps, words that differ marked.

        Examples:
          isnad compare 'القمة pub:2026-01'
          isnad compare 00f1e2d3c4b5a697
          isnad compare 00f1e2d3c4b5a697 1122334455667788
          isnad compare 'about:المياه' --outlets 'الضفة,صوت المدينة' -f csv

        A query takes the event that most outlets report; an article is set beside the reports of its event; several articles are set side by side as they are.
        docs/analysing.md says what an event is and when two statements say the same.
        """;

    public static Command Create(CliConsole console)
    {
        var what = new Argument<string[]>("QUERY|ARTICLE…") { Description = "A query, or names of articles as 'isnad search' prints them.", Arity = ArgumentArity.OneOrMore };
        var outlets = new Option<string?>("--outlets") { Description = "Two to four outlets, with commas between, in this order." };
        var flags = new AnalysisFlags(console);
        var command = new Command("compare", About) { what, outlets };
        flags.AddTo(command);
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(what)!;
            var chosen = Outlets(parsed.GetValue(outlets));
            var ids = given.Select(ArticleId.Parse).ToList();
            var isNamed = ids.TrueForAll(id => id is not null);
            if (!isNamed && given.Length > 1) throw new UsageException($"'{given[ids.FindIndex(id => id is null)]}' is not how an article is named: give one query, or names of articles only");
            var scope = flags.Scope(parsed);
            if (isNamed && !scope.IsWhole) throw new UsageException("--since, --until and --outlet go with a query, not with names of articles");
            if (isNamed && given.Length > 1 && chosen.Length > 0) throw new UsageException("--outlets goes with a query or one article");
            var query = isNamed ? null : Queries.Parse(given[0]);
            using var store = flags.Open(parsed);
            var comparison = query is null
                ? Comparisons.Of(store, [.. ids.Select(id => store.Find(id! with { Statement = null }) ?? throw new StoreException($"{id}: nothing is kept under this name"))], chosen)
                : Comparisons.Of(store, query, scope, chosen);
            return flags.End(parsed, Printed(parsed, flags, comparison), comparison is not null, "fewer than two outlets report one event of these (or more than four were named)");
        });
        return command;
    }

    private static string[] Outlets(string? text)
    {
        if (text is null) return [];
        var names = text.Split([',', '،'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length is < 2 or > Comparisons.MostOutlets) throw new UsageException($"--outlets wants two to four names with commas between, not '{text}'");
        foreach (var name in names) if (SearchQuery.OfOutlet(name) is null) throw new UsageException($"--outlets: there is no word in '{name}'");
        return names;
    }

    private static byte[] Printed(ParseResult parsed, AnalysisFlags flags, Comparison? comparison) => comparison is null ? [] : flags.Format(parsed) switch
    {
        "json" => Queries.Json(json => ComparisonJson.Write(json, comparison)),
        "jsonl" => [.. comparison.Rows.SelectMany(row => Queries.Json(json => ComparisonJson.Write(json, comparison, row)))],
        "csv" => Queries.Utf8(AnalysisCsv.Of(comparison)),
        _ => Queries.Utf8(new ComparisonTable(flags.Color(parsed)).Of(comparison)),
    };
}
