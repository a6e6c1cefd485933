using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Writes and removes articles; the caller holds the transaction.</summary>
internal sealed class SqliteWriter(SqliteConnection connection, TimeProvider time) : IDisposable
{
    private readonly SqliteStatements statements = new(connection, time);
    private readonly CorrectionRows corrections = new(connection);
    private readonly SqliteCopies copies = new(connection);
    private readonly PreparedCommand findArticle = new(connection, "SELECT id FROM articles WHERE key = ?1", 1);
    private readonly PreparedCommand findVersion = new(connection, "SELECT number FROM versions WHERE article = ?1 AND source_hash = ?2", 2);
    private readonly PreparedCommand newest = new(connection, "SELECT newest FROM articles WHERE id = ?1", 1);
    private readonly PreparedCommand addArticle = new(connection, "INSERT INTO articles (key, newest) VALUES (?1, 1) RETURNING id", 1);
    private readonly PreparedCommand setNewest = new(connection, "UPDATE articles SET newest = ?2 WHERE id = ?1", 2);
    private readonly PreparedCommand addVersion = new(
        connection,
        "INSERT INTO versions (article, number, source_hash, text_hash, input_id, outlet, country, day, title, url, byline, credit, language, origin, reader, body_start, text, reading) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, CAST(?18 AS TEXT))",
        18);

    private readonly PreparedCommand keyOf = new(connection, "SELECT key FROM articles WHERE id = ?1", 1);
    private readonly PreparedCommand read = new(connection, $"SELECT {VersionTable.Columns} FROM versions v WHERE v.article = ?1 AND v.number = ?2", 2);
    private readonly PreparedCommand setReading = new(connection, "UPDATE versions SET text_hash = ?3, language = ?4, reader = ?5, body_start = ?6, text = ?7, reading = CAST(?8 AS TEXT) WHERE article = ?1 AND number = ?2", 8);
    private readonly PreparedCommand removeCorrections = new(connection, "DELETE FROM corrections WHERE article = ?1", 1);
    private readonly PreparedCommand removeVersions = new(connection, "DELETE FROM versions WHERE article = ?1", 1);
    private readonly PreparedCommand removeArticle = new(connection, "DELETE FROM articles WHERE id = ?1", 1);

    /// <summary>Adds articles in their order, then the statements of the newest version of each.</summary>
    public AddCounts Add(IReadOnlyList<IncomingArticle> articles)
    {
        var counts = default(AddCounts);
        var added = new Dictionary<string, IReadOnlyList<IndexedStatement>>(StringComparer.Ordinal);
        // Those with another version leave the others with their text together, before the first is compared.
        var replaced = articles.Select(Replaced).OfType<long>().ToHashSet();
        Leave(replaced, added);
        foreach (var article in articles) counts += Add(article, added, replaced);
        statements.Add(added.Values);
        return counts;
    }

    /// <summary>Puts a new reading in the place of that of the same version.</summary>
    public RereadCounts Reread(IncomingArticle incoming)
    {
        var (key, reading) = (incoming.Key, incoming.Reading);
        if (findArticle.Number(key.Article) is not { } article || findVersion.Number(article, key.Source) is not { } number) return default;
        var counts = RereadCounts.Between(Read(article, key.Article, number), reading);
        setReading.Run(article, number, reading.TextHash, reading.Language, incoming.Reader, incoming.BodyStart, reading.Text, incoming.Stored);
        if (newest.Number(article) == number) Index(key.Article, (int)number, reading, isNews: true);
        return counts;
    }

    /// <summary>Makes the statements that search sees anew, with what people say of them by now.</summary>
    public void Index(string key) => Index(key, isNews: true);

    /// <summary>Removes articles; how many were there.</summary>
    public int Remove(IReadOnlyList<string> keys)
    {
        var found = new Dictionary<long, string>();
        foreach (var key in keys)
            if (findArticle.Number(key) is { } article) found[article] = key;
        var heirs = copies.Remove(found.Keys);
        foreach (var (article, key) in found)
        {
            statements.Remove(key);
            removeCorrections.Run(article);
            removeVersions.Run(article);
            removeArticle.Run(article);
        }
        foreach (var heir in heirs) CutAnew(keyOf.Text(heir)!);
        return found.Count;
    }

    /// <summary>Finds all copies anew and cuts the statements of all newest versions out of their readings again.</summary>
    public void CutAnew()
    {
        copies.Regroup();
        SqliteSchema.Execute(connection, "DELETE FROM words");
        var keys = new List<string>();
        using (var command = new PreparedCommand(connection, "SELECT key FROM articles", 0))
        using (var rows = command.Read())
            while (rows.Read()) keys.Add(rows.GetString(0));
        keys.ForEach(CutAnew);
    }

