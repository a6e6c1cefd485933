using System.Runtime.CompilerServices;
using Isnad.Answers;
using Isnad.Store;
using Isnad.Web.Stores;

namespace Isnad.Web.Api.Articles;

/// <summary>Articles that have a statement which answers a query, the newest first: their statements follow each other by day.</summary>
internal static class ArticlePages
{
    private const int Together = 100;

    public static async Task<ArticleList> OneAsync(StorePool stores, SearchQuery query, string? cursor, int limit, CancellationToken stop)
    {
        try
        {
            return await stores.ReadAsync(store => Read(store, query, cursor, limit), stop).ConfigureAwait(false);
        }
        catch (ArgumentException e)
        {
            throw new AskedWrongException("cursor", e.Message);
        }
    }

    public static async IAsyncEnumerable<ArticleItem> AllAsync(StorePool stores, SearchQuery query, string? cursor, int most, [EnumeratorCancellation] CancellationToken stop)
    {
        var left = most;
        do
        {
            var page = await OneAsync(stores, query, cursor, Math.Min(left, Together), stop).ConfigureAwait(false);
            foreach (var article in page.Articles) yield return article;
            left -= page.Articles.Count;
            cursor = page.Cursor;
        }
        while (cursor is not null && left > 0);
    }

    private static ArticleList Read(IStore store, SearchQuery query, string? cursor, int limit)
    {
        var articles = new List<ArticleItem>();
        for (var next = cursor ?? SearchPages.NewestFirst(query); ;)
        {
            var page = store.Search(query, new SearchOptions { Limit = 1, Cursor = next });
            if (page.Hits.Count == 0) return new ArticleList(null, articles);
            if (articles.Count == limit) return new ArticleList(next, articles);
            var row = page.Hits[0].Statement;
            if (store.Find(new ArticleId(row.Article, row.Version, null)) is { } found) articles.Add(ArticleItem.Of(found));
            next = SearchPages.AfterArticle(query, row);
        }
    }
}
