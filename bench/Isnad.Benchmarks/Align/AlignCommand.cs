using System.Globalization;
using Isnad.Intake;

namespace Isnad.Benchmarks;

/// <summary>Reads pairs of reports that a person judged, aligns their statements, and says how many of the pairs of statements are right.</summary>
internal static class AlignCommand
{
    private const string Usage = "align RAW.jsonl.gz [--misses]   (RAW: the articles that Align/pairs.tsv names)";

    public static int Run(string[] args)
    {
        if (args is not [var path, .. var flags] || flags.Any(flag => flag != "--misses"))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        var pairs = JudgedPair.All();
        var reports = Read(path, pairs.SelectMany(pair => new[] { pair.A, pair.B }).ToHashSet(StringComparer.Ordinal));
        var missing = pairs.Count(pair => !reports.ContainsKey(pair.A) || !reports.ContainsKey(pair.B));
        if (missing > 0)
        {
            Console.Error.WriteLine($"{path}: {missing} of {pairs.Count} pairs are not in it");
            return 1;
        }
        var outcomes = pairs.Select(pair => (pair.Number, Outcome: AlignOutcome.Of(pair, reports[pair.A], reports[pair.B]))).ToList();
        Print("odd pairs (thresholds were chosen on these)", outcomes.Where(one => one.Number % 2 == 1).Select(one => one.Outcome));
        Print("even pairs (kept aside)", outcomes.Where(one => one.Number % 2 == 0).Select(one => one.Outcome));
        Print("all", outcomes.Select(one => one.Outcome));
        if (flags.Length > 0) foreach (var (number, outcome) in outcomes) Show(number, outcome);
        return 0;
    }

    private static Dictionary<string, AlignedReport> Read(string path, HashSet<string> wanted)
    {
        var reader = new ArticleReader();
        var reports = new Dictionary<string, AlignedReport>(StringComparer.Ordinal);
        foreach (var input in new ArticleFiles(Stream.Null).Read([path]))
            if (input.Article is { Id: { } id } article && wanted.Contains(id)) reports[id] = AlignedReport.Of(reader.Read(article), id);
        return reports;
    }

    private static void Print(string what, IEnumerable<AlignOutcome> outcomes)
    {
        var all = outcomes.ToList();
        var (right, wrong, missed) = (all.Sum(one => one.Right), all.Sum(one => one.Wrong.Count), all.Sum(one => one.Missed.Count));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {all.Count} pairs, {right + missed} pairs of statements, F1 {2.0 * right / ((2 * right) + wrong + missed):F3}, precision {(double)right / (right + wrong):F3}, recall {(double)right / (right + missed):F3}; {all.Sum(one => one.Unread)} of the missed were not read as statements"));
    }

    private static void Show(int number, AlignOutcome outcome)
    {
        foreach (var line in outcome.Wrong) Console.WriteLine($"{number} wrong\n  {line}");
        foreach (var line in outcome.Missed) Console.WriteLine($"{number} missed\n  {line}");
    }
}
