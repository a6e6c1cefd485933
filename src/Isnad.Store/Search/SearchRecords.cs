using Isnad.Text;

namespace Isnad.Store;

/// <summary>Which part of the answer is wanted.</summary>
public sealed record SearchOptions
{
    /// <summary>Hits of a page, at most <see cref="StoreLimits.Page"/>.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Where the page before ended; null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>Count the hits by outlet, speaker, act, quote and month.</summary>
    public bool Facets { get; init; }
}

/// <summary>A page of hits.</summary>
/// <param name="Hits">The hits, best first.</param>
/// <param name="Total">How many there are in all, or at least.</param>
/// <param name="TotalIsExact">False when there are more than could be ranked: then the newest come first.</param>
/// <param name="Cursor">Gives the next page; null after the last.</param>
/// <param name="Facets">The counts; empty when they were not asked for. Where the total is not exact they count the newest <see cref="StoreLimits.Ranked"/> hits.</param>
public sealed record SearchPage(IReadOnlyList<SearchHit> Hits, int Total, bool TotalIsExact, string? Cursor, IReadOnlyList<Facet> Facets);

/// <summary>A statement that answers a query.</summary>
public sealed record SearchHit(StatementRow Statement, MatchRank Rank, Snippet Snippet);

/// <summary>A stretch of what was said that begins and ends at words.</summary>
/// <param name="Text">The words, with … where something is left out.</param>
/// <param name="Marks">The words in it that answer the query, in UTF-16 units.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextSpan> Marks);

/// <summary>The hits by one of their properties: the most frequent values first.</summary>
/// <param name="Name">outlet, speaker, act, quote or month.</param>
/// <param name="Values">At most twenty.</param>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values);

/// <summary>A value and how many hits have it.</summary>
public sealed record FacetValue(string Value, int Count);
