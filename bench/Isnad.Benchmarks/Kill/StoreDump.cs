using System.Globalization;
using System.Text;
using Isnad.Store;

namespace Isnad.Benchmarks;

/// <summary>What a store holds as one text that is the same for the same holdings: every version with its reading, ordered by key, then every statement as search finds it.</summary>
internal static class StoreDump
{
    public static string Of(IStore store, KillInput input)
    {
        var dump = new StringBuilder();
        foreach (var key in input.Keys.Order(StringComparer.Ordinal))
        {
            var versions = store.Find(new ArticleId(key, null, null))?.Versions ?? 0;
            for (var number = 1; number <= versions; number++) Write(dump, store.Find(new ArticleId(key, number, null)), versions);
        }
        if (!SearchQuery.TryParse($"outlet:{KillInput.Outlet}", DateOnly.MinValue, out var query, out _)) throw new InvalidOperationException();
        string? cursor = null;
        do
        {
            var page = store.Search(query!, new SearchOptions { Limit = StoreLimits.Page, Cursor = cursor });
            // Numbers of entry are never given twice: they tell how often the store was filled, not with what.
            foreach (var hit in page.Hits) dump.Append(hit.Statement with { Entered = 0, Changed = null }).Append('\n');
            cursor = page.Cursor;
        }
        while (cursor is not null);
        var stats = store.Stats();
        return dump.Append(CultureInfo.InvariantCulture, $"{stats.Articles} {stats.Versions} {stats.Statements}\n").ToString();
    }

    public static string FirstDifference(string wanted, string found)
    {
        foreach (var (one, other) in wanted.Split('\n').Zip(found.Split('\n')))
            if (one != other) return $"{one}\n{other}";
        return "one is longer";
    }

    private static void Write(StringBuilder dump, StoredArticle? article, int versions)
    {
        if (article is null) dump.Append("missing\n");
        else dump.Append(CultureInfo.InvariantCulture, $"{article.Id} of {versions} {article.Origin} {article.Reading.Article} {article.Reading.Text} {Encoding.UTF8.GetString(StoredReading.Write(article.Reading))}\n");
    }
}
