namespace Isnad.Analysis;

/// <summary>The content words of a text, each with its weight.</summary>
internal sealed class WordCounts
{
    private readonly int[] words;
    private readonly double[] weights;
    private readonly double length;

    /// <param name="words">Their numbers, ascending, each once.</param>
    /// <param name="weights">Of each word, how much it counts.</param>
    public WordCounts(int[] words, double[] weights)
    {
        (this.words, this.weights) = (words, weights);
        length = Math.Sqrt(weights.Sum(weight => weight * weight));
    }

    /// <summary>1 where both texts have the same words in the same shares, 0 where they have none in common.</summary>
    public double Cosine(WordCounts other)
    {
        if (length == 0 || other.length == 0) return 0;
        var (sum, i, k) = (0.0, 0, 0);
        while (i < words.Length && k < other.words.Length)
        {
            var order = words[i].CompareTo(other.words[k]);
            if (order == 0) sum += weights[i] * other.weights[k];
            if (order <= 0) i++;
            if (order >= 0) k++;
        }
        return sum / (length * other.length);
    }
}
