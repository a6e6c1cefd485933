using System.CommandLine;
using System.Globalization;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>The verb <c>saved</c>: searches that remember what was seen of their answers.</summary>
internal static class SavedCommand
{
    private const string AddAbout = """
        Keeps a search. Its first run gives what has come in since then.

        Examples:
          isnad saved add water 'about:المياه act:warn'
          isnad saved add water 'about:المياه act:warn' --webhook https://desk.example/isnad
        """;

    public static Command Create(CliConsole console) => new("saved", """
        Keeps searches under a name and gives only what is new since they were last run.

        Examples:
          isnad saved add water 'about:المياه act:warn'
          isnad saved run water
          isnad saved run water --peek -f jsonl
        """)
    {
        Add(console),
        List(console),
        Remove(console),
        RunVerb(console),
    };

    private static Command Add(CliConsole console)
    {
        var (name, database) = (Name(), Database.Flag());
        var query = new Argument<string>("QUERY") { Description = "What to look for, as for 'isnad search'." };
        var all = new Option<bool>("--all") { Description = "The first run gives also what is there already." };
        var webhook = new Option<string?>("--webhook") { Description = "Have 'isnad serve' send what is new to this address. The secret with which messages are signed is printed, this once.", HelpName = "URL" };
        var command = new Command("add", AddAbout) { name, query, database, all, webhook };
        command.SetAction(parsed =>
        {
            Queries.Parse(parsed.GetValue(query)!);
            var given = parsed.GetValue(name)!;
            if (SavedSearch.WhyNot(given) is { } wrong) throw new UsageException(wrong);
            var url = parsed.GetValue(webhook);
            if (url is not null && SavedWebhook.WhyNot(url) is { } wrongUrl) throw new UsageException($"--webhook: {wrongUrl}");
            using var store = Database.Open(parsed.GetValue(database));
            var mark = parsed.GetValue(all) ? 0 : store.SavedSearches.LastEntry;
            var hook = url is null ? null : SavedWebhook.To(url, mark);
            if (store.SavedSearches.Add(new SavedSearch { Name = given, Query = parsed.GetValue(query)!, Created = console.Clock.GetUtcNow(), Seen = mark, Webhook = hook }))
            {
                if (hook is not null) new PipeStream(console.Out).Write(Queries.Utf8(hook.Secret + "\n"));
                return ExitCode.Done;
            }
            console.Complain($"there is a saved search '{given}' already: remove it first, or take another name");
            return ExitCode.Failed;
        });
        return command;
    }

    private static Command List(CliConsole console)
    {
        var database = Database.Flag();
        var format = ReadFlags.Choice("--format", "-f", "How to print: table or json.", "table", "table", "json");
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var command = new Command("list", "Lists the searches that are kept.\n\nExamples:\n  isnad saved list") { database, format, json };
        command.SetAction(parsed =>
        {
            using var store = Database.Open(parsed.GetValue(database));
            var searches = store.SavedSearches.All();
            new PipeStream(console.Out).Write(parsed.GetValue(json) || parsed.GetValue(format) == "json" ? Json(searches) : Queries.Utf8(string.Concat(searches.Select(Line))));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Remove(CliConsole console)
    {
        var (name, database) = (Name(), Database.Flag());
        var command = new Command("remove", "Forgets a search; what was found stays.\n\nExamples:\n  isnad saved remove water") { name, database };
        command.SetAction(parsed =>
        {
            using var store = Database.Open(parsed.GetValue(database));
            return store.SavedSearches.Remove(parsed.GetValue(name)!) ? ExitCode.Done : Missing(console, parsed.GetValue(name)!);
        });
        return command;
    }

    private static Command RunVerb(CliConsole console)
    {
        var (name, database) = (Name(), Database.Flag());
        var format = ReadFlags.Choice("--format", "-f", "How to print: table, json, jsonl or csv.", "table", "table", "json", "jsonl", "csv");
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var limit = ReadFlags.Number("--limit", null, "The most statements, up to 1000; the next run goes on behind them.", StoreLimits.Page);
        var peek = new Option<bool>("--peek") { Description = "Only look: the next run gives the same again." };
        var failOnEmpty = new Option<bool>("--fail-on-empty") { Description = "Exit with 4 when nothing is new." };
        var color = ReadFlags.Color();
        var command = new Command("run", "Gives what has come in since the last run and answers the search, in the order in which it came, each statement once.\n\nExamples:\n  isnad saved run water -f jsonl")
        {
            name, database, format, json, limit, peek, failOnEmpty, color,
        };
        command.SetAction(parsed => new SavedRun(console)
        {
            Name = parsed.GetValue(name)!,
            Database = parsed.GetValue(database),
            Format = parsed.GetValue(json) ? "json" : parsed.GetValue(format)!,
            Limit = parsed.GetValue(limit),
            Peek = parsed.GetValue(peek),
            FailOnEmpty = parsed.GetValue(failOnEmpty),
            Color = ReadFlags.UseColor(parsed.GetValue(color)!, console.OutIsTerminal && console.ColorAllowed),
        }.Run());
        return command;
    }

    /// <summary>Says that there is no such search.</summary>
    internal static int Missing(CliConsole console, string name)
    {
        console.Complain($"there is no saved search '{name}' (see: isnad saved list)");
        return ExitCode.Failed;
    }

    private static Argument<string> Name() => new("NAME") { Description = "The search's name." };

    private static string Line(SavedSearch search) =>
        string.Create(CultureInfo.InvariantCulture, $"{TableText.Harmless(search.Name)}  {search.Created:yyyy-MM-dd}{(search.Webhook is null ? "" : search.Webhook.On ? "  webhook" : "  webhook off")}  {TableText.Harmless(search.Query)}\n");

    private static byte[] Json(IReadOnlyList<SavedSearch> searches) => Queries.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "isnad.saved-searches/1");
        json.WriteStartArray("savedSearches");
        foreach (var search in searches)
        {
            json.WriteStartObject();
            json.WriteString("name", search.Name);
            json.WriteString("query", search.Query);
            json.WriteString("created", search.Created.UtcDateTime);
            json.WriteNumber("seen", search.Seen);
            json.WriteBoolean("webhook", search.Webhook is not null);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
