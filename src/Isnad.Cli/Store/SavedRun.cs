using System.Globalization;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Prints what is new for a saved search, then moves its mark: what could not be printed is given again.</summary>
internal sealed class SavedRun(CliConsole console)
{
    public required string Name { get; init; }

    public string? Database { get; init; }

    public string Format { get; init; } = "table";

    public int Limit { get; init; } = StoreLimits.Page;

    public bool Peek { get; init; }

    public bool FailOnEmpty { get; init; }

    public bool Color { get; init; }

    public int Run()
    {
        if (Limit > StoreLimits.Page) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--limit is at most {StoreLimits.Page}; the next run goes on"));
        using var store = Cli.Database.Open(Database);
        if (store.SavedSearches.Find(Name) is not { } search) return SavedCommand.Missing(console, Name);
        var query = Queries.Parse(search.Query);
        var found = store.SavedSearches.After(query, search.Seen, Limit);
        new PipeStream(console.Out).Write(SearchPrint.Of(Format, query, new SearchPage(found.Statements, found.Statements.Count, true, null, []), console.Width, Color));
        if (!Peek && !store.SavedSearches.Advance(Name, SavedMark.Seen, search.Seen, found.Mark)) console.Complain("another run has moved the mark meanwhile: it was given the same");
        if (found.Statements.Count == 0) console.Complain("nothing new");
        else if (found.More) console.Complain(Peek ? "there are more than these" : "there are more: run it again");
        return found.Statements.Count == 0 && FailOnEmpty ? ExitCode.Nothing : ExitCode.Done;
    }
}
