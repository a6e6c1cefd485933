namespace Isnad.Training.Learning;

/// <summary>Learns the probability of a yes with boosted trees, by the logistic loss.</summary>
internal sealed class TreeClassifier(int features)
{
    private readonly List<float[]> rows = [];
    private readonly List<bool> answers = [];

    /// <summary>Takes one example.</summary>
    public void Add(float[] row, bool answer)
    {
        rows.Add(row);
        answers.Add(answer);
    }

    public byte[] Train(string header) => new Boosting { Rounds = 120, MinWeight = 10, MaxBins = 64 }.Train(header, rows, features, Slopes);

    private void Slopes(float[] scores, float[] gradients, float[] hessians)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            var p = 1 / (1 + MathF.Exp(-scores[i]));
            gradients[i] = p - (answers[i] ? 1 : 0);
            hessians[i] = MathF.Max(p * (1 - p), 1e-4f);
        }
    }
}
