using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>
/// Keeps which articles have the same text. An article is compared with the firsts of such groups only, so that standing texts that differ a little from day to day
/// form no endless chain. The caller holds the transaction.
/// </summary>
internal sealed class SqliteCopies(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<int, PreparedCommand> findLike = [];
    private readonly PreparedCommand add = new(connection, "INSERT INTO copies (article, original, day, words) VALUES (?1, ?2, ?3, ?4)", 4);
    private readonly PreparedCommand addKey = new(connection, "INSERT OR IGNORE INTO copy_keys (key, article) VALUES (?1, ?2)", 2);
    private readonly PreparedCommand isCopy = new(connection, "SELECT c.original <> c.article FROM articles a JOIN copies c ON c.article = a.id WHERE a.key = ?1", 1);
    private readonly PreparedCommand next = new(connection, "SELECT min(article) FROM copies WHERE original = ?1", 1);
    private readonly PreparedCommand text = new(connection, "SELECT v.text, v.body_start FROM articles a JOIN versions v ON v.article = a.id AND v.number = a.newest WHERE a.id = ?1", 1);
    private readonly PreparedCommand follow = new(connection, "UPDATE copies SET original = ?2 WHERE original = ?1", 2);
    private readonly PreparedCommand remove = new(connection, "DELETE FROM copies WHERE article = ?1", 1);
    private readonly PreparedCommand removeKeys = new(connection, "DELETE FROM copy_keys WHERE article = ?1", 1);

    /// <summary>The articles with the same text as one of them, by day; nothing when there are no others.</summary>
    public static IReadOnlyList<KeptCopy> Of(SqliteConnection connection, string article)
    {
        using var command = new PreparedCommand(
            connection,
            """
            SELECT a.key, v.number, c.article = c.original, v.outlet, v.day, v.title, v.credit
            FROM copies me JOIN articles i ON i.id = me.article JOIN copies c ON c.original = me.original
            JOIN articles a ON a.id = c.article JOIN versions v ON v.article = a.id AND v.number = a.newest
            WHERE i.key = ?1 ORDER BY v.day IS NULL, v.day, a.id
            """,
            1);
        using var rows = command.Read(article);
        var found = new List<KeptCopy>();
        while (rows.Read()) found.Add(CopyTable.Read(rows));
        return found.Count > 1 ? found : [];
    }

    /// <summary>Puts an article that has no place yet beside those with the same text; true when it is a copy of one.</summary>
    public bool Add(long article, CopySketch sketch, DateOnly? day)
    {
        var original = Find(sketch, day);
        add.Run(article, original ?? article, day is { } known ? IsoDay.Of(known) : "", sketch.ToBytes());
        if (original is null) AddKeys(article, sketch);
        return original is not null;
    }

    /// <summary>
    /// Takes articles out. Where the first of several goes, the next of those that stay takes its place: the numbers in the store of these are given. A group is
    /// moved once, however many of it go.
    /// </summary>
    public IReadOnlyList<long> Remove(IReadOnlyCollection<long> articles)
    {
        foreach (var article in articles)
        {
            remove.Run(article);
            removeKeys.Run(article);
        }
        var heirs = new List<long>();
        foreach (var article in articles)
        {
            if (next.Number(article) is not { } heir) continue;
            follow.Run(article, heir);
            AddKeys(heir, SketchOf(heir));
            heirs.Add(heir);
        }
        return heirs;
    }

    /// <summary>True when the article is a copy of another.</summary>
    public bool IsCopy(string key) => isCopy.Number(key) == 1;

    /// <summary>Forgets everything, finds all copies anew and writes into the statements which of them are.</summary>
    public void Regroup()
    {
        SqliteSchema.Execute(connection, "DELETE FROM copies; DELETE FROM copy_keys");
        using (var command = new PreparedCommand(connection, "SELECT a.id, v.day, v.text, v.body_start FROM articles a JOIN versions v ON v.article = a.id AND v.number = a.newest ORDER BY a.id", 0))
        using (var rows = command.Read())
            while (rows.Read()) Add(rows.GetInt64(0), CopySketch.Of(Body(rows.GetString(2), rows.GetInt32(3))), rows.IsDBNull(1) ? null : IsoDay.Read(rows.GetString(1)));
        SqliteSchema.Execute(connection, "UPDATE statements SET is_copy = EXISTS (SELECT 1 FROM articles a JOIN copies c ON c.article = a.id WHERE a.key = statements.article_key AND c.original <> c.article)");
    }

    public void Dispose()
    {
        foreach (var command in findLike.Values) command.Dispose();
        foreach (var command in (ReadOnlySpan<PreparedCommand>)[add, addKey, isCopy, next, text, follow, remove, removeKeys]) command.Dispose();
    }

    private long? Find(CopySketch sketch, DateOnly? day)
    {
        if (sketch.Keys.Count == 0) return null;
        if (!findLike.TryGetValue(sketch.Keys.Count, out var like))
        {
            var keys = string.Join(", ", Enumerable.Range(1, sketch.Keys.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"?{i}")));
            like = new PreparedCommand(connection, $"SELECT article, day, words FROM copies WHERE article IN (SELECT article FROM copy_keys WHERE key IN ({keys})) ORDER BY article", sketch.Keys.Count);
            findLike.Add(sketch.Keys.Count, like);
        }
        using var rows = like.Read([.. sketch.Keys]);
        while (rows.Read())
        {
            DateOnly? other = rows.GetString(1) is { Length: > 0 } known ? IsoDay.Read(known) : null;
            if (CopyRule.Holds(sketch, day, rows.GetFieldValue<byte[]>(2), other)) return rows.GetInt64(0);
        }
        return null;
    }

    // What is damaged is named by a check, and stops nothing here.
    private static string Body(string text, int start) => text[Math.Clamp(start, 0, text.Length)..];

    private void AddKeys(long article, CopySketch sketch)
    {
        foreach (var key in sketch.Keys) addKey.Run(key, article);
    }

    private CopySketch SketchOf(long article)
    {
        using var rows = text.Read(article);
        return rows.Read() ? CopySketch.Of(Body(rows.GetString(0), rows.GetInt32(1))) : throw new StoreException("an article has no newest version: see isnad db check");
    }
}
