using System.Diagnostics;
using System.Globalization;
using Isnad.Intake;
using Isnad.Store;

namespace Isnad.Benchmarks;

/// <summary>
/// Fills a store with so many statements for benchmarks: real articles, read once, and nine copies of each with other names and days.
/// </summary>
internal static class StoreFillCommand
{
    private const string Usage = "store-fill STORE ARTICLES.jsonl.gz [--statements N]   (N: 1000000)";
    private const int Copies = 10;
    private const int Together = 512;

    public static int Run(string[] args)
    {
        var statements = args is [_, _, "--statements", var number] ? int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) : 1_000_000;
        if (args.Length is not (2 or 4))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        var clock = Stopwatch.StartNew();
        using var store = BenchStore.Open(args[0]);
        var reader = new ArticleReader();
        var articles = new ArticleFiles(Stream.Null).Read([args[1]]).Select(input => input.Article).OfType<Article>();
        var counts = default(AddCounts);
        foreach (var chunk in articles.Chunk(Together))
        {
            var readings = chunk.AsParallel().AsOrdered().Select(reader.Read).ToList();
            var left = statements - counts.Statements;
            for (var copy = 0; copy < Copies && left > 0; copy++) counts += Add(store, readings.Select(reading => ReadingCopies.Of(reading, copy)), ref left);
            if (left <= 0) break;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Articles} articles, {counts.Statements} statements, {clock.Elapsed.TotalSeconds:F0} s"));
        return 0;
    }

    private static AddCounts Add(IArticleStore store, IEnumerable<Reading> readings, ref int left)
    {
        var counts = default(AddCounts);
        foreach (var batch in readings.AsParallel().AsOrdered().Select(reading => IncomingArticle.Of(reading, "bench", "bench")).Chunk(StoreLimits.Transaction))
        {
            var some = new List<IncomingArticle>();
            foreach (var article in batch)
            {
                if (left <= 0) break;
                some.Add(article);
                left -= article.Statements.Count;
            }
            counts += store.Add(some);
            if (left <= 0) break;
        }
        return counts;
    }
}
