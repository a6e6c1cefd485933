using System.Diagnostics;
using System.Globalization;
using Isnad.Store;
using Isnad.Stores;

namespace Isnad.Benchmarks;

/// <summary>Draws queries from the words of a database by seed, spread over rare and frequent ones, and times the first page of each, and the facets.</summary>
internal static class SearchCommand
{
    private const string Usage = "search DB [QUERIES]   (DB: a file or a server's address, filled by 'isnad add'; QUERIES: 200)";
    private const int Pages = 20;
    private const int Seed = 4;

    public static int Run(string[] args)
    {
        if (args is not [var path, ..])
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        using var store = StoreAddress.Parse(path).Open();
        var queries = Draw(store, args is [_, var count] ? int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture) : 200);
        Print($"{store.Stats().Statements} statements, {queries.Count} queries");
        foreach (var query in queries.Take(20)) store.Search(query, new SearchOptions());
        Report("first page", store, queries, false);
        Report("first page and facets", store, queries, true);
        return 0;
    }

    private static void Report(string what, IStore store, List<SearchQuery> queries, bool facets)
    {
        var times = new List<(double Time, int Hits)>();
        foreach (var query in queries)
        {
            var start = Stopwatch.GetTimestamp();
            var page = store.Search(query, new SearchOptions { Facets = facets });
            times.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, page.Total));
        }
        times.Sort();
        Print($"{what}: p50 {times[times.Count / 2].Time:F1} ms, p90 {times[times.Count * 9 / 10].Time:F1} ms, p99 {times[times.Count * 99 / 100].Time:F1} ms");
        foreach (var group in times.GroupBy(time => (int)Math.Log10(Math.Max(1, time.Hits))).OrderBy(group => group.Key))
            Print($"  {Math.Pow(10, group.Key),6:F0} hits and more: {group.Count(),4} queries, {group.Average(time => time.Time),7:F1} ms, {group.Sum(time => time.Time) * 1000 / group.Sum(time => Math.Max(1, time.Hits)),6:F0} µs a hit");
    }

    private static List<SearchQuery> Draw(IStore store, int count)
    {
        var (words, speakers) = Words(store);
        var chance = new Random(Seed);
        var queries = new List<SearchQuery>();
        while (queries.Count < count)
        {
            // From the most frequent to the rarest, evenly by the logarithm of the place.
            var word = words[(int)Math.Pow(words.Count, chance.NextDouble()) - 1];
            var other = words[chance.Next(Math.Min(300, words.Count))];
            var text = (queries.Count % 5) switch
            {
                0 or 1 => word,
                2 => $"{word} {other}",
                3 => $"\"{word} {other}\"~5 OR {word}",
                _ => $"speaker:\"{speakers[chance.Next(speakers.Count)]}\" OR {word} -{other}",
            };
            if (SearchQuery.TryParse(text, DateOnly.MaxValue, out var query, out _)) queries.Add(query!);
        }
        return queries;
    }

    private static (List<string> Words, List<string> Speakers) Words(IStore store)
    {
        if (!SearchQuery.TryParse("pub:/9999", DateOnly.MaxValue, out var all, out _)) throw new InvalidOperationException();
        var rows = new List<StatementRow>();
        string? cursor = null;
        for (var i = 0; i < Pages; i++)
        {
            var page = store.Search(all!, new SearchOptions { Limit = StoreLimits.Page, Cursor = cursor });
            rows.AddRange(page.Hits.Select(hit => hit.Statement));
            if ((cursor = page.Cursor) is null) break;
        }
        var words = rows.SelectMany(row => SearchWords.Split(row.Content)).Select(word => word.Folded).Where(word => word.Length > 2).CountBy(word => word)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).ToList();
        return (words, [.. rows.Select(row => row.Speaker).Where(speaker => speaker.Length > 0).Distinct(StringComparer.Ordinal)]);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
