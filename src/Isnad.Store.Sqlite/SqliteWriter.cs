using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Writes and removes articles; the caller holds the transaction.</summary>
internal sealed class SqliteWriter(SqliteConnection connection) : IDisposable
{
    private const string RowColumns = "article_key, version, position, name, day, outlet, content, speaker, speaker_kind, speaker_named, source, about, cue, via, place, around, act, quote, has_chain, said_first, said_last, speaker_actor, about_actors, speaker_roles";

    private readonly PreparedCommand findArticle = new(connection, "SELECT id FROM articles WHERE key = ?1", 1);
    private readonly PreparedCommand findVersion = new(connection, "SELECT id FROM versions WHERE article = ?1 AND source_hash = ?2", 2);
    private readonly PreparedCommand newest = new(connection, "SELECT newest FROM articles WHERE id = ?1", 1);
    private readonly PreparedCommand addArticle = new(connection, "INSERT INTO articles (key, newest) VALUES (?1, 1) RETURNING id", 1);
    private readonly PreparedCommand setNewest = new(connection, "UPDATE articles SET newest = ?2 WHERE id = ?1", 2);
    private readonly PreparedCommand addVersion = new(
        connection,
        "INSERT INTO versions (article, number, source_hash, text_hash, input_id, outlet, country, day, title, url, language, origin, reader, body_start, text, reading) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        16);

    private readonly PreparedCommand addRow = new(connection, $"INSERT INTO statements ({RowColumns}) VALUES ({string.Join(", ", Enumerable.Range(1, 24).Select(i => $"?{i}"))}) RETURNING id", 24);
    private readonly PreparedCommand addWords = new(connection, "INSERT INTO words (rowid, content, speaker, about, via, place, around, cue, outlet, facts) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", 10);
    private readonly PreparedCommand removeWords = new(connection, "DELETE FROM words WHERE rowid IN (SELECT id FROM statements WHERE article_key = ?1)", 1);
    private readonly PreparedCommand removeRows = new(connection, "DELETE FROM statements WHERE article_key = ?1", 1);
    private readonly PreparedCommand removeVersions = new(connection, "DELETE FROM versions WHERE article = ?1", 1);
    private readonly PreparedCommand removeArticle = new(connection, "DELETE FROM articles WHERE id = ?1", 1);

    public AddCounts Add(IncomingArticle incoming)
    {
        var (key, reading) = (incoming.Key, incoming.Reading);
        var known = findArticle.Number(key.Article);
        if (known is { } there && findVersion.Number(there, key.Source) is not null) return new AddCounts(0, 0, 1, 0);
        var article = known ?? addArticle.Number(key.Article)!.Value;
        var number = known is null ? 1 : (int)newest.Number(article)!.Value + 1;
        if (known is not null)
        {
            setNewest.Run(article, number);
            RemoveStatements(key.Article);
        }
        AddVersion(article, number, incoming);
        foreach (var statement in incoming.Statements) AddStatement(statement.Row with { Version = number }, statement.Words);
        return known is null ? new AddCounts(1, 0, 0, reading.Statements.Count) : new AddCounts(0, 1, 0, reading.Statements.Count);
    }

    public bool Remove(string key)
    {
        if (findArticle.Number(key) is not { } article) return false;
        RemoveStatements(key);
        removeVersions.Run(article);
        removeArticle.Run(article);
        return true;
    }

    /// <summary>Cuts the statements of the newest version out of its reading again.</summary>
    public void CutAnew(string key, int version, Reading reading)
    {
        RemoveStatements(key);
        foreach (var row in StatementRows.Of(reading, key, version)) AddStatement(row, IndexedStatement.Of(row).Words);
    }

    public void AddWords(long id, IReadOnlyList<string> words) => addWords.Run([id, .. words]);

    public void Dispose()
    {
        foreach (var command in (ReadOnlySpan<PreparedCommand>)[findArticle, findVersion, newest, addArticle, setNewest, addVersion, addRow, addWords, removeWords, removeRows, removeVersions, removeArticle])
            command.Dispose();
    }

    private void AddVersion(long article, int number, IncomingArticle incoming)
    {
        var (reading, source) = (incoming.Reading, incoming.Article);
        addVersion.Run(
            article, number, incoming.Key.Source, reading.TextHash, source.Id, source.Outlet, source.Country, source.Date is { } day ? IsoDay.Of(day) : null, source.Title, source.Url,
            reading.Language, incoming.Origin, incoming.Reader, incoming.BodyStart, reading.Text, StoredReading.Write(reading));
    }

    private void AddStatement(StatementRow row, IReadOnlyList<string> words) => AddWords(addRow.Number(RowReader.Values(row))!.Value, words);

    private void RemoveStatements(string key)
    {
        removeWords.Run(key);
        removeRows.Run(key);
    }
}
