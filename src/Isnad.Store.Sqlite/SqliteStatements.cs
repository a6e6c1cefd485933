using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>The statements of the newest versions, with their words in the index; the caller holds the transaction.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IDisposable
{
    private readonly PreparedCommand rowsOf = new(connection, $"SELECT {RowReader.Columns} FROM statements s WHERE s.article_key = ?1 ORDER BY s.position", 1);
    private readonly PreparedCommand add = new(
        connection,
        $"INSERT INTO statements ({RowReader.Columns.Replace("s.", "", StringComparison.Ordinal)}) VALUES ({string.Join(", ", Enumerable.Range(1, RowReader.Count).Select(i => $"?{i}"))}) RETURNING id",
        RowReader.Count);

    private readonly PreparedCommand addWords = new(connection, "INSERT INTO words (rowid, content, speaker, about, via, place, around, cue, outlet, facts) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", 10);
    private readonly PreparedCommand removeWords = new(connection, "DELETE FROM words WHERE rowid IN (SELECT id FROM statements WHERE article_key = ?1)", 1);
    private readonly PreparedCommand remove = new(connection, "DELETE FROM statements WHERE article_key = ?1", 1);
    private readonly PreparedCommand next = new(connection, "UPDATE settings SET value = value + ?1 WHERE name = 'entered' RETURNING value", 1);

    /// <summary>Puts statements in the place of those that the article had.</summary>
    public void Replace(string article, IReadOnlyList<IndexedStatement> statements)
    {
        var numbered = new EntryNumbers(RowsOf(article), () => Next(1)).Give(statements);
        Remove(article);
        foreach (var statement in numbered) Add(statement);
    }

    /// <summary>Adds the statements of an article that had none.</summary>
    public void Add(IReadOnlyList<IndexedStatement> statements)
    {
        if (statements.Count == 0) return;
        var number = Next(statements.Count) - statements.Count;
        foreach (var statement in statements) Add(statement with { Row = statement.Row with { Entered = ++number } });
    }

    public void Remove(string article)
    {
        removeWords.Run(article);
        remove.Run(article);
    }

    public void AddWords(long id, IReadOnlyList<string> words) => addWords.Run([id, .. words]);

    public void Dispose()
    {
        foreach (var command in (ReadOnlySpan<PreparedCommand>)[rowsOf, add, addWords, removeWords, remove, next]) command.Dispose();
    }

    // The last of so many numbers that nobody has.
    private long Next(int count) => next.Number(count)!.Value;

    private void Add(IndexedStatement statement) => AddWords(add.Number(RowReader.Values(statement.Row))!.Value, statement.Words);

    private List<StatementRow> RowsOf(string article)
    {
        var found = new List<StatementRow>();
        using var rows = rowsOf.Read(article);
        while (rows.Read()) found.Add(RowReader.Read(rows));
        return found;
    }
}
