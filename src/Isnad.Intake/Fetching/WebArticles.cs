using Isnad.Intake.Feeds;
using Isnad.Intake.Links;

namespace Isnad.Intake.Fetching;

/// <summary>
/// The articles at an address that a user gave: of a page, a feed, an archive, as if it were a file. Pages that a feed or a sitemap lists are fetched only where the user asks for that.
/// </summary>
/// <param name="gate">What everything is fetched through.</param>
/// <param name="stop">Ends the fetching.</param>
public sealed class WebArticles(FetchGate gate, CancellationToken stop)
{
    private const int MostSitemaps = 1000;

    private readonly HashSet<string> fetched = new(StringComparer.Ordinal);
    private readonly WebPages pages = new(gate);

    /// <summary>Fetch the pages that feeds and sitemaps list.</summary>
    public bool Follow { get; init; }

    /// <summary>The articles at <paramref name="url"/>; <paramref name="read"/> reads what was fetched.</summary>
    internal IEnumerable<ArticleInput> Read(string url, Func<OpenInput, IEnumerable<ArticleInput>> read)
    {
        using var answer = gate.Get(new FetchRequest(url) { TakesArchives = true }, stop).GetAwaiter().GetResult();
        if (WebPages.Refusal(url, answer) is { } refused)
        {
            yield return refused;
            yield break;
        }
        fetched.Add(answer.Url);
        foreach (var found in read(Opened(url, answer)))
        {
            if (found.Failure is { Code: "input.links" })
            {
                foreach (var listed in ReadSitemap(url, answer, found)) yield return listed;
            }
            else if (!Follow || !found.IsEntry || found.Article?.Url is not { } page) yield return found is { Line: null, Offset: null } ? WebPages.OnItsOwnSite(found, answer.Url) : found;
            else if (fetched.Add(page)) yield return FeedDocument.Completed(ReadPage(page), found.Article);
        }
    }

    private static OpenInput Opened(string url, FetchAnswer answer) => new(url, answer.Archive ?? new MemoryStream(answer.Bytes))
    {
        Charset = answer.Charset,
        Address = answer.Url,
        IsPage = answer.MediaType is "text/html" or "application/xhtml+xml",
    };

    private IEnumerable<ArticleInput> ReadSitemap(string url, FetchAnswer answer, ArticleInput refused)
    {
        var sitemap = Read(url, answer);
        if (sitemap.Pages.Count + sitemap.Sitemaps.Count == 0) return [refused];
        if (!Follow) return [refused.Failed("input.links", "this is a sitemap: it holds no articles; --follow fetches the pages that it lists")];
        return Walk(url, sitemap);
    }

    private static Sitemap Read(string url, FetchAnswer answer)
    {
        using var stream = new MemoryStream(answer.Bytes);
        return Sitemap.Read(url, stream, answer.Url, answer.Charset);
    }

    private IEnumerable<ArticleInput> Walk(string url, Sitemap first)
    {
        var open = new Queue<(string Url, Sitemap? Known)>([(url, first)]);
        for (var taken = 0; open.TryDequeue(out var next) && taken < MostSitemaps; taken++)
        {
            var (sitemap, failure) = next.Known is { } known ? (known, null) : FetchSitemap(next.Url);
            if (failure is not null) yield return failure;
            foreach (var problem in sitemap?.Failures ?? []) yield return new ArticleInput(problem.Input, problem.Line) { Failure = problem };
            foreach (var inner in sitemap?.Sitemaps ?? []) if (fetched.Add(inner)) open.Enqueue((inner, null));
            foreach (var page in sitemap?.Pages ?? []) if (fetched.Add(page.Url)) yield return FromSitemap(ReadPage(page.Url), page);
        }
    }

    private (Sitemap? Sitemap, ArticleInput? Failure) FetchSitemap(string url)
    {
        using var answer = gate.Get(new FetchRequest(url), stop).GetAwaiter().GetResult();
        return WebPages.Refusal(url, answer) is { } refused ? (null, refused) : (Read(url, answer), null);
    }

    private ArticleInput ReadPage(string url) => pages.Get(url, stop).GetAwaiter().GetResult().Page;

    private static ArticleInput FromSitemap(ArticleInput page, SiteLink link) => page.Article is not { } article ? page : page with
    {
        Article = article with { Title = article.Title ?? link.Title, Outlet = article.Outlet ?? link.Outlet, Date = article.Date ?? link.Published },
    };
}
