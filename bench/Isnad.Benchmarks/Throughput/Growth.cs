using System.Diagnostics;
using System.Text;

namespace Isnad.Benchmarks;

/// <summary>How the time to read one text grows with its length: texts of articles one after another.</summary>
internal static class Growth
{
    private static readonly int[] Lengths = [2_000, 10_000, 100_000, 1_000_000, 10_000_000];

    /// <summary>Lengths in UTF-16 units, and microseconds for each 1,000 of them.</summary>
    public static IEnumerable<(int Length, double Microseconds)> Measure(IReadOnlyList<Article> articles)
    {
        var reader = new ArticleReader();
        foreach (var length in Lengths)
        {
            var article = new Article(Text(articles, length));
            var repeats = Math.Max(1, 2_000_000 / length);
            reader.Read(article);
            var fastest = TimeSpan.MaxValue;
            for (var i = 0; i < repeats; i++)
            {
                var start = Stopwatch.GetTimestamp();
                reader.Read(article);
                var time = Stopwatch.GetElapsedTime(start);
                if (time < fastest) fastest = time;
            }
            yield return (length, fastest.TotalMicroseconds / length * 1000);
        }
    }

    private static string Text(IReadOnlyList<Article> articles, int length)
    {
        var text = new StringBuilder(length + 10_000);
        for (var i = 0; text.Length < length; i++) text.Append(articles[i % articles.Count].Text).Append('\n');
        return text.ToString(0, length);
    }
}
