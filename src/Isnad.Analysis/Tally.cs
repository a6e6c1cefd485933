using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>How often something occurs.</summary>
/// <param name="Value">What.</param>
/// <param name="Statements">In how many statements.</param>
/// <param name="Articles">In how many articles.</param>
public readonly record struct Tally(string Value, int Statements, int Articles);

/// <summary>Counts statements and articles by a value.</summary>
internal sealed class TallyCounter
{
    private readonly Dictionary<string, (int Statements, HashSet<string> Articles)> counts = new(StringComparer.Ordinal);

    public void Add(string value, StatementRow row)
    {
        if (value.Length == 0) return;
        var (statements, articles) = counts.TryGetValue(value, out var found) ? found : (0, new HashSet<string>(StringComparer.Ordinal));
        articles.Add(row.Article);
        counts[value] = (statements + 1, articles);
    }

    /// <summary>The most frequent first, equal ones in ordinal order.</summary>
    public IReadOnlyList<Tally> Sorted() =>
        [.. counts.Select(pair => new Tally(pair.Key, pair.Value.Statements, pair.Value.Articles.Count)).OrderByDescending(tally => tally.Statements).ThenBy(tally => tally.Value, StringComparer.Ordinal)];
}
