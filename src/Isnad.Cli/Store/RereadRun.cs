using System.Globalization;
using Isnad.Export;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Reads kept texts again, some at a time: fetch, read side by side, put in place.</summary>
internal sealed class RereadRun(CliConsole console)
{
    private const int Together = StoreLimits.Transaction / 4;
    private const int MostJobs = 512;

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
        var failures = 0;
        foreach (var part in Texts(store, query is null ? All(store) : store.ArticlesOf(query)).Chunk(Together))
        {
            stop.ThrowIfCancellationRequested();
            var read = part.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(Jobs, MostJobs)).WithCancellation(stop).Select(article => Again(reader, article)).ToList();
            foreach (var (article, _, problem) in read.Where(one => one.Problem is not null)) console.Complain($"{article}: left as it was: {problem}");
            failures += read.Count(one => one.Problem is not null);
            counts += store.Reread([.. read.Select(one => one.Read).OfType<IncomingArticle>()]);
            progress.Show(counts.Texts);
        }
        progress.Clear();
        if (!Quiet) console.Complain(string.Create(CultureInfo.InvariantCulture, $"{counts.Texts} texts read again: {counts.Came} statements came, {counts.Went} went, {counts.Changed} changed"));
        return failures == 0 ? ExitCode.Done : counts.Texts > 0 ? ExitCode.Partly : ExitCode.Failed;
    }

    // One reading that is not right must not end a run over many.
    private static (ArticleId Id, IncomingArticle? Read, string? Problem) Again(ArticleReader reader, StoredArticle article)
    {
        try
        {
            return (article.Id, IncomingArticle.Of(reader.Read(article.Reading.Article), article.Origin, ReaderVersion.Current), null);
        }
        catch (ArgumentException e)
        {
            return (article.Id, null, e.Message);
        }
    }

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
