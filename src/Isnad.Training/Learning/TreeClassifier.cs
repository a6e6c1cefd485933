using Isnad.Model;

namespace Isnad.Training.Learning;

/// <summary>
/// Learns the probability of a yes with boosted trees: each tree corrects what those before leave of the logistic loss. The same examples in the same
/// order give the same bytes.
/// </summary>
internal sealed class TreeClassifier(int features)
{
    private const int MaxBins = 64;
    private const int Rounds = 120;
    private const int Depth = 5;
    private const double FeatureShare = 0.5;

    private readonly List<float[]> rows = [];
    private readonly List<bool> answers = [];

    /// <summary>Takes one example.</summary>
    public void Add(float[] row, bool answer)
    {
        rows.Add(row);
        answers.Add(answer);
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
            for (var i = 0; i < scores.Length; i++)
            {
                var p = 1 / (1 + MathF.Exp(-scores[i]));
                gradients[i] = p - (answers[i] ? 1 : 0);
                hessians[i] = MathF.Max(p * (1 - p), 1e-4f);
            }
            var chosen = Enumerable.Range(0, features).Where(_ => random.NextDouble() < FeatureShare).ToArray();
            trees.Add(new TreeGrower(bins, gradients, hessians, chosen) { Depth = Depth, Regularization = 4, MinWeight = 10, Rate = 0.1f }.Grow(scores));
        }
        return ModelFile.Write(header, TreeModel.Build(features, Depth, trees));
    }
}
