using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>
/// Keeps which articles have the same text. An article is compared with the firsts of such groups only, so that standing texts that differ a little from day to day
/// form no endless chain. The database is asked once for many texts, and written to once. The caller holds the transaction.
/// </summary>
internal sealed class SameTexts(NpgsqlConnection connection)
{
    private readonly List<Place> unwritten = [];
    private IReadOnlyCollection<CopySketch> coming = [];
    private FirstTexts? firsts;

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

    /// <summary>Says which texts will be added next; <see cref="Write"/> ends it.</summary>
    public void Begin(IReadOnlyCollection<CopySketch> texts)
    {
        coming = texts;
        firsts = null;
    }

    /// <summary>Puts an article that has no place yet beside those with the same text; true when it is a copy of one.</summary>
    public bool Add(string article, CopySketch sketch, DateOnly? day)
    {
        firsts ??= new FirstTexts(connection, coming);
        var original = firsts.Of(sketch, day);
        long? place = places.TryGetValue(article, out var had) ? had : null;
        if (original is null) firsts.Add(article, sketch, day, place);
        unwritten.Add(new Place(article, original, day is { } known ? IsoDay.Of(known) : "", sketch, place));
        added[article] = sketch;
        return original is not null;
    }

    /// <summary>Writes all that was added.</summary>
    public void Write()
    {
        if (unwritten.Count == 0) return;
        connection.Run(
            """
            INSERT INTO isnad.copies (article, original, day, words, number) OVERRIDING SYSTEM VALUE
            SELECT article, original, day, words, coalesce(number, nextval('isnad.copies_number_seq'))
            FROM unnest($1, $2, $3, $4, $5) WITH ORDINALITY AS n (article, original, day, words, number, turn) ORDER BY turn
            """,
            unwritten.ConvertAll(place => place.Article).ToArray(), unwritten.ConvertAll(place => place.Original ?? place.Article).ToArray(), unwritten.ConvertAll(place => place.Day).ToArray(),
            unwritten.ConvertAll(place => place.Sketch.ToBytes()).ToArray(), unwritten.ConvertAll(place => place.Number).ToArray());
        AddKeys([.. unwritten.Where(place => place.Original is null).Select(place => (place.Article, place.Sketch))]);
        unwritten.Clear();
    }

    /// <summary>
    /// Takes articles out. Where the first of several goes, the next of those that stay takes its place: these are given. A group is moved once, however many of it go.
    /// </summary>
    public IReadOnlyList<string> Remove(string[] articles)
    {
        Write();
        firsts = null;
        foreach (var (article, place) in connection.All(row => (row.GetString(0), row.GetInt64(1)), "DELETE FROM isnad.copies WHERE article = ANY($1) RETURNING article, number", (object)articles)) places[article] = place;
        connection.Run("DELETE FROM isnad.copy_keys WHERE article = ANY($1)", (object)articles);
        const string next = "SELECT DISTINCT ON (original) original, article FROM isnad.copies WHERE original = ANY($1) ORDER BY original, number";
        var heirs = connection.All(row => (First: row.GetString(0), Heir: row.GetString(1)), next, (object)articles);
        if (heirs.Count == 0) return [];
        var (lost, followers) = (heirs.Select(pair => pair.First).ToArray(), heirs.Select(pair => pair.Heir).ToArray());
        connection.Run("UPDATE isnad.copies c SET original = n.heir FROM unnest($1, $2) AS n (first, heir) WHERE c.original = n.first", lost, followers);
        AddKeys([.. followers.Where(added.ContainsKey).Select(heir => (heir, added[heir]))]);
        AddKeys(Texts("WHERE a.key = ANY($1)", (object)followers.Except(added.Keys, StringComparer.Ordinal).ToArray()).ConvertAll(text => (text.Article, text.Sketch)));
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
            Begin(portion.ConvertAll(text => text.Sketch));
            foreach (var (article, day, sketch) in portion) Add(article, sketch, day);
            Write();
            added.Clear();
        }
        connection.Run("UPDATE isnad.statements s SET is_copy = EXISTS (SELECT 1 FROM isnad.copies c WHERE c.article = s.article_key AND c.original <> c.article)");
    }

    private void AddKeys(List<(string Article, CopySketch Sketch)> texts)
    {
        var pairs = texts.SelectMany(text => text.Sketch.Keys.Select(key => (Key: key, text.Article))).ToList();
        if (pairs.Count > 0) connection.Run("INSERT INTO isnad.copy_keys (key, article) SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING", pairs.ConvertAll(pair => pair.Key).ToArray(), pairs.ConvertAll(pair => pair.Article).ToArray());
    }

    private List<(string Article, DateOnly? Day, CopySketch Sketch)> Texts(string which, params ReadOnlySpan<object?> values) => connection.All(
        row => (row.GetString(0), row.IsDBNull(1) ? (DateOnly?)null : IsoDay.Read(row.GetString(1)), CopySketch.Of(Body(row.GetString(2), row.GetInt32(3)))),
        $"SELECT a.key, v.day, v.text, v.body_start FROM isnad.articles a JOIN isnad.versions v ON v.article = a.key AND v.number = a.newest {which}", values);

    // What is damaged is named by a check, and stops nothing here.
    private static string Body(string text, int start) => text[Math.Clamp(start, 0, text.Length)..];

    // An article in its group: the first of it where there is no original, with the number that it had before.
    private sealed record Place(string Article, string? Original, string Day, CopySketch Sketch, long? Number);
}
