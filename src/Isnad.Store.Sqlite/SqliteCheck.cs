using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Looks for damage, article by article.</summary>
internal sealed class SqliteCheck(SqliteConnection connection) : IDisposable
{
    private readonly CorrectionRows corrections = new(connection);

    public void Dispose() => corrections.Dispose();

    public IEnumerable<StoreProblem> Run()
    {
        foreach (var problem in Pages()) yield return problem;
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT a.key, a.newest = v.number, {StoredArticles.Columns} FROM versions v JOIN articles a ON a.id = v.article ORDER BY v.id";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var key = rows.GetString(0);
            foreach (var problem in Article(key, rows)) yield return problem;
        }
        var (statements, indexed) = (SqliteSchema.Number(connection, "SELECT count(*) FROM statements"), SqliteSchema.Number(connection, "SELECT count(*) FROM words"));
        if (statements != indexed) yield return new StoreProblem("index", "index.count", $"{statements} statements, {indexed} of them in the index");
        var orphans = SqliteSchema.Number(connection, "SELECT count(*) FROM articles a WHERE NOT EXISTS (SELECT 1 FROM versions v WHERE v.article = a.id AND v.number = a.newest)");
        if (orphans > 0) yield return new StoreProblem("articles", "version.missing", $"{orphans} articles without their newest version");
    }

    private List<StoreProblem> Pages()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(20)";
        using var rows = command.ExecuteReader();
        var problems = new List<StoreProblem>();
        while (rows.Read())
            if (rows.GetString(0) is var message && message != "ok") problems.Add(new StoreProblem("file", "file.damaged", message));
        return problems;
    }

    private List<StoreProblem> Article(string key, SqliteDataReader rows)
    {
        var problems = new List<StoreProblem>();
        StoredArticle article;
        try
        {
            article = StoredArticles.Read(rows, 2, key, 0);
        }
        catch (System.Text.Json.JsonException e)
        {
            return [new StoreProblem(key, "reading.broken", $"the reading can't be read: {e.Message}")];
        }
        var reading = article.Reading;
        var name = article.Id.ToString();
        if (ContentKey.Hash(reading.Text) != reading.TextHash) problems.Add(new StoreProblem(name, "text.hash", "the text is not the one that was stored: its hash is another"));
        if (ContentKey.Of(reading.Article).Source != rows.GetString(2 + StoredArticles.SourceHash)) problems.Add(new StoreProblem(name, "source.hash", "title and text as they came are not the ones that were stored"));
        if (!ReadingSpans.AreInside(reading))
        {
            problems.Add(new StoreProblem(name, "span.outside", "a span lies outside the text"));
            return problems;
        }
        if (rows.GetBoolean(1)) Statements(article, problems);
        return problems;
    }

    private void Statements(StoredArticle article, List<StoreProblem> problems)
    {
        IReadOnlyList<Correction> said;
        try
        {
            said = corrections.Of(article.Id.Article);
        }
        catch (System.Text.Json.JsonException e)
        {
            problems.Add(new StoreProblem(article.Id.ToString(), "correction.broken", $"a correction can't be read: {e.Message}"));
            return;
        }
        var cut = StatementRows.Of(CorrectedReading.Of(article.Reading, said).Reading, article.Id.Article, article.Id.Version!.Value);
        using var command = new PreparedCommand(connection, $"SELECT {RowReader.Columns} FROM statements s WHERE s.article_key = ?1 ORDER BY s.position", 1);
        using var rows = command.Read(article.Id.Article);
        var kept = new List<StatementRow>();
        while (rows.Read()) kept.Add(RowReader.Read(rows));
        if (kept.Count != cut.Count) problems.Add(new StoreProblem(article.Id.ToString(), "statement.count", $"{cut.Count} statements were read, {kept.Count} are kept"));
        foreach (var (row, now) in kept.Zip(cut))
            if (row with { Entered = 0 } != now) problems.Add(new StoreProblem(row.Id, "statement.differs", "what is kept is not what its spans cut out of the text"));
    }
}
