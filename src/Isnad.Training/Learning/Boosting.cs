using Isnad.Model;

namespace Isnad.Training.Learning;

/// <summary>Grows trees one after another, each of which corrects what those before leave of a loss. The same rows in the same order give the same bytes.</summary>
internal sealed class Boosting
{
    public required int Rounds { get; init; }

    public int Depth { get; init; } = 5;

    public float Rate { get; init; } = 0.1f;

    public float MinWeight { get; init; } = 2f;

    public int MaxBins { get; init; } = 48;

    private const float Regularization = 4f;

    // The share of the features that a tree may ask about.
    private const double FeatureShare = 0.5;

    /// <summary>The file of the trees; <paramref name="slopes"/> fills in, for the scores so far, the loss's first and second derivatives.</summary>
    public byte[] Train(string header, List<float[]> rows, int features, Action<float[], float[], float[]> slopes)
    {
        var bins = new FeatureBins(rows, features, MaxBins);
        var scores = new float[rows.Count];
        var gradients = new float[rows.Count];
        var hessians = new float[rows.Count];
        var random = new Random(17);
        var trees = new List<((int, float)[], float[])>();
        for (var round = 0; round < Rounds; round++)
        {
            slopes(scores, gradients, hessians);
            var chosen = Enumerable.Range(0, features).Where(_ => random.NextDouble() < FeatureShare).ToArray();
            var tree = new TreeGrower(bins, gradients, hessians, chosen) { Depth = Depth, Regularization = Regularization, MinWeight = MinWeight, Rate = Rate };
            trees.Add(tree.Grow(scores));
        }
        return ModelFile.Write(header, TreeModel.Build(features, Depth, trees));
    }
}
