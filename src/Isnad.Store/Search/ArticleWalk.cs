namespace Isnad.Store;

/// <summary>
/// Walks over all articles with a statement that answers a query, the newest first. Holds a page of hits and one article, however many there are. What is
/// added or removed meanwhile may be met or not.
/// </summary>
public sealed class ArticleWalk(IArticleStore store)
{
    /// <summary>The articles, each once, with the ids of the statements that answer.</summary>
    public IEnumerable<WalkedArticle> Of(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        string? article = null;
        var version = 0;
        var statements = new List<string>();
        foreach (var hit in Hits(query))
        {
            if (article is not null && (hit.Article != article || hit.Version != version))
            {
                if (Found(article, version, statements) is { } found) yield return found;
                statements = [];
            }
            (article, version) = (hit.Article, hit.Version);
            statements.Add(hit.Name);
        }
        if (article is not null && Found(article, version, statements) is { } last) yield return last;
    }

    private IEnumerable<StatementRow> Hits(SearchQuery query)
    {
        string? cursor = SearchCursor.BeforeNewest(query);
        while (cursor is not null)
        {
            var page = store.Search(query, new SearchOptions { Limit = StoreLimits.Page, Cursor = cursor });
            foreach (var hit in page.Hits) yield return hit.Statement;
            cursor = page.Cursor;
        }
    }

    private WalkedArticle? Found(string article, int version, List<string> statements) =>
        store.Find(new ArticleId(article, version, null)) is { } found ? new WalkedArticle(found, statements) : null;
}

/// <summary>An article and which of its statements answer.</summary>
/// <param name="Article">The article.</param>
/// <param name="Statements">Ids of statements of its reading, in text order.</param>
public sealed record WalkedArticle(StoredArticle Article, IReadOnlyList<string> Statements);
