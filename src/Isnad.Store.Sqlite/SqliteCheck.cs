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
        command.CommandText = $"SELECT a.key, a.newest = v.number, {VersionTable.Columns} FROM versions v JOIN articles a ON a.id = v.article ORDER BY v.id";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var key = rows.GetString(0);
            foreach (var problem in VersionCheck.Of(key, VersionTable.Read(rows, 2), rows.GetBoolean(1) ? Statements(key) : null, () => corrections.Of(key))) yield return problem;
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

    private List<StatementRow> Statements(string key)
    {
        using var command = new PreparedCommand(connection, $"SELECT {StatementTable.Whole} FROM statements s WHERE s.article_key = ?1 ORDER BY s.position", 1);
        using var rows = command.Read(key);
        return [.. SqliteCandidate.Whole(rows).Select(one => one.Row)];
    }
}
