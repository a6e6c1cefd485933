using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Asks the index of words.</summary>
internal sealed class SqliteCandidates(SqliteConnection connection) : ICandidateSource
{
    private const string Found = "FROM words w CROSS JOIN facets f ON f.id = w.rowid WHERE w.words MATCH ?3 AND w.rowid BETWEEN ?1 AND ?2 ORDER BY w.rowid";

    public IEnumerable<Candidate> Candidates(SearchQuery query, StatementColumns columns, SearchCursor? from)
    {
        var asked = QuerySql.Of(query.Root);
        var first = from is null ? asked.First : Math.Max(asked.First, StatementOrder.First(from.Day, from.Article));
        using var command = asked.Match is null
            ? new PreparedCommand(connection, $"SELECT {IndexedCandidate.Columns} FROM facets f WHERE f.id BETWEEN ?1 AND ?2 ORDER BY f.id", 2)
            : new PreparedCommand(connection, $"SELECT {IndexedCandidate.Columns} {Found}", 3);
        using var rows = asked.Match is null ? command.Read(first, asked.Last) : command.Read(first, asked.Last, asked.Match);
        if (!rows.Read()) yield break;
        using var statements = new StatementLookup(connection, columns);
        using var sure = new SureStatements(connection, asked, first);
        var candidate = new IndexedCandidate(rows, statements);
        do
        {
            candidate.Set(sure);
            yield return candidate;
        }
        while (candidate.Next());
    }

    public IEnumerable<Candidate> Those(IReadOnlyList<long> ids, StatementColumns columns)
    {
        using var statements = new StatementLookup(connection, columns);
        foreach (var id in ids)
            if (statements.Find(id) is var candidate && statements.IsThere) yield return candidate;
    }
}
