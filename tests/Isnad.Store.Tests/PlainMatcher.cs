namespace Isnad.Store.Tests;

/// <summary>What a query means, written down plainly and slowly: all words of all fields are cut out, and every one is compared. The fast way must say the same.</summary>
internal static class PlainMatcher
{
    /// <summary>The rank of the statement; null when it does not answer the query.</summary>
    public static MatchRank? Match(SearchQuery query, StatementRow row)
    {
        var answer = Of(query.Root, row);
        return answer.Holds ? answer.Rank ?? default(MatchRank) : null;
    }

    /// <summary>The rows that answer, in the order of hits.</summary>
    public static IReadOnlyList<StatementRow> Search(SearchQuery query, IEnumerable<StatementRow> rows) =>
    [
        .. rows.Select(row => (Row: row, Rank: Match(query, row))).Where(hit => hit.Rank is not null)
            .OrderBy(hit => hit.Rank!.Value).ThenByDescending(hit => hit.Row.Day, StringComparer.Ordinal).ThenBy(hit => hit.Row.Article, StringComparer.Ordinal).ThenBy(hit => hit.Row.Position)
            .Select(hit => hit.Row),
    ];

    private static (bool Holds, MatchRank? Rank) Of(QueryNode node, StatementRow row) => node switch
    {
        AllOf all => All([.. all.Parts.Select(part => Of(part, row))]),
        AnyOf any => AnyOf([.. any.Parts.Select(part => Of(part, row))]),
        Not not => (!Of(not.Part, row).Holds, null),
        WordsNode words => Words(words, row),
        FactNode fact => (row.Facts.Contains(fact.Fact, StringComparer.Ordinal), null),
        DaysNode { Kind: DayKind.Published } days => (Overlap(days, row.Day, row.Day), null),
        DaysNode days => (Overlap(days, row.SaidFirst, row.SaidLast), null),
        _ => throw new ArgumentException("no part of a query", nameof(node)),
    };

    private static (bool Holds, MatchRank? Rank) All(List<(bool Holds, MatchRank? Rank)> parts)
    {
        var ranks = parts.Select(part => part.Rank).OfType<MatchRank>().ToList();
        if (!parts.TrueForAll(part => part.Holds)) return default;
        return (true, ranks.Count == 0 ? null : new MatchRank(ranks.Max(rank => rank.Level), ranks.Max(rank => rank.Field)));
    }

    private static (bool Holds, MatchRank? Rank) AnyOf(List<(bool Holds, MatchRank? Rank)> parts)
    {
        var ranks = parts.Where(part => part.Holds).Select(part => part.Rank).OfType<MatchRank>().Order().ToList();
        return (parts.Exists(part => part.Holds), ranks.Count == 0 ? null : ranks[0]);
    }

    private static (bool Holds, MatchRank? Rank) Words(WordsNode node, StatementRow row)
    {
        var ranks = new List<MatchRank>();
        foreach (var field in QueryMatcher.FieldsOf(node.Field))
            if (new PlainWords(QueryMatcher.TextOf(row, field)).Find(node) is { } level) ranks.Add(new MatchRank(level, field));
        ranks.Sort();
        return (ranks.Count > 0, ranks.Count > 0 ? ranks[0] : null);
    }

    private static bool Overlap(DaysNode node, string first, string last) =>
        first.Length > 0 && string.CompareOrdinal(first, IsoDay.Of(node.Last)) <= 0 && string.CompareOrdinal(last, IsoDay.Of(node.First)) >= 0;
}
