using System.Globalization;
using Isnad.Intake;
using Isnad.Store;

namespace Isnad.Benchmarks;

/// <summary>Sets judged pairs of articles beside what the store would take for copies: precision and recall, for either half of the pairs.</summary>
internal static class CopiesCommand
{
    public static int Run(string[] args)
    {
        if (args is not [var pairs, .. { Length: > 0 } files])
        {
            Console.Error.WriteLine("copies PAIRS.tsv ARTICLES.jsonl…: how many of the judged pairs are told rightly");
            return 2;
        }
        var judged = File.ReadLines(pairs).Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t')).ToList();
        var wanted = judged.SelectMany(pair => pair[..2]).ToHashSet(StringComparer.Ordinal);
        var articles = new ArticleFiles(Stream.Null).Read(files).Select(input => input.Article).OfType<Article>()
            .Where(article => article.Id is { } id && wanted.Contains(id)).DistinctBy(article => article.Id).ToDictionary(article => article.Id!, StringComparer.Ordinal);
        var missing = wanted.Count(id => !articles.ContainsKey(id));
        if (missing > 0) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{missing} articles are not in these files"));
        foreach (var (name, half) in (ReadOnlySpan<(string, int)>)[("first half (bounds chosen here)", 0), ("second half", 1)])
            Print(name, judged.Where((pair, at) => at % 2 == half && pair[2] != "unsure" && articles.ContainsKey(pair[0]) && articles.ContainsKey(pair[1])), articles);
        return 0;
    }

    private static void Print(string name, IEnumerable<string[]> pairs, Dictionary<string, Article> articles)
    {
        int right = 0, wrong = 0, missed = 0, keyless = 0, count = 0;
        foreach (var pair in pairs)
        {
            var (first, second) = (articles[pair[0]], articles[pair[1]]);
            var (a, b) = (CopySketch.Of(first.Text), CopySketch.Of(second.Text));
            var shared = a.Keys.Intersect(b.Keys).Any();
            var found = shared && CopyRule.Holds(a, first.Date, b.ToBytes(), second.Date);
            var copy = pair[2] == "copy";
            count++;
            if (found && copy) right++;
            else if (found) wrong++;
            else if (copy) missed++;
            if (copy && !shared) keyless++;
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {count} pairs, precision {(double)right / Math.Max(1, right + wrong):F3}, recall {(double)right / Math.Max(1, right + missed):F3} ({missed} missed, {keyless} of them share no key; {wrong} wrong)"));
    }
}
