namespace Isnad.Model;

/// <summary>Chooses among candidates by the softmax of their scores. Not for use by two threads at once.</summary>
internal sealed class Ranker(WeightTable weights)
{
    // How much more the right candidate counts than one that does for it: chosen over outlets left out of training.
    private const float Exactness = 0.2f;

    private float[] scores = new float[64];
    private int count;

    public FeatureBuffer Features { get; } = new();

    public WeightTable Weights => weights;

    public void Clear() => count = 0;

    /// <summary>Scores the features that stand in <see cref="Features"/>, and what is known from elsewhere, as one more candidate.</summary>
    public void Score(float offset = 0)
    {
        if (count == scores.Length) Array.Resize(ref scores, count * 2);
        scores[count++] = weights.Score(Features) + offset;
    }

    /// <summary>The best candidate and its probability; (-1, 0) when there is none.</summary>
    public (int Index, float Probability) Best()
    {
        if (count == 0) return (-1, 0);
        var best = 0;
        for (var i = 1; i < count; i++) if (scores[i] > scores[best]) best = i;
        var sum = 0f;
        for (var i = 0; i < count; i++) sum += MathF.Exp(scores[i] - scores[best]);
        return (best, 1 / sum);
    }

    /// <summary>
    /// The candidate that would do for most of what may be right: its probability, and that of all for which it would do. <paramref name="sizes"/> are those
    /// of the candidates; <paramref name="does"/> tells whether one of the first size does for one of the second. There must be a candidate.
    /// </summary>
    public (int Index, float Probability, float Agreed) BestFor(ReadOnlySpan<int> sizes, Func<int, int, bool> does)
    {
        var shares = Shares();
        var best = (Index: 0, Probability: 0f, Agreed: 0f);
        var most = 0f;
        for (var i = 0; i < shares.Length; i++)
        {
            var agreed = 0f;
            for (var right = 0; right < shares.Length; right++)
                if (does(sizes[i], sizes[right])) agreed += shares[right];
            var worth = agreed + (Exactness * shares[i]);
            if (worth > most) (most, best) = (worth, (i, shares[i], agreed));
        }
        return best;
    }

    // In the place of the scores.
    private Span<float> Shares()
    {
        var shares = scores.AsSpan(0, count);
        var most = float.NegativeInfinity;
        foreach (var score in shares) most = MathF.Max(most, score);
        var sum = 0f;
        foreach (ref var share in shares) sum += share = MathF.Exp(share - most);
        foreach (ref var share in shares) share /= sum;
        return shares;
    }
}
