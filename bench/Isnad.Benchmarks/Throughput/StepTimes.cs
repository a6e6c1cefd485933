using System.Diagnostics;
using Isnad.Languages.Arabic;
using Isnad.Pipeline;

namespace Isnad.Benchmarks;

/// <summary>How long each step takes and what it allocates, one article on average, in the fastest pass over all articles: other work on the machine slows single passes.</summary>
internal sealed class StepTimes
{
    private readonly IReadingStep[] steps = ArabicLanguage.Steps();
    private long[] ticks = [];
    private long[] bytes = [];
    private int articles;

    /// <summary>Step, microseconds, share of all, bytes.</summary>
    public IEnumerable<(string Name, double Microseconds, double Share, double Bytes)> Rows
    {
        get
        {
            var sum = (double)ticks.Sum();
            string[] names = ["Tokens", .. steps.Select(step => step.GetType().Name), "Reading"];
            for (var s = 0; s < ticks.Length; s++) yield return (names[s], Microseconds(ticks[s]), ticks[s] / sum, (double)bytes[s] / articles);
            yield return ("all", Microseconds(ticks.Sum()), 1, (double)bytes.Sum() / articles);
        }
    }

    public void Measure(IReadOnlyList<Article> all, TimeSpan time)
    {
        articles = all.Count;
        long[]? fastest = null;
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time;)
        {
            (ticks, bytes) = (new long[steps.Length + 2], new long[steps.Length + 2]);
            foreach (var article in all) Read(article);
            if (fastest is null || ticks.Sum() < fastest.Sum()) fastest = ticks;
        }
        ticks = fastest!;
    }

    private double Microseconds(long t) => t * 1e6 / Stopwatch.Frequency / articles;

    private void Read(Article article)
    {
        long before = Stopwatch.GetTimestamp(), allocated = GC.GetAllocatedBytesForCurrentThread();
        var context = new ReadingContext(article, article.Text);
        Note(0, ref before, ref allocated);
        for (var s = 0; s < steps.Length; s++)
        {
            steps[s].Run(context);
            Note(s + 1, ref before, ref allocated);
        }
        new ReadingBuilder(article, article.Text, article.Id ?? new string('0', 64), []).Build(context);
        Note(steps.Length + 1, ref before, ref allocated);
    }

    private void Note(int part, ref long before, ref long allocated)
    {
        long now = Stopwatch.GetTimestamp(), sum = GC.GetAllocatedBytesForCurrentThread();
        ticks[part] += now - before;
        bytes[part] += sum - allocated;
        (before, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
    }
}
