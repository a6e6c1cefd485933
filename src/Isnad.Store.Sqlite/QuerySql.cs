namespace Isnad.Store.Sqlite;

/// <summary>What is asked for a query: expressions for FTS5, and a range of statements' numbers.</summary>
/// <param name="Match">The expression that every statement of the range which answers fits; null for every statement.</param>
/// <param name="Sure">An expression that, in the range, only statements which answer fit; null for none.</param>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number.</param>
internal readonly record struct QuerySql(string? Match, string? Sure, long First, long Last)
{
    public static QuerySql Of(QueryNode root)
    {
        var asked = IndexQuery.Of(root, new Fts5());
        var (first, last) = asked.Days is { } days ? StatementOrder.Days(days.First, days.Last) : (0, long.MaxValue);
        return new QuerySql(asked.May, asked.Sure, first, last);
    }

    private sealed class Fts5 : IIndexLanguage
    {
        public string Joined(IEnumerable<string> parts, bool all) => $"({string.Join(all ? " AND " : " OR ", parts)})";

        public string Without(string wanted, string excluded) => $"({wanted} NOT {excluded})";

        public string Form(IReadOnlyList<MatchField> fields, string form, bool isBeginning) => $"({{{string.Join(' ', fields.Select(field => field.ToString().ToLowerInvariant()))}}} : {Term(form, isBeginning)})";

        public string Fact(string fact, bool isBeginning) => $"(facts : {Term(fact, isBeginning)})";

        private static string Term(string form, bool isBeginning) => $"\"{IndexText.Safe(form)}\"{(isBeginning ? "*" : "")}";
    }
}
