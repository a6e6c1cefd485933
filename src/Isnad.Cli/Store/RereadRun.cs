using System.Globalization;
using Isnad.Export;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Reads kept texts again, some at a time: fetch, read side by side, put in place.</summary>
internal sealed class RereadRun(CliConsole console)
{
    private const int Together = StoreLimits.Transaction / 4;

    public string? Query { get; init; }

    public string? Database { get; init; }

    public string? Actors { get; init; }

    public int Jobs { get; init; } = 1;

    public bool Quiet { get; init; }

    public int Run(CancellationToken stop)
    {
        var query = Query is null ? null : Queries.Parse(Query);
        var reader = new ArticleReader(new ReaderOptions { Actors = ActorOption.Read(Actors) });
        using var store = Cli.Database.Open(Database);
        var progress = new Progress(console, Quiet);
        var counts = default(RereadCounts);
        foreach (var part in Texts(store, query is null ? All(store) : store.ArticlesOf(query)).Chunk(Together))
        {
            stop.ThrowIfCancellationRequested();
            counts += store.Reread([.. part.AsParallel().AsOrdered().WithDegreeOfParallelism(Jobs).WithCancellation(stop).Select(article => Again(reader, article))]);
            progress.Show(counts.Texts);
        }
        progress.Clear();
        if (!Quiet) console.Complain(string.Create(CultureInfo.InvariantCulture, $"{counts.Texts} texts read again: {counts.Came} statements came, {counts.Went} went, {counts.Changed} changed"));
        return ExitCode.Done;
    }

    private static IncomingArticle Again(ArticleReader reader, StoredArticle article) => IncomingArticle.Of(reader.Read(article.Reading.Article), article.Origin, ReaderVersion.Current);

    private static IEnumerable<string> All(IStore store)
    {
        string? last = null;
        while (store.Articles(last, StoreLimits.Page) is { Count: > 0 } page)
        {
            foreach (var article in page) yield return article;
            last = page[^1];
        }
    }

    // Every version is read again: each is shown with what was read in it.
    private static IEnumerable<StoredArticle> Texts(IStore store, IEnumerable<string> articles)
    {
        foreach (var key in articles)
        {
            var versions = 1;
            for (var version = 1; version <= versions; version++)
            {
                if (store.Find(new ArticleId(key, version, null)) is not { } found) continue;
                versions = found.Versions;
                yield return found;
            }
        }
    }
}
