using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>Writes and removes articles, a batch at once; the caller holds the transaction.</summary>
internal sealed class PostgreSqlWriter(NpgsqlConnection connection)
{
    public AddCounts Add(IReadOnlyList<IncomingArticle> articles)
    {
        var there = new KeptArticles(connection, articles);
        var counts = default(AddCounts);
        var versions = new List<(IncomingArticle Article, int Number)>();
        foreach (var incoming in articles)
        {
            if (there.Next(incoming.Key) is not { } number)
            {
                counts += new AddCounts(0, 0, 1, 0);
                continue;
            }
            versions.Add((incoming, number));
            counts += new AddCounts(number == 1 ? 1 : 0, number == 1 ? 0 : 1, 0, incoming.Statements.Count);
        }
        if (versions.Count > 0) Write(there, versions);
        return counts;
    }

    public int Remove(string[] keys)
    {
        connection.Run("DELETE FROM isnad.statements WHERE article_key = ANY($1)", (object)keys);
        connection.Run("DELETE FROM isnad.versions WHERE article = ANY($1)", (object)keys);
        return connection.Run("DELETE FROM isnad.articles WHERE key = ANY($1)", (object)keys);
    }

    private void Write(KeptArticles there, List<(IncomingArticle Article, int Number)> versions)
    {
        connection.Run("INSERT INTO isnad.articles (key, newest) SELECT key, newest FROM unnest($1, $2) AS n (key, newest) ON CONFLICT (key) DO UPDATE SET newest = excluded.newest", there.Changed.Keys.ToArray(), there.Changed.Values.ToArray());
        if (there.Replaced.Length > 0) connection.Run("DELETE FROM isnad.statements WHERE article_key = ANY($1)", (object)there.Replaced);
        var copy = RowReader.Copy("isnad.versions", RowReader.Version);
        foreach (var (article, number) in versions) RowReader.WriteVersion(copy, article, number);
        copy.Send(connection);
        copy = RowReader.Copy("isnad.statements", RowReader.Statement, ", words");
        // Of an article that came twice, only the newest version is searched.
        foreach (var (article, number) in versions.Where(version => there.Changed[version.Article.Key.Article] == version.Number))
            foreach (var (row, words) in article.Statements) RowReader.WriteStatement(copy, row with { Version = number }, words);
        copy.Send(connection);
    }
}
