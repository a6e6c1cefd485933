using Npgsql;

namespace Isnad.Store.PostgreSql;

/// <summary>Which versions of the articles of a batch are there already, asked once for all of them.</summary>
internal sealed class KeptArticles
{
    private readonly Dictionary<string, int> newest = new(StringComparer.Ordinal);
    private readonly HashSet<ContentKey> versions = [];
    private readonly HashSet<string> before;

    public KeptArticles(NpgsqlConnection connection, IEnumerable<IncomingArticle> articles)
    {
        const string sql = "SELECT a.key, a.newest, v.source_hash FROM isnad.articles a JOIN isnad.versions v ON v.article = a.key WHERE a.key = ANY($1)";
        var keys = articles.Select(article => article.Key.Article).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var (key, number, source) in connection.All(row => (row.GetString(0), row.GetInt32(1), row.GetString(2)), sql, (object)keys))
        {
            newest[key] = number;
            versions.Add(new ContentKey(key, source));
        }
        before = [.. newest.Keys];
    }

    /// <summary>The articles with a version that is not kept yet, and its number.</summary>
    public Dictionary<string, int> Changed { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of them of which an older version is kept.</summary>
    public string[] Replaced => [.. Changed.Keys.Where(before.Contains)];

    /// <summary>The number of the version that this will be; null when it is kept already.</summary>
    public int? Next(ContentKey key)
    {
        if (!versions.Add(key)) return null;
        var number = newest.GetValueOrDefault(key.Article) + 1;
        newest[key.Article] = Changed[key.Article] = number;
        return number;
    }
}
