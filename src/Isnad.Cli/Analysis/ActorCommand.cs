using System.CommandLine;
using Isnad.Analysis;

namespace Isnad.Cli;

/// <summary>The verb <c>actor</c>.</summary>
internal static class ActorCommand
{
    private const string About = """
        Says what the articles that are kept tell of somebody: names, roles, who quotes this one, about whom, with which words.

        Examples:
          isnad actor 'سامر نعيم'
          isnad actor person:antonio-guterres --since 2026-01 -f json
          isnad actor 'name:سامر نعيم' --outlet الضفة

        A name that may mean several prints these, each with its id, and exits with 2: give the id. docs/analysing.md says more.
        """;

    public static Command Create(CliConsole console)
    {
        var name = new Argument<string>("NAME|ID") { Description = "A name, in any spelling, or an id such as person:antonio-guterres." };
        var limit = ReadFlags.Number("--limit", null, "The most values of each list in the table.", 10);
        var flags = new AnalysisFlags(console);
        var command = new Command("actor", About) { name, limit };
        flags.AddTo(command);
        command.SetAction(parsed => Run(console, parsed, flags, parsed.GetValue(name)!, parsed.GetValue(limit)));
        return command;
    }

    private static int Run(CliConsole console, ParseResult parsed, AnalysisFlags flags, string name, int limit)
    {
        var scope = flags.Scope(parsed);
        using var store = flags.Open(parsed);
        var answer = AnalysisFlags.Asked(() => ActorFinder.Find(store, name, scope));
        if (answer.Chosen is not { } chosen)
        {
            if (answer.Others.Count == 0) return flags.End(parsed, [], false, $"{name}: nobody of this name speaks or is spoken of");
            flags.End(parsed, Candidates(flags.Format(parsed), name, answer.Others), true);
            console.Complain($"{name}: may mean {answer.Others.Count}: give the id of one");
            return ExitCode.Usage;
        }
        var profile = ActorProfiles.Of(store, chosen.Key, scope);
        if (answer.Others.Count > 0) console.Complain($"{name}: others have these words in their names: {string.Join(", ", answer.Others.Take(5).Select(one => one.Key.Id))}{(answer.Others.Count > 5 ? ", …" : "")}");
        return flags.End(parsed, Printed(flags.Format(parsed), profile, limit), true);
    }

    private static byte[] Printed(string format, ActorProfile profile, int limit) => format switch
    {
        "json" or "jsonl" => Queries.Json(json => ActorJson.Write(json, profile)),
        "csv" => Queries.Utf8(AnalysisCsv.Of(profile)),
        _ => Queries.Utf8(ActorTable.Of(profile, limit)),
    };

    private static byte[] Candidates(string format, string name, IReadOnlyList<FoundActor> candidates) => format switch
    {
        "json" => Queries.Json(json => ActorJson.Write(json, name, candidates)),
        "jsonl" => [.. candidates.SelectMany(one => Queries.Json(json => ActorJson.Write(json, one)))],
        "csv" => Queries.Utf8(AnalysisCsv.Of(candidates)),
        _ => Queries.Utf8(ActorTable.Of(candidates)),
    };
}
