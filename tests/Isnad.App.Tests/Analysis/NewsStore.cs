using Isnad.Store;
using Isnad.Store.Sqlite;

namespace Isnad.App.Tests;

/// <summary>A store with articles made by hand, gone after the test.</summary>
internal sealed class NewsStore : IDisposable
{
    private readonly TestFolder folder = new();

    public NewsStore(params IncomingArticle[] articles)
    {
        Store = SqliteStore.Open(folder["news.db"], new SqliteOptions { Create = true });
        Store.Add(articles);
    }

    public IStore Store { get; }

    public static SearchQuery Query(string text)
    {
        Assert.True(SearchQuery.TryParse(text, new DateOnly(2026, 3, 15), out var query, out var error), error?.Message);
        return query!;
    }

    public void Dispose()
    {
        Store.Dispose();
        folder.Dispose();
    }
}
