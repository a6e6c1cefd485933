using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Sets the reports of outlets side by side.</summary>
public static class Comparisons
{
    /// <summary>The most outlets that are compared.</summary>
    public const int MostOutlets = 4;

    /// <summary>The most articles that are looked at for a query, the newest.</summary>
    public const int MostArticles = 300;

    /// <summary>Compares the event that most outlets of the articles with an answer to the query report; null where fewer than two outlets report one.</summary>
    /// <param name="store">Where the articles are.</param>
    /// <param name="query">What to look for.</param>
    /// <param name="scope">Among which statements.</param>
    /// <param name="outlets">Only outlets whose names have the words of one of these, in this order; empty for all.</param>
    public static Comparison? Of(IArticleStore store, SearchQuery query, Scope? scope = null, IReadOnlyList<string>? outlets = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(query);
        var answered = store.ArticlesOf((scope ?? new Scope()).Narrow(query));
        var reports = ReportsOf(store, new ReportWords(), [.. answered.Take(MostArticles)]);
        return Found(store, reports, query.Text, answered.Count, new OutletChoice(outlets), null);
    }

    /// <summary>Compares the named articles; one alone with the reports of the same event by other outlets. Null where there is nothing to compare with.</summary>
    /// <param name="store">Where the articles are.</param>
    /// <param name="articles">Articles of the store.</param>
    /// <param name="outlets">As for a query, where one article is named.</param>
    public static Comparison? Of(IArticleStore store, IReadOnlyList<StoredArticle> articles, IReadOnlyList<string>? outlets = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(articles);
        var vocabulary = new ReportWords();
        var named = articles.Select(article => new Report(OutlineOf(store, article), vocabulary)).ToList();
        var query = string.Join(' ', articles.Select(article => article.Id));
        if (named.Count > 1) return named.Select(report => report.Outlet).Distinct(StringComparer.Ordinal).Count() is < 2 or > MostOutlets
            ? null
            : new SideBySide(store).Of(named, new ComparedEvent(query, EventRule.Named, null, named.Count, named.Count, []), [.. named.Select(report => report.Outlet).Distinct(StringComparer.Ordinal)]);
        var near = Near(store, named[0]);
        return Found(store, [named[0], .. ReportsOf(store, vocabulary, near)], query, near.Count + 1, new OutletChoice(outlets), named[0]);
    }

    // Articles of other outlets at most two days away that have an actor of the report's statements.
    private static List<string> Near(IArticleStore store, Report seed)
    {
        if (seed.Date is not { } day) return [];
        var days = new Scope { First = day.AddDays(-EventRule.MostDays), Last = day.AddDays(EventRule.MostDays) };
        return [.. store.Rows(days.Narrow(SearchQuery.Everything))
            .Where(row => row.Outlet != seed.Outlet && (ActorKey.OfSpeaker(row) is { } speaker && seed.Actors.Contains(speaker) || ActorKey.OfAbout(row).Any(one => seed.Actors.Contains(one.Key))))
            .Select(row => row.Article).Distinct(StringComparer.Ordinal)];
    }

    // What people say of statements is known of the newest version.
    private static ArticleOutline OutlineOf(IArticleStore store, StoredArticle article) =>
        store.Outlines([article.Id.Article]) is [var newest] && newest.Id == article.Id ? newest : ArticleOutline.Of(article);

    private static List<Report> ReportsOf(IArticleStore store, ReportWords vocabulary, IReadOnlyList<string> articles) =>
        [.. store.Outlines(articles).Select(article => new Report(article, vocabulary)).Where(report => !report.IsEmpty)];

    private static Comparison? Found(IArticleStore store, List<Report> reports, string query, int answered, OutletChoice choice, Report? seed)
    {
        var wanted = reports.Where(report => report == seed || choice.Has(report.Outlet)).ToList();
        var best = seed is null ? Best(wanted) : EventOf(seed, wanted);
        var outlets = choice.Sorted(best);
        if (outlets.Count < 2) return null;
        var shown = outlets.Take(MostOutlets).ToList();
        var found = new ComparedEvent(query, EventRule.Text, best[0].Article.Id.ToString(), reports.Count, answered, [.. outlets.Skip(MostOutlets)]);
        return new SideBySide(store).Of(best.FindAll(report => shown.Contains(report.Outlet)), found, shown);
    }

    // The report round which most outlets gather; of equal ones that with more reports, then the first. The newest come first: behind what is too old there is nothing.
    private static List<Report> Best(List<Report> reports)
    {
        var events = reports.ConvertAll(_ => new List<int>());
        for (var i = 0; i < reports.Count; i++)
        {
            for (var k = i + 1; k < reports.Count && !EventRule.IsPast(reports[i], reports[k]); k++)
            {
                if (!EventRule.Holds(reports[i], reports[k])) continue;
                events[i].Add(k);
                events[k].Add(i);
            }
        }
        return events.Select((found, i) => found.Order().Select(k => reports[k]).Prepend(reports[i]).ToList())
            .MaxBy(found => (found.Select(report => report.Outlet).Distinct(StringComparer.Ordinal).Count(), found.Count)) ?? [];
    }

    private static List<Report> EventOf(Report seed, List<Report> reports) => [seed, .. reports.Where(report => report != seed && EventRule.Holds(seed, report))];
}
