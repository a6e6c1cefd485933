using System.Globalization;
using Isnad.Store;

namespace Isnad.Benchmarks;

/// <summary>
/// Draws queries from the words of a store by seed: single words, two words, words near each other, a speaker or a word without another, a part of a word; as many of
/// each size of answer, from one hit to <see cref="StoreLimits.Ranked"/>, and some with more.
/// </summary>
internal sealed class QueryDraw(IArticleStore store, int seed)
{
    // Sizes double from one class to the next: 1, 2 to 3, … 8,192 to 16,383, 16,384 to 20,000; then more.
    private const int Classes = 16;
    private const int Days = 40;

    // When this often one was drawn, any size will do.
    private const int Patience = 1500;

    private readonly Random chance = new(seed);

    /// <summary>The queries with how many hits each has.</summary>
    public IReadOnlyList<(SearchQuery Query, SearchPage First)> Draw(int count)
    {
        var (words, speakers) = Words();
        var drawn = new List<(SearchQuery, SearchPage)>();
        var room = Enumerable.Repeat((count + Classes - 1) / Classes, Classes).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var tries = 0; drawn.Count < count && tries < Patience * 2; tries++)
        {
            var text = Text(words, speakers, tries);
            if (!seen.Add(text) || !SearchQuery.TryParse(text, DateOnly.MaxValue, out var query, out _)) continue;
            var page = store.Search(query!, new SearchOptions());
            if (page.Total == 0 || (room[ClassOf(page)]-- <= 0 && tries < Patience)) continue;
            drawn.Add((query!, page));
        }
        return drawn;
    }

    private static int ClassOf(SearchPage page) => page.TotalIsExact ? (int)Math.Log2(page.Total) : Classes - 1;

    private string Text(List<string> words, List<string> speakers, int number)
    {
        // From the most frequent to the rarest, evenly by the logarithm of the place.
        var word = words[(int)Math.Pow(words.Count, chance.NextDouble()) - 1];
        var other = words[chance.Next(Math.Min(300, words.Count))];
        return (number % 6) switch
        {
            0 or 1 => word,
            2 => $"{word} {other}",
            3 => $"\"{word} {other}\"~5 OR {word}",
            4 => $"speaker:\"{speakers[chance.Next(speakers.Count)]}\" OR {word} -{other}",
            _ => $"{word[..Math.Min(4, word.Length)]}*",
        };
    }

    // Of statements of days from the first to the last.
    private (List<string> Words, List<string> Speakers) Words()
    {
        var stats = store.Stats();
        var (first, last) = (Day(stats.FirstDay), Day(stats.LastDay));
        var rows = new List<StatementRow>();
        for (var i = 1; i <= Days; i++)
        {
            var day = DateOnly.FromDayNumber(first.DayNumber + ((last.DayNumber - first.DayNumber) * i / Days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (SearchQuery.TryParse($"pub:/{day}", DateOnly.MaxValue, out var query, out _)) rows.AddRange(store.Search(query!, new SearchOptions { Limit = StoreLimits.Page }).Hits.Select(hit => hit.Statement));
        }
        var words = rows.SelectMany(row => SearchWords.Split(row.Content)).Select(word => word.Folded).Where(word => word.Length > 2).CountBy(word => word)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).ToList();
        return (words, [.. rows.Select(row => row.Speaker).Where(speaker => speaker.Length > 0 && !speaker.Contains('"', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)]);
    }

    private static DateOnly Day(string? text) => text is null ? default : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
