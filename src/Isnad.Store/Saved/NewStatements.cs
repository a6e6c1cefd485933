namespace Isnad.Store;

/// <summary>Statements that have come in behind a mark and answer a query, in the order in which they came.</summary>
/// <param name="Statements">The answers.</param>
/// <param name="Mark">All answers that came in up to here are among them or were there before: the mark to go on from.</param>
/// <param name="More">True when there are more behind it.</param>
public sealed record NewStatements(IReadOnlyList<SearchHit> Statements, long Mark, bool More)
{
    /// <summary>The answers among what came in behind a mark: the same for every store.</summary>
    /// <param name="query">The query.</param>
    /// <param name="entered">Every statement that may answer it and came in behind the mark, in the order of its number.</param>
    /// <param name="last">The number of the last statement that came in.</param>
    /// <param name="limit">The most answers.</param>
    public static NewStatements Among(SearchQuery query, IEnumerable<StatementRow> entered, long last, int limit)
    {
        ArgumentNullException.ThrowIfNull(entered);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var found = Answers(query, entered).Take(limit + 1).ToList();
        return found.Count > limit
            ? new NewStatements(found.GetRange(0, limit), found[limit - 1].Statement.Entered, true)
            : new NewStatements(found, last, false);
    }

    /// <summary>The answers among statements, in their order.</summary>
    public static IEnumerable<SearchHit> Answers(SearchQuery query, IEnumerable<StatementRow> entered)
    {
        ArgumentNullException.ThrowIfNull(entered);
        var matcher = new QueryMatcher(query);
        foreach (var row in entered)
            if (matcher.Match(row) is { } rank) yield return new SearchHit(row, rank, Snippets.Cut(row.Content, matcher.Marks(row)));
    }
}
