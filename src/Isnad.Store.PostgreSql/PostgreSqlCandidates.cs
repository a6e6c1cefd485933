using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>Asks the index of words; the caller holds a transaction.</summary>
internal sealed class PostgreSqlCandidates(NpgsqlConnection connection) : ICandidateSource
{
    // Rows come by portions: whoever has enough of them does not wait for the rest.
    private const int Portion = 2000;

    private int cursors;

    public IEnumerable<StatementRow> Candidates(SearchQuery query)
    {
        var condition = QueryCondition.Of(query.Root);
        return Rows($"SELECT {RowReader.Statement} FROM isnad.statements s WHERE {condition.Sql}", condition.Values);
    }

    public IEnumerable<StatementRow> NewestCandidates(SearchQuery query, SearchCursor? after)
    {
        var condition = QueryCondition.Of(query.Root);
        var place = "";
        if (after is not null)
        {
            var day = condition.Parameter(after.Day);
            var article = condition.Parameter(after.Article);
            place = $" AND s.day <= {day} AND (s.day < {day} OR s.article_key > {article} OR (s.article_key = {article} AND s.position > {condition.Parameter(after.Position)}))";
        }
        return Rows($"SELECT {RowReader.Statement} FROM isnad.statements s WHERE {condition.Sql}{place} ORDER BY s.day DESC, s.article_key, s.position", condition.Values);
    }

    private IEnumerable<StatementRow> Rows(string sql, List<object> values)
    {
        // The end of the transaction closes it.
        var name = FormattableString.Invariant($"candidates{++cursors}");
        connection.Run($"DECLARE {name} NO SCROLL CURSOR FOR {sql}", [.. values]);
        List<StatementRow> rows;
        do
        {
            rows = connection.All(RowReader.ReadStatement, $"FETCH {Portion} FROM {name}");
            foreach (var row in rows) yield return row;
        }
        while (rows.Count == Portion);
    }
}
