namespace Isnad.Store.PostgreSql;

/// <summary>What is asked for a query: a tsquery and a range of days.</summary>
/// <param name="Lexemes">The tsquery that every statement of the range which answers fits; null for every statement.</param>
/// <param name="IsSure">True when only statements which answer fit it, and such as have too many words for the index.</param>
/// <param name="First">The first day of publication; null for no such range.</param>
/// <param name="Last">The last.</param>
internal readonly record struct QueryCondition(string? Lexemes, bool IsSure, DateOnly? First, DateOnly? Last)
{
    public static QueryCondition Of(QueryNode root)
    {
        var asked = IndexQuery.Of(root, new TsQuery());
        return new QueryCondition(asked.May is { } lexemes ? $"{lexemes} | {PostgreSql.Lexemes.WantedEverything}" : null, asked.IsSure, asked.Days?.First, asked.Days?.Last);
    }

    private sealed class TsQuery : IIndexLanguage
    {
        public string Joined(IEnumerable<string> parts, bool all) => $"({string.Join(all ? " & " : " | ", parts)})";

        public string Without(string wanted, string excluded) => $"({wanted} & !{excluded})";

        public string Form(IReadOnlyList<MatchField> fields, string form, bool isBeginning) => Joined(fields.Select(field => PostgreSql.Lexemes.Wanted(field, form, isBeginning)), all: false);

        public string Fact(string fact, bool isBeginning) => PostgreSql.Lexemes.WantedFact(fact, isBeginning);
    }
}
