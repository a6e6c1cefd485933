using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>The statements of the newest versions, with their words in the index; the caller holds the transaction.</summary>
internal sealed class SqliteStatements(SqliteConnection connection, TimeProvider time) : IDisposable
{
    /// <summary>The columns of the index in the order of <see cref="IndexedStatement.Words"/>.</summary>
    public const string WordColumns = "content, speaker, about, via, place, around, cue, outlet, facts";

    private readonly SqliteFacets facets = new(connection);
    private readonly PreparedCommand rowsOf = RowsOf(connection);
    private readonly PreparedCommand addRow = new(
        connection,
        $"INSERT INTO statements ({StatementTable.Whole.Replace("s.", "", StringComparison.Ordinal)}) VALUES ({string.Join(", ", Enumerable.Range(1, StatementTable.Count + 1).Select(i => $"?{i}"))})",
        StatementTable.Count + 1);

    private readonly PreparedCommand addWords = new(connection, $"INSERT INTO words (rowid, {WordColumns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", 10);
    private readonly PreparedCommand findStretch = new(connection, $"SELECT {StatementTable.Whole} FROM statements s WHERE s.id BETWEEN ?1 AND ?2 ORDER BY s.id", 2);
    private readonly PreparedCommand removeWords = new(connection, "DELETE FROM words WHERE rowid IN (SELECT id FROM statements WHERE article_key = ?1)", 1);
    private readonly PreparedCommand removeRows = new(connection, "DELETE FROM statements WHERE article_key = ?1", 1);
    private readonly PreparedCommand next = new(connection, "UPDATE settings SET value = value + ?1 WHERE name = 'entered' RETURNING value", 1);

    /// <summary>Asks for the rows of the article that is given to it, in order.</summary>
    public static PreparedCommand RowsOf(SqliteConnection connection) => new(connection, $"SELECT {StatementTable.Whole} FROM statements s WHERE s.article_key = ?1 ORDER BY s.position", 1);

    /// <summary>Gives the statements of an article that has none here the numbers by which they came in.</summary>
    public IReadOnlyList<IndexedStatement> Entered(IReadOnlyList<IndexedStatement> statements)
    {
        if (statements.Count == 0) return statements;
        var number = Next(statements.Count) - statements.Count;
        var now = time.GetUtcNow();
        return [.. statements.Select(statement => statement with { Row = statement.Row with { Entered = ++number, Changed = now } })];
    }

    /// <summary>Gives statements that come in the place of others their numbers: those that were there keep theirs.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="before">The others.</param>
    /// <param name="isNews">False where they are only cut anew.</param>
    public IReadOnlyList<IndexedStatement> Entered(IReadOnlyList<IndexedStatement> statements, IEnumerable<StatementRow> before, bool isNews = true) =>
        new EntryNumbers(before, () => Next(1), isNews ? time.GetUtcNow() : null).Give(statements);

    /// <summary>Adds the statements of articles that have none here, in the order of their numbers, in which the index takes them best.</summary>
    public void Add(IEnumerable<IReadOnlyList<IndexedStatement>> articles)
    {
        var stretches = articles.SelectMany(statements => statements).GroupBy(statement => StatementOrder.First(statement.Row.Day, statement.Row.Article));
        foreach (var stretch in stretches.OrderBy(stretch => stretch.Key)) Add(stretch.Key, [.. stretch]);
    }

    public List<StatementRow> Of(string article)
    {
        using var rows = rowsOf.Read(article);
        return Read(rows);
    }

    public void Remove(string article)
    {
        removeWords.Run(article);
        facets.Remove(article);
        removeRows.Run(article);
    }

    /// <summary>Makes the index from the statements.</summary>
    public void IndexAnew()
    {
        SqliteSchema.Execute(connection, "DELETE FROM words");
        using var command = new PreparedCommand(connection, $"SELECT {StatementTable.Whole} FROM statements s ORDER BY s.id", 0);
        using var rows = command.Read();
        foreach (var (id, row) in SqliteCandidate.Whole(rows)) AddWords(id, IndexedStatement.Of(row).Words);
    }

    /// <summary>Makes what is counted of hits from the statements.</summary>
    public void FacetsAnew() => facets.MakeAnew();

    public void Dispose()
    {
        facets.Dispose();
        foreach (var command in (ReadOnlySpan<PreparedCommand>)[rowsOf, addRow, addWords, findStretch, removeWords, removeRows, next]) command.Dispose();
    }

    private void Add(long first, List<IndexedStatement> statements)
    {
        // Seldom does another article begin with the same digits: its statements are numbered again with these.
        var there = Stretch(first);
        foreach (var article in there.Select(row => row.Article).Distinct(StringComparer.Ordinal)) Remove(article);
        statements.AddRange(there.Select(IndexedStatement.Of));
        if (statements.Count >= StatementOrder.Stretch) throw new StoreException($"{statements[0].Row.Article}: another article of that day leaves no room for its statements");
        var number = first;
        foreach (var statement in statements.OrderBy(statement => statement.Row.Article, StringComparer.Ordinal).ThenBy(statement => statement.Row.Position)) Add(++number, statement);
    }

    private List<StatementRow> Stretch(long first)
    {
        using var rows = findStretch.Read(first, first + StatementOrder.Stretch - 1);
        return Read(rows);
    }

    /// <summary>All rows, each whole.</summary>
    public static List<StatementRow> Read(SqliteDataReader rows) => [.. SqliteCandidate.Whole(rows).Select(one => one.Row)];

    private void Add(long id, IndexedStatement statement)
    {
        var row = statement.Row;
        addRow.Run(
            id, row.Article, row.Version, row.Position, row.Name, row.Day, row.Outlet, row.Content, row.Speaker, (int)row.SpeakerKind, row.SpeakerNamed, row.Source, row.About, row.Cue, row.Via,
            row.Place, row.Around, (int)row.Act, (int)row.Quote, row.HasChain, row.SaidFirst, row.SaidLast, row.Status?.ToString().ToLowerInvariant() ?? "", row.CorrectedBy, row.Entered,
            row.SpeakerActor, row.AboutActors, row.SpeakerRoles, row.IsCopy, row.Changed?.ToUnixTimeSeconds() ?? 0);
        facets.Add(id, row);
        AddWords(id, statement.Words);
    }

    private void AddWords(long id, IReadOnlyList<string> words) => addWords.Run([id, .. words]);

    // The last of so many numbers that nobody has.
    private long Next(int count) => next.Number(count)!.Value;
}
