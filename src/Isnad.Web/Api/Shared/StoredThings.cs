using Isnad.Store;
using Isnad.Web.Problems;
using Isnad.Web.Stores;

namespace Isnad.Web.Api;

/// <summary>Articles and statements by their names.</summary>
internal static class StoredThings
{
    /// <summary>The article of that name.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static async Task<StoredArticle> ArticleAsync(StorePool stores, string name, CancellationToken stop) =>
        ArticleId.Parse(name) is { Statement: null } id && await stores.ReadAsync(store => store.Find(id), stop).ConfigureAwait(false) is { } article
            ? article
            : throw ProblemException.NotFound(name);

    /// <summary>The article of that statement, with this one statement only.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static async Task<StoredArticle> StatementAsync(StorePool stores, string name, CancellationToken stop)
    {
        if (ArticleId.Parse(name) is not { Statement: { } statement } id || await stores.ReadAsync(store => store.Find(id), stop).ConfigureAwait(false) is not { } article) throw ProblemException.NotFound(name);
        var alone = article.Reading.Statements.Where(known => known.Id == statement).ToList();
        return alone.Count > 0 ? article with { Reading = article.Reading with { Statements = alone } } : throw ProblemException.NotFound(name);
    }
}
