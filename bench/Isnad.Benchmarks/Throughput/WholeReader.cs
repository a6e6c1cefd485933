using System.Diagnostics;

namespace Isnad.Benchmarks;

/// <summary>Reads all articles over and over on one thread.</summary>
/// <param name="ArticlesASecond">Over the whole time.</param>
/// <param name="Best">In the fastest pass over all articles.</param>
/// <param name="BytesACharacter">What was allocated, for each UTF-16 unit of text.</param>
/// <param name="Collections">How often garbage was collected.</param>
internal sealed record WholeReader(double ArticlesASecond, double Best, double BytesACharacter, int Collections)
{
    public static WholeReader Measure(IReadOnlyList<Article> articles, TimeSpan time)
    {
        var reader = new ArticleReader();
        Passes(reader, articles, time / 2);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var collections = GC.CollectionCount(0);
        var (passes, total, fastest) = Passes(reader, articles, time);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var characters = articles.Sum(article => (long)article.Text.Length) * passes;
        return new WholeReader(articles.Count * passes / total.TotalSeconds, articles.Count / fastest.TotalSeconds, (double)bytes / characters, GC.CollectionCount(0) - collections);
    }

    private static (int Passes, TimeSpan Total, TimeSpan Fastest) Passes(ArticleReader reader, IReadOnlyList<Article> articles, TimeSpan time)
    {
        var passes = 0;
        TimeSpan total = TimeSpan.Zero, fastest = TimeSpan.MaxValue;
        while (total < time)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var article in articles) reader.Read(article);
            var pass = Stopwatch.GetElapsedTime(start);
            total += pass;
            if (pass < fastest) fastest = pass;
            passes++;
        }
        return (passes, total, fastest);
    }
}
