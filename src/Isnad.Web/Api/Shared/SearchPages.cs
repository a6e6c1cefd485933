using System.Runtime.CompilerServices;
using Isnad.Answers;
using Isnad.Store;
using Isnad.Web.Stores;

namespace Isnad.Web.Api;

/// <summary>Asks the store for pages of hits. A store is held while a page is made and not while it is sent.</summary>
internal static class SearchPages
{
    /// <summary>One page.</summary>
    /// <exception cref="AskedWrongException">The cursor was not given for this query.</exception>
    public static async Task<SearchPage> OneAsync(StorePool stores, SearchQuery query, SearchOptions options, CancellationToken stop)
    {
        try
        {
            return await stores.ReadAsync(store => store.Search(query, options), stop).ConfigureAwait(false);
        }
        catch (ArgumentException e)
        {
            throw new AskedWrongException("cursor", e.Message);
        }
    }

    /// <summary>All hits from the cursor on, up to a number.</summary>
    public static async IAsyncEnumerable<SearchHit> AllAsync(StorePool stores, SearchQuery query, string? cursor, int most, [EnumeratorCancellation] CancellationToken stop)
    {
        var left = most;
        do
        {
            var page = await OneAsync(stores, query, new SearchOptions { Cursor = cursor, Limit = Math.Min(left, StoreLimits.Page) }, stop).ConfigureAwait(false);
            foreach (var hit in page.Hits) yield return hit;
            left -= page.Hits.Count;
            cursor = page.Cursor;
        }
        while (cursor is not null && left > 0);
    }

    /// <summary>The cursor with which hits come by day, the newest first, instead of by rank.</summary>
    public static string NewestFirst(SearchQuery query) =>
        SearchCursor.After(query, new StatementRow { Article = "", Version = 0, Position = 0, Name = "", Day = "9999-12-31", Content = "" }, null);

    /// <summary>The cursor behind all statements of an article, by day.</summary>
    public static string AfterArticle(SearchQuery query, StatementRow row) => SearchCursor.After(query, row with { Position = int.MaxValue }, null);
}
