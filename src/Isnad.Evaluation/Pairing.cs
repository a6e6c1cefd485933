namespace Isnad.Evaluation;

/// <summary>Two sets of letters that belong together.</summary>
internal readonly record struct Pair(int Gold, int Answer, double Overlap);

/// <summary>Pairs gold with answers, one to one, best overlap first.</summary>
internal static class Pairing
{
    /// <summary>Letters in both over letters in either; 0 when there are none.</summary>
    public static double Overlap(HashSet<int> a, HashSet<int> b)
    {
        var both = a.Count <= b.Count ? a.Count(b.Contains) : b.Count(a.Contains);
        var either = a.Count + b.Count - both;
        return either == 0 ? 0 : (double)both / either;
    }

    public static List<Pair> Match(IReadOnlyList<HashSet<int>> gold, IReadOnlyList<HashSet<int>> answers, double least)
    {
        var candidates = new List<Pair>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < answers.Count; j++)
            {
                var overlap = Overlap(gold[i], answers[j]);
                if (overlap > 0 && overlap >= least) candidates.Add(new Pair(i, j, overlap));
            }
        }
        return Choose(candidates.OrderByDescending(pair => pair.Overlap).ThenByDescending(pair => pair.Gold).ThenByDescending(pair => pair.Answer));
    }

    private static List<Pair> Choose(IEnumerable<Pair> ordered)
    {
        var chosen = new List<Pair>();
        var gold = new HashSet<int>();
        var answers = new HashSet<int>();
        foreach (var pair in ordered)
        {
            if (gold.Contains(pair.Gold) || answers.Contains(pair.Answer)) continue;
            gold.Add(pair.Gold);
            answers.Add(pair.Answer);
            chosen.Add(pair);
        }
        return chosen;
    }
}
