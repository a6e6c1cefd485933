using Isnad.Store;

namespace Isnad.Benchmarks;

/// <summary>The pages that are asked for: articles and queries drawn from a store by seed.</summary>
internal sealed class RoomDraw
{
    private const int Most = 200;
    private const int Broad = 5;

    private readonly List<string> articles;
    private readonly List<string> queries;
    private readonly List<string> broad;

    private RoomDraw(List<string> articles, List<string> queries, List<string> broad) => (this.articles, this.queries, this.broad) = (articles, queries, broad);

    public static RoomDraw Of(IArticleStore store, int seed)
    {
        var drawn = new QueryDraw(store, seed).Draw(Most);
        var articles = drawn.SelectMany(one => one.First.Hits).Select(hit => hit.Statement.Article).Distinct(StringComparer.Ordinal).Take(Most).ToList();
        var queries = drawn.Select(one => one.Query.Text).ToArray();
        new Random(seed).Shuffle(queries);
        // To compare, queries with many answers: they are what takes long.
        return new RoomDraw(articles, [.. queries], [.. drawn.OrderByDescending(one => one.First.Total).Take(Broad).Select(one => one.Query.Text)]);
    }

    /// <summary>The pages by name, each with the address of its n-th request.</summary>
    public IReadOnlyList<(string Name, Func<int, string> Path)> Pages() =>
    [
        ("reading", n => $"/articles/{articles[n % articles.Count]}"),
        ("search", n => "/search?q=" + Uri.EscapeDataString(queries[n % queries.Count])),
        ("compare", n => "/compare?q=" + Uri.EscapeDataString(broad[n % broad.Count])),
        ("home", _ => "/"),
    ];
}
