using System.Diagnostics;
using System.Globalization;
using Isnad.Intake;

namespace Isnad.Benchmarks;

/// <summary>
/// The speed of the whole reader on real articles, on one thread, input and output aside: articles a second, time by step, bytes allocated by
/// character, peak memory, and how the time grows with the length of a text.
/// </summary>
internal static class ThroughputCommand
{
    private const string Usage = "throughput ARTICLES.jsonl… [--seconds N] [--no-growth]   (N: how long each measurement takes, 10 unless given)";
    private const int DefaultSeconds = 10;

    public static int Run(string[] args)
    {
        var at = Array.IndexOf(args, "--seconds");
        var seconds = DefaultSeconds;
        if (at >= 0 && (at + 1 == args.Length || !int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out seconds) || seconds == 0)) return Refuse();
        var paths = args.Where((arg, i) => (at < 0 || (i != at && i != at + 1)) && arg != "--no-growth").ToArray();
        if (paths.Length == 0) return Refuse();
        var inputs = new ArticleFiles(Stream.Null).Read(paths).ToList();
        foreach (var input in inputs.Where(input => input.Failure is not null)) Console.Error.WriteLine($"{input.Place}: {input.Failure!.Message}");
        Article[] articles = [.. inputs.Select(input => input.Article).OfType<Article>()];
        if (articles.Length == 0) return Refuse();
        Measure(articles, TimeSpan.FromSeconds(seconds), growth: !args.Contains("--no-growth"));
        return 0;
    }

    private static int Refuse()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }

    private static void Measure(Article[] articles, TimeSpan time, bool growth)
    {
        var characters = articles.Average(article => article.Text.Length);
        Print($"{articles.Length} articles, {characters:F0} characters on average");
        var whole = WholeReader.Measure(articles, time);
        Print($"{whole.ArticlesASecond:F0} articles a second, {whole.ArticlesASecond * characters / 1e6:F2} million characters a second (best pass {whole.Best:F0})");
        Print($"{whole.BytesACharacter:F1} bytes allocated a character, {whole.Collections} collections");
        Print($"{Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:F0} MB peak memory");
        Print($"\n{"µs",8} {"share",6} {"bytes",8}  step, for one article");
        var steps = new StepTimes(articles);
        steps.Measure(time);
        foreach (var (name, microseconds, share, bytes) in steps.Rows) Print($"{microseconds,8:F1} {share,6:P0} {bytes,8:F0}  {name}");
        if (!growth) return;
        Print($"\n{"characters",10} {"µs a 1,000",10}");
        foreach (var (length, microseconds) in Growth.Measure(articles)) Print($"{length,10} {microseconds,10:F1}");
        Print($"{Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:F0} MB peak memory, the longest text included");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
