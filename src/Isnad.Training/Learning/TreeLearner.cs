namespace Isnad.Training.Learning;

/// <summary>
/// Learns to choose among candidates with boosted trees: each tree corrects what those before leave of the softmax loss. Several candidates may be
/// right; their shares are their weights. The same examples in the same order give the same bytes.
/// </summary>
internal sealed class TreeLearner(int features)
{
    private readonly List<float[]> rows = [];
    private readonly List<float> targets = [];
    private readonly List<int> groupEnds = [];

    public int Rounds { get; init; } = 120;

    public float Rate { get; init; } = 0.1f;

    public int Depth { get; init; } = 5;

    public int Count => groupEnds.Count;

    /// <summary>Takes one choice: a row a candidate, and how right each is. Choices without a right candidate are left out.</summary>
    public void Add(IReadOnlyList<float[]> candidates, IReadOnlyList<float> right)
    {
        var sum = right.Sum();
        if (sum <= 0 || candidates.Count < 2) return;
        rows.AddRange(candidates);
        targets.AddRange(right.Select(r => r / sum));
        groupEnds.Add(rows.Count);
    }

    public byte[] Train(string header) => new Boosting { Rounds = Rounds, Rate = Rate, Depth = Depth }.Train(header, rows, features, Slopes);

    // Among right candidates the one that the model already prefers gets more of the target, so that they need not be equally good.
    private void Slopes(float[] scores, float[] gradients, float[] hessians)
    {
        var start = 0;
        foreach (var end in groupEnds)
        {
            var p = scores.AsSpan(start, end - start).ToArray();
            Chooser.Softmax(p);
            var right = 0f;
            for (var i = start; i < end; i++) right += p[i - start] * targets[i];
            for (var i = start; i < end; i++)
            {
                gradients[i] = p[i - start] - (p[i - start] * targets[i] / right);
                hessians[i] = MathF.Max(p[i - start] * (1 - p[i - start]), 1e-4f);
            }
            start = end;
        }
    }
}
