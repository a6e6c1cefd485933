using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Asks the index of words.</summary>
internal sealed class SqliteCandidates(SqliteConnection connection) : ICandidateSource
{
    public IEnumerable<Candidate> Candidates(SearchQuery query, StatementColumns columns, SearchCursor? from)
    {
        var asked = QuerySql.Of(query.Root);
        var first = from is null ? asked.First : Math.Max(asked.First, StatementOrder.First(from.Day, from.Article));
        var sql = asked.Match is null
            ? $"SELECT {StatementTable.Part(columns)} FROM statements s WHERE s.id BETWEEN ?1 AND ?2 ORDER BY s.id"
            : $"SELECT {StatementTable.Part(columns)} FROM words w CROSS JOIN statements s ON s.id = w.rowid WHERE w.words MATCH ?3 AND w.rowid BETWEEN ?1 AND ?2 ORDER BY w.rowid";
        using var command = new PreparedCommand(connection, sql, asked.Match is null ? 2 : 3);
        using var rows = asked.Match is null ? command.Read(first, asked.Last) : command.Read(first, asked.Last, asked.Match);
        if (!rows.Read()) yield break;
        var candidate = new SqliteCandidate(rows.Handle!, columns);
        do yield return candidate;
        while (rows.Read());
    }

    public IReadOnlyList<StatementRow> Rows(IReadOnlyList<long> ids)
    {
        using var command = new PreparedCommand(connection, $"SELECT {StatementTable.Whole} FROM statements s WHERE s.id = ?1", 1);
        var found = new List<StatementRow>(ids.Count);
        foreach (var id in ids)
        {
            using var row = command.Read(id);
            found.AddRange(SqliteCandidate.Whole(row).Select(one => one.Row));
        }
        return found;
    }
}
