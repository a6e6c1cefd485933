namespace Isnad.Analysis;

/// <summary>Measures of corpus linguistics.</summary>
public static class Association
{
    // Stands for a frequency of nothing, so that a ratio can be told.
    private const double Nothing = 0.5;
    private const double LogDiceTop = 14;

    /// <summary>Log-likelihood G² of a word that occurs <paramref name="a"/> times among <paramref name="n1"/> words and <paramref name="b"/> times among <paramref name="n2"/>: 3.84 is p 0.05, 15.13 is p 0.0001.</summary>
    public static double LogLikelihood(double a, double b, double n1, double n2)
    {
        if (n1 <= 0 || n2 <= 0) return 0;
        var rate = (a + b) / (n1 + n2);
        return 2 * (Term(a, n1 * rate) + Term(b, n2 * rate));
    }

    /// <summary>The binary logarithm of how many times more frequent it is among the first; a count of 0 is taken as a half. 1 is twice, -1 half as frequent.</summary>
    public static double LogRatio(double a, double b, double n1, double n2) =>
        n1 <= 0 || n2 <= 0 ? 0 : Math.Log2(Math.Max(a, Nothing) / n1 / (Math.Max(b, Nothing) / n2));

    /// <summary>The t score of <paramref name="together"/> occurrences where <paramref name="expected"/> were expected.</summary>
    public static double TScore(double together, double expected) => together <= 0 ? 0 : (together - expected) / Math.Sqrt(together);

    /// <summary>logDice: 14 where two words stand only together, one less for each halving; it does not depend on the size of the sample.</summary>
    public static double LogDice(double together, double first, double second) => LogDiceTop + Math.Log2(2 * Math.Max(together, Nothing) / (first + second));

    /// <summary>Gries' DP: 0 where a word is spread over all parts by their sizes, towards 1 where it stands in few.</summary>
    /// <param name="counts">How often each part has the word; parts without it are left out.</param>
    /// <param name="sizes">How many words each part has.</param>
    public static double Dispersion(IReadOnlyDictionary<int, int> counts, IReadOnlyList<int> sizes)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(sizes);
        double all = sizes.Sum();
        double whole = counts.Values.Sum();
        if (all == 0 || whole == 0) return 0;
        // Parts without the word add their size; together with those that have it all sizes make 1.
        var covered = 0.0;
        var sum = 0.0;
        foreach (var (part, count) in counts)
        {
            var size = sizes[part] / all;
            covered += size;
            sum += Math.Abs(size - (count / whole));
        }
        return Math.Clamp((sum + 1 - covered) / 2, 0, 1);
    }

    private static double Term(double observed, double expected) => observed <= 0 ? 0 : observed * Math.Log(observed / expected);
}
