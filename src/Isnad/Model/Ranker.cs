namespace Isnad.Model;

/// <summary>Chooses among candidates by the softmax of their scores. Not for use by two threads at once.</summary>
internal sealed class Ranker(WeightTable weights)
{
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

    /// <summary>The probability of each candidate; they stand where the scores stood, which are gone.</summary>
    public ReadOnlySpan<float> Shares()
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
