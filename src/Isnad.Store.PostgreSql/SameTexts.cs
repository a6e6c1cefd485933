using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>
/// Keeps which articles have the same text. An article is compared with the firsts of such groups only, so that standing texts that differ a little from day to day
/// form no endless chain. The caller holds the transaction.
/// </summary>
internal sealed class SameTexts(NpgsqlConnection connection)
{
    /// <summary>The articles with the same text as one of them, by day; nothing when there are no others.</summary>
    public static IReadOnlyList<KeptCopy> Of(NpgsqlConnection connection, string article)
    {
        const string sql = """
            SELECT c.article, v.number, c.article = c.original, v.outlet, v.day, v.title, v.credit
            FROM isnad.copies me JOIN isnad.copies c ON c.original = me.original
            JOIN isnad.articles a ON a.key = c.article JOIN isnad.versions v ON v.article = a.key AND v.number = a.newest
            WHERE me.article = $1 ORDER BY v.day IS NULL, v.day, c.number
            """;
        var found = connection.All(CopyTable.Read, sql, article);
        return found.Count > 1 ? found : [];
    }

    /// <summary>Which of some articles are copies of others.</summary>
    public static HashSet<string> CopiesAmong(NpgsqlConnection connection, string[] articles) =>
        [.. connection.All(row => row.GetString(0), "SELECT article FROM isnad.copies WHERE article = ANY($1) AND original <> article", (object)articles)];

    /// <summary>Puts an article that has no place yet beside those with the same text; true when it is a copy of one.</summary>
    public bool Add(string article, CopySketch sketch, DateOnly? day)
    {
        var original = Find(sketch, day);
        connection.Run("INSERT INTO isnad.copies (article, original, day, words) VALUES ($1, $2, $3, $4)", article, original ?? article, day is { } known ? IsoDay.Of(known) : "", sketch.ToBytes());
        if (original is null) AddKeys(article, sketch);
        return original is not null;
    }

    /// <summary>Takes an article out; where it was the first of several, the next is, and it is given.</summary>
    public string? Remove(string article)
    {
        var heir = connection.All(row => row.GetString(0), "SELECT article FROM isnad.copies WHERE original = $1 AND article <> $1 ORDER BY number LIMIT 1", article).FirstOrDefault();
        connection.Run("DELETE FROM isnad.copies WHERE article = $1", article);
        connection.Run("DELETE FROM isnad.copy_keys WHERE article = $1", article);
        if (heir is null) return null;
        connection.Run("UPDATE isnad.copies SET original = $2 WHERE original = $1", article, heir);
        AddKeys(heir, Texts(heir, 1)[0].Sketch);
        return heir;
    }

    /// <summary>Forgets everything, finds all copies anew and writes into the statements which of them are.</summary>
    public void Regroup()
    {
        connection.Run("DELETE FROM isnad.copies");
        connection.Run("DELETE FROM isnad.copy_keys");
        for (var next = ""; Texts(next, StoreLimits.Transaction) is { Count: > 0 } portion; next = portion[^1].Article + " ")
            foreach (var (article, day, sketch) in portion) Add(article, sketch, day);
        connection.Run("UPDATE isnad.statements s SET is_copy = EXISTS (SELECT 1 FROM isnad.copies c WHERE c.article = s.article_key AND c.original <> c.article)");
    }

    private string? Find(CopySketch sketch, DateOnly? day)
    {
        if (sketch.Keys.Count == 0) return null;
        const string sql = "SELECT article, day, words FROM isnad.copies WHERE article IN (SELECT article FROM isnad.copy_keys WHERE key = ANY($1)) ORDER BY number";
        return connection.All(row => (Article: row.GetString(0), Day: row.GetString(1), Words: row.GetFieldValue<byte[]>(2)), sql, (object)sketch.Keys.ToArray())
            .Where(kept => CopyRule.Holds(sketch, day, kept.Words, kept.Day.Length > 0 ? IsoDay.Read(kept.Day) : null)).Select(kept => kept.Article).FirstOrDefault();
    }

    private void AddKeys(string article, CopySketch sketch) =>
        connection.Run("INSERT INTO isnad.copy_keys (key, article) SELECT unnest($1), $2 ON CONFLICT DO NOTHING", sketch.Keys.ToArray(), article);

    private List<(string Article, DateOnly? Day, CopySketch Sketch)> Texts(string from, int count) => connection.All(
        row => (row.GetString(0), row.IsDBNull(1) ? (DateOnly?)null : IsoDay.Read(row.GetString(1)), CopySketch.Of(Body(row.GetString(2), row.GetInt32(3)))),
        "SELECT a.key, v.day, v.text, v.body_start FROM isnad.articles a JOIN isnad.versions v ON v.article = a.key AND v.number = a.newest WHERE a.key >= $1 ORDER BY a.key LIMIT $2", from, count);

    // What is damaged is named by a check, and stops nothing here.
    private static string Body(string text, int start) => text[Math.Clamp(start, 0, text.Length)..];
}
