using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>
/// Keeps which articles have the same text. An article is compared with the firsts of such groups only, so that standing texts that differ a little from day to day
/// form no endless chain. The caller holds the transaction.
/// </summary>
internal sealed class SameTexts(NpgsqlConnection connection)
{
    // The places in their groups of those that were taken out: who comes back has the same.
    private readonly Dictionary<string, long> places = new(StringComparer.Ordinal);

    // Texts that were put here, and may not be written yet.
    private readonly Dictionary<string, CopySketch> added = new(StringComparer.Ordinal);

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
        connection.Run(
            "INSERT INTO isnad.copies (article, original, day, words, number) OVERRIDING SYSTEM VALUE VALUES ($1, $2, $3, $4, coalesce($5, nextval('isnad.copies_number_seq')))",
            article, original ?? article, day is { } known ? IsoDay.Of(known) : "", sketch.ToBytes(), places.TryGetValue(article, out var place) ? place : null);
        if (original is null) AddKeys(article, sketch);
        added[article] = sketch;
        return original is not null;
    }

    /// <summary>
    /// Takes articles out. Where the first of several goes, the next of those that stay takes its place: these are given. A group is moved once, however many of it go.
    /// </summary>
    public IReadOnlyList<string> Remove(string[] articles)
    {
        foreach (var (article, place) in connection.All(row => (row.GetString(0), row.GetInt64(1)), "DELETE FROM isnad.copies WHERE article = ANY($1) RETURNING article, number", (object)articles)) places[article] = place;
        connection.Run("DELETE FROM isnad.copy_keys WHERE article = ANY($1)", (object)articles);
        const string next = "SELECT DISTINCT ON (original) original, article FROM isnad.copies WHERE original = ANY($1) ORDER BY original, number";
        var heirs = connection.All(row => (First: row.GetString(0), Heir: row.GetString(1)), next, (object)articles);
        if (heirs.Count == 0) return [];
        var (firsts, followers) = (heirs.Select(pair => pair.First).ToArray(), heirs.Select(pair => pair.Heir).ToArray());
        connection.Run("UPDATE isnad.copies c SET original = n.heir FROM unnest($1, $2) AS n (first, heir) WHERE c.original = n.first", firsts, followers);
        foreach (var heir in followers.Where(added.ContainsKey)) AddKeys(heir, added[heir]);
        foreach (var (heir, _, sketch) in Texts("WHERE a.key = ANY($1)", (object)followers.Except(added.Keys, StringComparer.Ordinal).ToArray())) AddKeys(heir, sketch);
        return followers;
    }

    /// <summary>Forgets everything, finds all copies anew in the order in which they were added, and writes into the statements which of them are.</summary>
    public void Regroup()
    {
        connection.Run("CREATE TEMPORARY TABLE added ON COMMIT DROP AS SELECT a.key, row_number() OVER (ORDER BY c.number NULLS LAST, a.key) AS place FROM isnad.articles a LEFT JOIN isnad.copies c ON c.article = a.key");
        connection.Run("CREATE INDEX ON added (place)");
        connection.Run("DELETE FROM isnad.copies");
        connection.Run("DELETE FROM isnad.copy_keys");
        for (var last = 0L; Texts("JOIN added o ON o.key = a.key WHERE o.place BETWEEN $1 AND $2 ORDER BY o.place", last + 1, last + StoreLimits.Transaction) is { Count: > 0 } portion; last += StoreLimits.Transaction)
        {
            foreach (var (article, day, sketch) in portion) Add(article, sketch, day);
            added.Clear();
        }
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

    private List<(string Article, DateOnly? Day, CopySketch Sketch)> Texts(string which, params ReadOnlySpan<object?> values) => connection.All(
        row => (row.GetString(0), row.IsDBNull(1) ? (DateOnly?)null : IsoDay.Read(row.GetString(1)), CopySketch.Of(Body(row.GetString(2), row.GetInt32(3)))),
        $"SELECT a.key, v.day, v.text, v.body_start FROM isnad.articles a JOIN isnad.versions v ON v.article = a.key AND v.number = a.newest {which}", values);

    // What is damaged is named by a check, and stops nothing here.
    private static string Body(string text, int start) => text[Math.Clamp(start, 0, text.Length)..];
}
