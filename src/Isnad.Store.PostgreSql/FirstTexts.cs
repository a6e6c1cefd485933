using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>
/// The first articles of groups with the same text that some texts may belong to: asked of the database once for all of these texts, and kept up to date with
/// what is added meanwhile.
/// </summary>
internal sealed class FirstTexts
{
    private readonly Dictionary<long, List<First>> byKey = [];

    // What is added comes after all that is kept.
    private long next = long.MaxValue / 2;

    public FirstTexts(NpgsqlConnection connection, IEnumerable<CopySketch> texts)
    {
        const string sql = """
            SELECT c.article, c.day, c.words, c.number, k.keys
            FROM (SELECT article, array_agg(key) AS keys FROM isnad.copy_keys WHERE key = ANY($1) GROUP BY article) k JOIN isnad.copies c ON c.article = k.article
            """;
        var keys = texts.SelectMany(text => text.Keys).Distinct().ToArray();
        if (keys.Length == 0) return;
        foreach (var (first, its) in connection.All(
            row => (new First(row.GetString(0), row.GetString(1) is { Length: > 0 } day ? IsoDay.Read(day) : null, row.GetFieldValue<byte[]>(2), row.GetInt64(3)), row.GetFieldValue<long[]>(4)), sql, (object)keys))
            Add(first, its);
    }

    /// <summary>The earliest with the same text; null when there is none.</summary>
    public string? Of(CopySketch text, DateOnly? day)
    {
        var alike = new HashSet<First>();
        foreach (var key in text.Keys)
            if (byKey.TryGetValue(key, out var firsts)) alike.UnionWith(firsts);
        return alike.OrderBy(first => first.Number).FirstOrDefault(first => CopyRule.Holds(text, day, first.Words, first.Day))?.Article;
    }

    /// <summary>Takes an article that is the first with its text, at the place that it had before or after all others.</summary>
    public void Add(string article, CopySketch text, DateOnly? day, long? place) => Add(new First(article, day, text.ToBytes(), place ?? next++), text.Keys);

    private void Add(First first, IEnumerable<long> keys)
    {
        foreach (var key in keys)
        {
            if (!byKey.TryGetValue(key, out var firsts)) byKey.Add(key, firsts = []);
            firsts.Add(first);
        }
    }

    private sealed class First(string article, DateOnly? day, byte[] words, long number)
    {
        public string Article => article;

        public DateOnly? Day => day;

        public byte[] Words => words;

        public long Number => number;
    }
}
