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
        if (connection.Number("SELECT count(*) FROM isnad.articles a WHERE NOT EXISTS (SELECT 1 FROM isnad.versions v WHERE v.article = a.key AND v.number = a.newest)") is > 0 and var orphans)
            problems.Add(new StoreProblem("articles", "version.missing", $"{orphans} articles without their newest version"));
        Copies(problems);
        Index(problems);
        return problems;
    }

    private void Copies(List<StoreProblem> problems)
    {
        const string wrong = """
            SELECT count(*) FROM isnad.articles a LEFT JOIN isnad.copies c ON c.article = a.key
            WHERE c.article IS NULL OR NOT EXISTS (SELECT 1 FROM isnad.copies o WHERE o.article = c.original AND o.original = o.article)
            """;
        if (connection.Number(wrong) is > 0 and var articles) problems.Add(new StoreProblem("copies", "copy.group", $"{articles} articles without a place among those with the same text"));
        const string said = "SELECT count(*) FROM isnad.statements s JOIN isnad.copies c ON c.article = s.article_key WHERE s.is_copy <> (c.original <> c.article)";
        if (connection.Number(said) is > 0 and var statements) problems.Add(new StoreProblem("copies", "copy.differs", $"{statements} statements that do not say rightly whether their article is a copy"));
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
