using Isnad.Model;

namespace Isnad.Training.Learning;

/// <summary>
/// Learns to choose among candidates with boosted trees: each tree corrects what those before leave of the softmax loss. Several candidates may be
/// right; their shares are their weights. The same examples in the same order give the same bytes.
/// </summary>
internal sealed class TreeLearner(int features)
{
    private const int MaxBins = 48;

    private readonly List<float[]> rows = [];
    private readonly List<float> targets = [];
    private readonly List<int> groupEnds = [];

    public int Rounds { get; init; } = 120;

    public int Depth { get; init; } = 5;

    public float Rate { get; init; } = 0.1f;

    public float Regularization { get; init; } = 4f;

    public float MinWeight { get; init; } = 2f;

    /// <summary>The share of the features that a tree may ask about.</summary>
    public double FeatureShare { get; init; } = 0.5;

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

    public byte[] Train(string header)
    {
        var bins = new FeatureBins(rows, features, MaxBins);
        var scores = new float[rows.Count];
        var gradients = new float[rows.Count];
        var hessians = new float[rows.Count];
        var random = new Random(17);
        var trees = new List<((int, float)[], float[])>();
        for (var round = 0; round < Rounds; round++)
        {
            Gradients(scores, gradients, hessians);
            var chosen = Enumerable.Range(0, features).Where(_ => random.NextDouble() < FeatureShare).ToArray();
            var tree = new TreeGrower(bins, gradients, hessians, chosen) { Depth = Depth, Regularization = Regularization, MinWeight = MinWeight, Rate = Rate };
            trees.Add(tree.Grow(scores));
        }
        return ModelFile.Write(header, TreeModel.Build(features, Depth, trees));
    }

    // Among right candidates the one that the model already prefers gets more of the target, so that they need not be equally good.
    private void Gradients(float[] scores, float[] gradients, float[] hessians)
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
