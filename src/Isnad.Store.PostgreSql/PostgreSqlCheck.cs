using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>Looks for damage, some hundred versions at a time; the caller holds a transaction that sees one state.</summary>
internal sealed class PostgreSqlCheck(NpgsqlConnection connection)
{
    public List<StoreProblem> Run()
    {
        var problems = new List<StoreProblem>();
        var after = ("", 0);
        while (Versions(after) is { Count: > 0 } versions)
        {
            after = (versions[^1].Article, versions[^1].Version.Number);
            string[] newest = [.. versions.Where(version => version.IsNewest).Select(version => version.Article)];
            var statements = NewestStatements.Of(connection, newest);
            var corrected = CorrectionRows.ArticlesAmong(connection, newest);
            foreach (var (article, version, isNewest) in versions)
                problems.AddRange(VersionCheck.Of(article, version, isNewest ? [.. statements[article]] : null, () => corrected.Contains(article) ? CorrectionRows.Of(connection, article) : []));
        }
        Index(problems);
        var orphans = connection.Number("SELECT count(*) FROM isnad.articles a WHERE NOT EXISTS (SELECT 1 FROM isnad.versions v WHERE v.article = a.key AND v.number = a.newest)");
        if (orphans > 0) problems.Add(new StoreProblem("articles", "version.missing", $"{orphans} articles without their newest version"));
        return problems;
    }

    private List<(string Article, VersionRecord Version, bool IsNewest)> Versions((string Article, int Number) after)
    {
        const string sql = $"SELECT v.article, a.newest = v.number, {VersionTable.Columns} FROM isnad.versions v JOIN isnad.articles a ON a.key = v.article WHERE (v.article, v.number) > ($1, $2) ORDER BY v.article, v.number LIMIT 256";
        return connection.All(row => (row.GetString(0), VersionTable.Read(row, 2), row.GetBoolean(1)), sql, after.Article, after.Number);
    }

    // Every statement has facts, so asking the index alone for facts finds each of them.
    private void Index(List<StoreProblem> problems)
    {
        for (var last = 0L; Portion(last) is { Count: > 0 } portion; last = portion[^1].Id)
            foreach (var (_, row, words) in portion)
                if (!Lexemes.Of(IndexedStatement.Of(row).Words).SetEquals(words)) problems.Add(new StoreProblem(row.Id, "index.differs", "the index holds other words than the statement has"));
        var statements = connection.Number("SELECT count(*) FROM isnad.statements");
        connection.Run("SET LOCAL enable_seqscan = off");
        var indexed = connection.Number("SELECT count(*) FROM isnad.statements s WHERE s.words @@ $1::tsquery", Lexemes.AnyFact);
        if (statements != indexed) problems.Add(new StoreProblem("index", "index.count", $"{statements} statements, {indexed} of them in the index"));
    }

    private List<(long Id, StatementRow Row, string[] Words)> Portion(long after)
    {
        var candidate = new PostgreSqlCandidate(StatementColumns.All);
        return connection.All(
            row => (row.GetInt64(0), candidate.Whole(row), row.GetFieldValue<string[]>(StatementTable.Count + 1)),
            $"SELECT {StatementTable.Whole}, tsvector_to_array(s.words) FROM isnad.statements s WHERE s.id > $1 ORDER BY s.id LIMIT 5000",
            after);
    }
}
