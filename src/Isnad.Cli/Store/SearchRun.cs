using System.Globalization;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Finds and prints one page.</summary>
internal sealed class SearchRun(CliConsole console)
{
    public required string Query { get; init; }

    public string? Database { get; init; }

    public string Format { get; init; } = "table";

    public int Limit { get; init; } = 20;

    public string? Cursor { get; init; }

    public bool Facets { get; init; }

    public string? Since { get; init; }

    public string? Until { get; init; }

    public string? Outlet { get; init; }

    public bool FailOnEmpty { get; init; }

    public bool Color { get; init; }

    public int Run()
    {
        if (Limit > StoreLimits.Page) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--limit is at most {StoreLimits.Page}; --cursor gives the next page"));
        if (Facets && Format is "csv" or "jsonl") throw new UsageException($"--facets go with table and json, not with {Format}");
        var query = Queries.Narrowed(Query, Since, Until, Outlet);
        using var store = Cli.Database.Open(Database);
        var page = Search(store, query);
        new PipeStream(console.Out).Write(SearchPrint.Of(Format, query, page, console.Width, Color));
        if (page.Hits.Count == 0) console.Complain(Cursor is null ? "no statement answers this query" : "there are no more hits");
        else if (page.Cursor is { } next && Format is "csv" or "jsonl") console.Complain($"there are more hits: --cursor {page.Cursor}");
        return page.Hits.Count == 0 && FailOnEmpty ? ExitCode.Nothing : ExitCode.Done;
    }

    private SearchPage Search(IArticleStore store, SearchQuery query)
    {
        try
        {
            return store.Search(query, new SearchOptions { Limit = Limit, Cursor = Cursor, Facets = Facets });
        }
        catch (ArgumentException e)
        {
            throw new UsageException($"--cursor: {e.Message}");
        }
    }
}
