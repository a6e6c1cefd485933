using System.Diagnostics;
using Isnad.Languages.Arabic;
using Isnad.Model.Network;
using Isnad.Pipeline;

namespace Isnad.Benchmarks;

/// <summary>How long each step takes and what it allocates, one article on average; each article's fastest time counts, as other work on the machine slows single ones.</summary>
internal sealed class StepTimes
{
    private readonly IReadingStep[] steps = ArabicLanguage.Steps();
    private readonly IReadOnlyList<Article> articles;
    private readonly NetworkBuffers known = new();
    private readonly TokenView view = new();
    private readonly long[] bytes;
    private readonly long[][] fastest;

    public StepTimes(IReadOnlyList<Article> articles)
    {
        this.articles = articles;
        bytes = new long[steps.Length + 2];
        fastest = [.. articles.Select(_ => Enumerable.Repeat(long.MaxValue, bytes.Length).ToArray())];
    }

    /// <summary>Step, microseconds, share of all, bytes.</summary>
    public IEnumerable<(string Name, double Microseconds, double Share, double Bytes)> Rows
    {
        get
        {
            var sum = (double)fastest.Sum(times => times.Sum());
            string[] names = ["Tokens", .. steps.Select(step => step.GetType().Name), "Reading"];
            for (var part = 0; part < names.Length; part++)
            {
                var ticks = fastest.Sum(times => times[part]);
                yield return (names[part], Microseconds(ticks), ticks / sum, (double)bytes[part] / articles.Count);
            }
            yield return ("all", Microseconds(sum), 1, (double)bytes.Sum() / articles.Count);
        }
    }

    public void Measure(TimeSpan time)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time;)
        {
            Array.Clear(bytes);
            for (var n = 0; n < articles.Count; n++) Read(articles[n], fastest[n]);
        }
    }

    private double Microseconds(double ticks) => ticks * 1e6 / Stopwatch.Frequency / articles.Count;

    private void Read(Article article, long[] times)
    {
        long before = Stopwatch.GetTimestamp(), allocated = GC.GetAllocatedBytesForCurrentThread();
        var context = new ReadingContext(article, article.Text) { View = view, Known = known };
        Note(0);
        for (var s = 0; s < steps.Length; s++)
        {
            steps[s].Run(context);
            Note(s + 1);
        }
        new ReadingBuilder(article, article.Text, article.Id ?? new string('0', 64), []).Build(context);
        Note(steps.Length + 1);

        void Note(int part)
        {
            long now = Stopwatch.GetTimestamp(), sum = GC.GetAllocatedBytesForCurrentThread();
            times[part] = Math.Min(times[part], now - before);
            bytes[part] += sum - allocated;
            (before, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        }
    }
}
