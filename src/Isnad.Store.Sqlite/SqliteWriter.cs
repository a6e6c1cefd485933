using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Writes and removes articles; the caller holds the transaction.</summary>
internal sealed class SqliteWriter(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatements statements = new(connection);
    private readonly PreparedCommand findArticle = new(connection, "SELECT id FROM articles WHERE key = ?1", 1);
    private readonly PreparedCommand findVersion = new(connection, "SELECT number FROM versions WHERE article = ?1 AND source_hash = ?2", 2);
    private readonly PreparedCommand newest = new(connection, "SELECT newest FROM articles WHERE id = ?1", 1);
    private readonly PreparedCommand addArticle = new(connection, "INSERT INTO articles (key, newest) VALUES (?1, 1) RETURNING id", 1);
    private readonly PreparedCommand setNewest = new(connection, "UPDATE articles SET newest = ?2 WHERE id = ?1", 2);
    private readonly PreparedCommand addVersion = new(
        connection,
        "INSERT INTO versions (article, number, source_hash, text_hash, input_id, outlet, country, day, title, url, language, origin, reader, body_start, text, reading) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        16);

    private readonly PreparedCommand read = new(connection, $"SELECT {StoredArticles.Columns} FROM versions v WHERE v.article = ?1 AND v.number = ?2", 2);
    private readonly PreparedCommand setReading = new(connection, "UPDATE versions SET text_hash = ?3, language = ?4, reader = ?5, body_start = ?6, text = ?7, reading = ?8 WHERE article = ?1 AND number = ?2", 8);
    private readonly PreparedCommand removeCorrections = new(connection, "DELETE FROM corrections WHERE article = ?1", 1);
    private readonly PreparedCommand removeVersions = new(connection, "DELETE FROM versions WHERE article = ?1", 1);
    private readonly PreparedCommand removeArticle = new(connection, "DELETE FROM articles WHERE id = ?1", 1);
    private readonly CorrectionRows corrections = new(connection);

    public AddCounts Add(IncomingArticle incoming)
    {
        var (key, reading) = (incoming.Key, incoming.Reading);
        if (findArticle.Number(key.Article) is not { } article)
        {
            AddVersion(addArticle.Number(key.Article)!.Value, 1, incoming);
            statements.Add(incoming.Statements);
            return new AddCounts(1, 0, 0, reading.Statements.Count);
        }
        if (findVersion.Number(article, key.Source) is not null) return new AddCounts(0, 0, 1, 0);
        var number = (int)newest.Number(article)!.Value + 1;
        setNewest.Run(article, number);
        AddVersion(article, number, incoming);
        Index(key.Article, number, reading);
        return new AddCounts(0, 1, 0, reading.Statements.Count);
    }

    /// <summary>Puts a new reading in the place of that of the same version.</summary>
    public RereadCounts Reread(IncomingArticle incoming)
    {
        var key = incoming.Key;
        if (findArticle.Number(key.Article) is not { } article || findVersion.Number(article, key.Source) is not { } number) return default;
        var counts = RereadCounts.Between(Read(article, key.Article, (int)number).Reading, incoming.Reading);
        var reading = incoming.Reading;
        setReading.Run(article, number, reading.TextHash, reading.Language, incoming.Reader, incoming.BodyStart, reading.Text, StoredReading.Write(reading));
        if (newest.Number(article) == number) Index(key.Article, (int)number, reading);
        return counts;
    }

    /// <summary>Makes the statements that search sees anew, with what people say of them by now.</summary>
    public void Index(string key)
    {
        if (findArticle.Number(key) is not { } article || newest.Number(article) is not { } number) return;
        Index(key, (int)number, Read(article, key, (int)number).Reading);
    }

    public bool Remove(string key)
    {
        if (findArticle.Number(key) is not { } article) return false;
        statements.Remove(key);
        removeCorrections.Run(article);
        removeVersions.Run(article);
        removeArticle.Run(article);
        return true;
    }

    public void AddWords(long id, IReadOnlyList<string> words) => statements.AddWords(id, words);

    public void Dispose()
    {
        foreach (var command in (ReadOnlySpan<IDisposable>)[statements, corrections, findArticle, findVersion, newest, addArticle, setNewest, addVersion, read, setReading, removeCorrections, removeVersions, removeArticle])
            command.Dispose();
    }

    private StoredArticle Read(long article, string key, int number)
    {
        using var rows = read.Read(article, number);
        rows.Read();
        return StoredArticles.Read(rows, 0, key, 0);
    }

    private void Index(string key, int version, Reading reading)
    {
        var corrected = CorrectedReading.Of(reading, corrections.Of(key)).Reading;
        statements.Replace(key, [.. StatementRows.Of(corrected, key, version).Select(IndexedStatement.Of)]);
    }

    private void AddVersion(long article, int number, IncomingArticle incoming)
    {
        var (reading, source) = (incoming.Reading, incoming.Article);
        addVersion.Run(
            article, number, incoming.Key.Source, reading.TextHash, source.Id, source.Outlet, source.Country, source.Date is { } day ? IsoDay.Of(day) : null, source.Title, source.Url,
            reading.Language, incoming.Origin, incoming.Reader, incoming.BodyStart, reading.Text, StoredReading.Write(reading));
    }
}
