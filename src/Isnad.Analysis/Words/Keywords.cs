using System.Globalization;
using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Finds the words by which statements differ from others.</summary>
public static class Keywords
{
    /// <summary>From here on what is held against is drawn, by article.</summary>
    public const int MostAgainst = 60_000;

    /// <summary>The keyness of the words that were said in the statements which answer <paramref name="query"/>.</summary>
    /// <param name="store">Where the statements are.</param>
    /// <param name="query">Which statements.</param>
    /// <param name="against">What they are held against, the same statements left out; null for all others of the scope. Where the query asks for everything, these are left out of it.</param>
    /// <param name="options">How many words, and which.</param>
    public static Keyness Of(IArticleStore store, SearchQuery query, SearchQuery? against, WordOptions options)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(options);
        var vocabulary = new Vocabulary();
        var (target, others) = (new WordSample(vocabulary), new WordSample(vocabulary));
        var own = new HashSet<(string, int)>();
        var left = against is not null && query == SearchQuery.Everything ? store.Rows(options.Scope.Narrow(against)).Select(row => (row.Article, row.Position)).ToHashSet() : [];
        foreach (var row in store.Rows(options.Scope.Narrow(query)))
        {
            if (left.Contains((row.Article, row.Position))) continue;
            target.Add(row);
            own.Add((row.Article, row.Position));
        }
        var sampled = against is null ? Math.Max(1, store.Days(DayKind.Published).Sum(day => day.Statements) / MostAgainst) : 1;
        // Nothing is held against nothing.
        foreach (var row in target.Tokens == 0 ? [] : store.Rows(options.Scope.Narrow(against ?? SearchQuery.Everything)))
            if (IsDrawn(row, sampled) && !own.Contains((row.Article, row.Position))) others.Add(row);
        vocabulary.Settle();
        var words = Words(vocabulary, target, others, options);
        return new Keyness(
            target.Selection.Of(query, options.Scope), target.Tokens, others.Selection.Of(against?.Text ?? "all others", options.Scope), others.Tokens, sampled,
            words.GetRange(0, Math.Min(options.Limit, words.Count)), Math.Max(0, words.Count - options.Limit));
    }

    // Keys of articles are hashes: their first digits draw evenly, and the same articles each time.
    private static bool IsDrawn(StatementRow row, int oneOf) =>
        oneOf == 1 || uint.Parse(row.Article.AsSpan(0, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) % (uint)oneOf == 0;

    private static List<KeyWord> Words(Vocabulary vocabulary, WordSample target, WordSample others, WordOptions options)
    {
        var (counts, against, sizes) = (target.Count(), others.Count(), target.Sizes());
        return [.. (options.Less ? against.Keys : counts.Keys).Select(Word)
            .Where(word => options.Less ? word.LogRatio < 0 && word.AgainstCount >= options.Least : word.LogRatio > 0 && word.Count >= options.Least)
            .OrderByDescending(word => word.LogLikelihood).ThenBy(word => word.Word, StringComparer.Ordinal)];

        KeyWord Word(string key)
        {
            var (own, other) = (counts.GetValueOrDefault(key), against.GetValueOrDefault(key));
            var (a, b) = (own?.Values.Sum() ?? 0, other?.Values.Sum() ?? 0);
            return new KeyWord(
                vocabulary.Shown(key), a, own?.Count ?? 0, b, other?.Count ?? 0, PerMillion(a, target.Tokens), PerMillion(b, others.Tokens),
                Association.LogLikelihood(a, b, target.Tokens, others.Tokens), Association.LogRatio(a, b, target.Tokens, others.Tokens), own is null ? 0 : Association.Dispersion(own, sizes));
        }
    }

    private static double PerMillion(int count, int tokens) => tokens == 0 ? 0 : count * 1e6 / tokens;
}