    /// <summary>Finds all copies anew, then makes the index from the statements.</summary>
    public void IndexAnew()
    {
        copies.Regroup();
        statements.IndexAnew();
    }

    /// <summary>Makes what is counted of hits from the statements.</summary>
    public void FacetsAnew() => statements.FacetsAnew();

    public void Dispose()
    {
        foreach (var part in (ReadOnlySpan<IDisposable>)[statements, corrections, copies, keyOf, findArticle, findVersion, newest, addArticle, setNewest, addVersion, read, setReading, removeCorrections, removeVersions, removeArticle])
            part.Dispose();
    }

    // What is damaged keeps the rows that it has: a check names it.
    private void CutAnew(string key)
    {
        try
        {
            Index(key, isNews: false);
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
        {
            List<IndexedStatement> kept = [.. statements.Of(key).Select(row => IndexedStatement.Of(row with { IsCopy = copies.IsCopy(key) }))];
            statements.Remove(key);
            statements.Add([kept]);
        }
    }

    // The number of an article of which this is another version.
    private long? Replaced(IncomingArticle incoming) =>
        findArticle.Number(incoming.Key.Article) is { } article && findVersion.Number(article, incoming.Key.Source) is null ? article : null;

    private AddCounts Add(IncomingArticle incoming, Dictionary<string, IReadOnlyList<IndexedStatement>> added, HashSet<long> gone)
    {
        var (key, count) = (incoming.Key.Article, incoming.Statements.Count);
        if (findArticle.Number(key) is not { } article)
        {
            var fresh = addArticle.Number(key)!.Value;
            AddVersion(fresh, 1, incoming);
            var copy = copies.Add(fresh, incoming.Sketch, incoming.Article.Date);
            added[key] = statements.Entered(copy ? [.. incoming.Statements.Select(AsCopy)] : incoming.Statements);
            return new AddCounts(1, 0, 0, count);
        }
        if (findVersion.Number(article, incoming.Key.Source) is not null) return new AddCounts(0, 0, 1, 0);
        var number = (int)newest.Number(article)!.Value + 1;
        setNewest.Run(article, number);
        AddVersion(article, number, incoming);
        if (!gone.Remove(article)) Leave([article], added);
        var isCopy = copies.Add(article, incoming.Sketch, incoming.Article.Date);
        var before = added.TryGetValue(key, out var waiting) ? waiting.Select(statement => statement.Row) : statements.Of(key);
        added[key] = statements.Entered(Corrected(key, number, incoming.Reading, isCopy), before);
        statements.Remove(key);
        return new AddCounts(0, 1, 0, count);
    }

    private Reading Read(long article, string key, long number)
    {
        using var rows = read.Read(article, number);
        rows.Read();
        return VersionTable.Read(rows, 0).ToArticle(key, 0).Reading;
    }

    private void Index(string key, bool isNews)
    {
        if (findArticle.Number(key) is not { } article || newest.Number(article) is not { } number) return;
        Index(key, (int)number, Read(article, key, number), isNews);
    }

    private void Index(string key, int version, Reading reading, bool isNews)
    {
        var entered = statements.Entered(Corrected(key, version, reading, copies.IsCopy(key)), statements.Of(key), isNews);
        statements.Remove(key);
        statements.Add([entered]);
    }

    private List<IndexedStatement> Corrected(string key, int version, Reading reading, bool isCopy) =>
        [.. StatementRows.Of(CorrectedReading.Of(reading, corrections.Of(key)).Reading, key, version).Select(row => IndexedStatement.Of(row with { IsCopy = isCopy }))];

    private static IndexedStatement AsCopy(IndexedStatement statement) => IndexedStatement.Of(statement.Row with { IsCopy = true });

    // Takes articles out of those with the same text. Where one was the first, another is no copy any more.
    private void Leave(IReadOnlyCollection<long> articles, Dictionary<string, IReadOnlyList<IndexedStatement>> added)
    {
        foreach (var heir in copies.Remove(articles))
        {
            var key = keyOf.Text(heir)!;
            if (added.TryGetValue(key, out var waiting)) added[key] = [.. waiting.Select(statement => IndexedStatement.Of(statement.Row with { IsCopy = false }))];
            else CutAnew(key);
        }
    }

    private void AddVersion(long article, int number, IncomingArticle incoming)
    {
        var (reading, source) = (incoming.Reading, incoming.Article);
        addVersion.Run(
            article, number, incoming.Key.Source, reading.TextHash, source.Id, source.Outlet, source.Country, source.Date is { } day ? IsoDay.Of(day) : null, source.Title, source.Url,
            source.Byline, source.Credit, reading.Language, incoming.Origin, incoming.Reader, incoming.BodyStart, reading.Text, incoming.Stored);
    }
}
