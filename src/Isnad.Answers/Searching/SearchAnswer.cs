using Isnad.Store;

namespace Isnad.Answers;

/// <summary>A page of hits: <c>isnad.search/1</c>. Offsets are code points.</summary>
public sealed record SearchAnswer
{
    public string Schema { get; } = "isnad.search/1";

    public string OffsetUnit { get; } = "codepoint";

    /// <summary>The query as it was asked.</summary>
    public required string Query { get; init; }

    /// <summary>How many hits there are, or at least.</summary>
    public required int Total { get; init; }

    /// <summary>False when there are more than are counted; then the newest come first.</summary>
    public required bool TotalIsExact { get; init; }

    /// <summary>Gives the next page; null after the last.</summary>
    public required string? Cursor { get; init; }

    public required IReadOnlyList<HitAnswer> Hits { get; init; }

    /// <summary>Counts by property; empty unless they were asked for.</summary>
    public required IReadOnlyList<FacetAnswer> Facets { get; init; }

    /// <param name="query">What was asked.</param>
    /// <param name="page">What was found.</param>
    /// <param name="toggle">The address of the same search with another query; null where there are no addresses.</param>
    public static SearchAnswer Of(string query, SearchPage page, Func<string, string>? toggle = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new SearchAnswer
        {
            Query = query,
            Total = page.Total,
            TotalIsExact = page.TotalIsExact,
            Cursor = page.Cursor,
            Hits = [.. page.Hits.Select(HitAnswer.Of)],
            Facets = [.. page.Facets.Select(facet => FacetAnswer.Of(query, facet, toggle))],
        };
    }
}
