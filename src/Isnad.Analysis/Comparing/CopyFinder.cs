namespace Isnad.Analysis;

/// <summary>Finds reports that share much text.</summary>
internal static class CopyFinder
{
    /// <summary>From here on two texts are told as one.</summary>
    public const double LeastShare = 0.4;

    private const int Run = 5;

    /// <summary>The runs of five words of a text, as hashes.</summary>
    public static HashSet<int> RunsOf(string text)
    {
        var words = SearchWords.Split(text);
        var runs = new HashSet<int>();
        for (var i = 0; i + Run <= words.Count; i++)
        {
            var hash = new HashCode();
            for (var k = i; k < i + Run; k++) hash.Add(words[k].Folded, StringComparer.Ordinal);
            runs.Add(hash.ToHashCode());
        }
        return runs;
    }

    /// <summary>The part of the smaller set that is in the other.</summary>
    public static double Share(HashSet<int> a, HashSet<int> b)
    {
        var (smaller, larger) = a.Count <= b.Count ? (a, b) : (b, a);
        return smaller.Count == 0 ? 0 : (double)smaller.Count(larger.Contains) / smaller.Count;
    }
}
