using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Asks the index of words.</summary>
internal sealed class SqliteCandidates(SqliteConnection connection) : ICandidateSource
{
    public IEnumerable<StatementRow> Candidates(SearchQuery query)
    {
        var sql = QuerySql.Of(query.Root);
        return Rows($"SELECT {RowReader.Columns} FROM statements s WHERE {sql.Condition}", sql.Values);
    }

    public IEnumerable<StatementRow> NewestCandidates(SearchQuery query, SearchCursor? after)
    {
        var sql = QuerySql.Of(query.Root);
        var place = "";
        if (after is not null)
        {
            var day = sql.Parameter(after.Day);
            var article = sql.Parameter(after.Article);
            place = $" AND s.day <= {day} AND (s.day < {day} OR s.article_key > {article} OR (s.article_key = {article} AND s.position > {sql.Parameter(after.Position)}))";
        }
        return Rows($"SELECT {RowReader.Columns} FROM statements s INDEXED BY statements_by_day WHERE {sql.Condition}{place} ORDER BY s.day DESC, s.article_key, s.position", sql.Values);
    }

    private IEnumerable<StatementRow> Rows(string sql, List<object> values)
    {
        using var command = new PreparedCommand(connection, sql, values.Count);
        using var rows = command.Read([.. values]);
        while (rows.Read()) yield return RowReader.Read(rows);
    }
}
