using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Looks for damage, article by article.</summary>
internal sealed class SqliteCheck(SqliteConnection connection) : IDisposable
{
    private readonly CorrectionRows corrections = new(connection);

    public void Dispose() => corrections.Dispose();

    public IEnumerable<StoreProblem> Run()
    {
        var pages = Pages();
        foreach (var problem in pages) yield return problem;
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT a.key, a.newest = v.number, {VersionTable.Columns} FROM versions v JOIN articles a ON a.id = v.article ORDER BY v.id";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var key = rows.GetString(0);
            foreach (var problem in VersionCheck.Of(key, VersionTable.Read(rows, 2), rows.GetBoolean(1) ? Statements(key) : null, () => corrections.Of(key))) yield return problem;
        }
        var (statements, indexed) = (Number("SELECT count(*) FROM statements"), Number("SELECT count(*) FROM words"));
        if (statements != indexed) yield return new StoreProblem("index", "index.count", $"{statements} statements, {indexed} of them in the index");
        if (Number("SELECT count(*) FROM articles a WHERE NOT EXISTS (SELECT 1 FROM versions v WHERE v.article = a.id AND v.number = a.newest)") is > 0 and var orphans)
            yield return new StoreProblem("articles", "version.missing", $"{orphans} articles without their newest version");
        if (Number("SELECT count(*) FROM statements s WHERE NOT EXISTS (SELECT 1 FROM articles a WHERE a.key = s.article_key)") is > 0 and var strays)
            yield return new StoreProblem("statements", "statement.stray", $"{strays} statements of articles that are not there");
        foreach (var problem in Copies()) yield return problem;
        if (SqliteFacets.Wrong(connection) is > 0 and var wrong) yield return new StoreProblem("facets", "facet.differs", $"{wrong} statements of which is counted something else than they say");
        // A file with damaged pages has said enough.
        if (pages.Count == 0) foreach (var problem in new SqliteIndexCheck(connection).Run()) yield return problem;
    }

    private IEnumerable<StoreProblem> Copies()
    {
        const string wrong = """
            SELECT count(*) FROM articles a LEFT JOIN copies c ON c.article = a.id
            WHERE c.article IS NULL OR NOT EXISTS (SELECT 1 FROM copies o WHERE o.article = c.original AND o.original = o.article)
            """;
        if (Number(wrong) is > 0 and var articles) yield return new StoreProblem("copies", "copy.group", $"{articles} articles without a place among those with the same text");
        const string said = "SELECT count(*) FROM statements s JOIN articles a ON a.key = s.article_key JOIN copies c ON c.article = a.id WHERE s.is_copy <> (c.original <> c.article)";
        if (Number(said) is > 0 and var statements) yield return new StoreProblem("copies", "copy.differs", $"{statements} statements that do not say rightly whether their article is a copy");
    }

    private long Number(string sql) => SqliteSchema.Number(connection, sql);

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

    private List<StatementRow> Statements(string key)
    {
        using var command = new PreparedCommand(connection, $"SELECT {StatementTable.Whole} FROM statements s WHERE s.article_key = ?1 ORDER BY s.position", 1);
        using var rows = command.Read(key);
        return [.. SqliteCandidate.Whole(rows).Select(one => one.Row)];
    }
}
