using System.Text;
using System.Text.Json;
using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>Writes and removes articles, a batch at once; the caller holds the transaction.</summary>
internal sealed class PostgreSqlWriter(NpgsqlConnection connection, TimeProvider time)
{
    private readonly SameTexts sameTexts = new(connection);

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

    /// <summary>Puts new readings in the place of those of the same versions.</summary>
    public RereadCounts Reread(IReadOnlyList<IncomingArticle> articles)
    {
        var kept = Kept(articles);
        var statements = new NewestStatements(connection, time.GetUtcNow(), [.. kept.Keys.Select(key => key.Article).Distinct(StringComparer.Ordinal)]);
        var counts = default(RereadCounts);
        foreach (var incoming in articles)
        {
            if (!kept.TryGetValue(incoming.Key, out var before)) continue;
            var (key, reading) = (incoming.Key.Article, incoming.Reading);
            counts += RereadCounts.Between(before.Reading, reading);
            connection.Run(
                "UPDATE isnad.versions SET text_hash = $3, language = $4, reader = $5, body_start = $6, text = $7, reading = $8 WHERE article = $1 AND number = $2",
                key, before.Number, reading.TextHash, reading.Language, incoming.Reader, incoming.BodyStart, reading.Text, Encoding.UTF8.GetString(incoming.Stored));
            if (before.IsNewest) statements.Replace(key, before.Number, reading);
            kept[incoming.Key] = before with { Reading = reading };
        }
        statements.Write();
        return counts;
    }

    /// <summary>Makes the statements that search sees of an article anew, with what people say of them by now.</summary>
    public void Index(string article)
    {
        var statements = new NewestStatements(connection, time.GetUtcNow(), [article]);
        foreach (var (_, version) in Newest([article])) statements.Replace(article, version.Number, version.ToArticle(article, 0).Reading);
        statements.Write();
    }

    /// <summary>Cuts the statements of articles out of their readings again. What is damaged keeps the rows that it has: a check names it.</summary>
    public void CutAnew(string[] articles)
    {
        var statements = new NewestStatements(connection, null, articles);
        foreach (var (article, version) in Newest(articles))
        {
            try
            {
                statements.Replace(article, version.Number, version.ToArticle(article, 0).Reading);
            }
            catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
            {
                statements.Keep(article);
            }
        }
        statements.Write();
    }

    public int Remove(string[] keys)
    {
        var heirs = sameTexts.Remove(keys);
        foreach (var (table, column) in ((string, string)[])[("statements", "article_key"), ("corrections", "article"), ("versions", "article")])
            connection.Run($"DELETE FROM isnad.{table} WHERE {column} = ANY($1)", (object)keys);
        var removed = connection.Run("DELETE FROM isnad.articles WHERE key = ANY($1)", (object)keys);
        if (heirs.Count > 0) CutAnew([.. heirs]);
        return removed;
    }

    private void Write(KeptArticles there, List<(IncomingArticle Article, int Number)> versions)
    {
        connection.Run("INSERT INTO isnad.articles (key, newest) SELECT key, newest FROM unnest($1, $2) AS n (key, newest) ON CONFLICT (key) DO UPDATE SET newest = excluded.newest", there.Changed.Keys.ToArray(), there.Changed.Values.ToArray());
        var statements = new NewestStatements(connection, time.GetUtcNow(), there.Replaced);
        var copy = RowWriter.Versions();
        // Those with another version leave together, before the first is compared.
        var heirs = new HashSet<string>(sameTexts.Remove(there.Replaced), StringComparer.Ordinal);
        var placed = new HashSet<string>(StringComparer.Ordinal);
        sameTexts.Begin(versions.ConvertAll(version => version.Article.Sketch));
        foreach (var (article, number) in versions)
        {
            RowWriter.Version(copy, article, number);
            if (!placed.Add(article.Key.Article)) heirs.UnionWith(sameTexts.Remove([article.Key.Article]));
            statements.SetCopy(article.Key.Article, sameTexts.Add(article.Key.Article, article.Sketch, article.Article.Date));
            if (number == 1) statements.Add(article);
            else statements.Replace(article.Key.Article, number, article.Reading);
        }
        sameTexts.Write();
        copy.Send(connection);
        statements.Write();
        if (heirs.Count > 0) CutAnew([.. heirs]);
    }

    private List<(string Article, VersionRecord Version)> Newest(string[] articles) => connection.All(
        row => (row.GetString(0), VersionTable.Read(row, 1)),
        $"SELECT a.key, {VersionTable.Columns} FROM isnad.articles a JOIN isnad.versions v ON v.article = a.key AND v.number = a.newest WHERE a.key = ANY($1) ORDER BY a.key",
        (object)articles);

    private Dictionary<ContentKey, (int Number, bool IsNewest, Reading Reading)> Kept(IReadOnlyList<IncomingArticle> articles)
    {
        const string sql = $"""
            SELECT a.key, a.newest = v.number, {VersionTable.Columns} FROM unnest($1, $2) AS n (key, source)
            JOIN isnad.articles a ON a.key = n.key JOIN isnad.versions v ON v.article = n.key AND v.source_hash = n.source
            """;
        var keys = articles.Select(article => article.Key).Distinct().ToList();
        var kept = new Dictionary<ContentKey, (int, bool, Reading)>();
        foreach (var (key, version, isNewest) in connection.All(
            row => (row.GetString(0), VersionTable.Read(row, 2), row.GetBoolean(1)), sql, keys.ConvertAll(key => key.Article).ToArray(), keys.ConvertAll(key => key.Source).ToArray()))
            kept.Add(new ContentKey(key, version.SourceHash), (version.Number, isNewest, version.ToArticle(key, 0).Reading));
        return kept;
    }
}
