using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Writes and removes articles; the caller holds the transaction.</summary>
internal sealed class SqliteWriter(SqliteConnection connection) : IDisposable
{
    private readonly PreparedCommand findArticle = new(connection, "SELECT id FROM articles WHERE key = ?1", 1);
    private readonly PreparedCommand findVersion = new(connection, "SELECT id FROM versions WHERE article = ?1 AND source_hash = ?2", 2);
    private readonly PreparedCommand newest = new(connection, "SELECT newest FROM articles WHERE id = ?1", 1);
    private readonly PreparedCommand addArticle = new(connection, "INSERT INTO articles (key, newest) VALUES (?1, 1) RETURNING id", 1);
    private readonly PreparedCommand setNewest = new(connection, "UPDATE articles SET newest = ?2 WHERE id = ?1", 2);
    private readonly PreparedCommand addVersion = new(
        connection,
        "INSERT INTO versions (article, number, source_hash, text_hash, input_id, outlet, country, day, title, url, byline, credit, language, origin, reader, body_start, text, reading) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, CAST(?18 AS TEXT))",
        18);

    private readonly PreparedCommand removeVersions = new(connection, "DELETE FROM versions WHERE article = ?1", 1);
    private readonly PreparedCommand removeArticle = new(connection, "DELETE FROM articles WHERE id = ?1", 1);
    private readonly SqliteStatements statements = new(connection);

    /// <summary>Adds articles in their order, then the statements of the newest version of each.</summary>
    public AddCounts Add(IReadOnlyList<IncomingArticle> articles)
    {
        var counts = default(AddCounts);
        var added = new Dictionary<string, IReadOnlyList<IndexedStatement>>(StringComparer.Ordinal);
        foreach (var article in articles) counts += Add(article, added);
        statements.Add(added.Values);
        return counts;
    }

    public bool Remove(string key)
    {
        if (findArticle.Number(key) is not { } article) return false;
        statements.Remove(key);
        removeVersions.Run(article);
        removeArticle.Run(article);
        return true;
    }

    /// <summary>Makes the index from the statements.</summary>
    public void IndexAnew() => statements.IndexAnew();

    public void Dispose()
    {
        foreach (var command in (ReadOnlySpan<PreparedCommand>)[findArticle, findVersion, newest, addArticle, setNewest, addVersion, removeVersions, removeArticle]) command.Dispose();
        statements.Dispose();
    }

    private AddCounts Add(IncomingArticle incoming, Dictionary<string, IReadOnlyList<IndexedStatement>> added)
    {
        var key = incoming.Key;
        var known = findArticle.Number(key.Article);
        if (known is { } there && findVersion.Number(there, key.Source) is not null) return new AddCounts(0, 0, 1, 0);
        var article = known ?? addArticle.Number(key.Article)!.Value;
        var number = known is null ? 1 : (int)newest.Number(article)!.Value + 1;
        if (known is not null)
        {
            setNewest.Run(article, number);
            statements.Remove(key.Article);
        }
        AddVersion(article, number, incoming);
        added[key.Article] = number == 1 ? incoming.Statements : [.. incoming.Statements.Select(statement => statement with { Row = statement.Row with { Version = number } })];
        var read = incoming.Statements.Count;
        return known is null ? new AddCounts(1, 0, 0, read) : new AddCounts(0, 1, 0, read);
    }

    private void AddVersion(long article, int number, IncomingArticle incoming)
    {
        var (reading, source) = (incoming.Reading, incoming.Article);
        addVersion.Run(
            article, number, incoming.Key.Source, reading.TextHash, source.Id, source.Outlet, source.Country, source.Date is { } day ? IsoDay.Of(day) : null, source.Title, source.Url,
            source.Byline, source.Credit, reading.Language, incoming.Origin, incoming.Reader, incoming.BodyStart, reading.Text, incoming.Stored);
    }
}
