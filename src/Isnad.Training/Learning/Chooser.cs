using Isnad.Model;

namespace Isnad.Training.Learning;

/// <summary>
/// Learns to choose one of several candidates by the softmax of their linear scores (conditional logit). A yes-or-no question has the
/// candidates "yes", with its features, and "no", with none.
/// </summary>
internal sealed class Chooser
{
    private readonly Vocabulary vocabulary = new();
    private readonly List<Choice> choices = [];

    public float Rate { get; init; } = 0.1f;

    public float Penalty { get; init; } = 1e-6f;

    public int Epochs { get; init; } = 12;

    public int Count => choices.Count;

    /// <summary>Takes a yes-or-no example; <paramref name="offset"/> are the log-odds that are known from elsewhere.</summary>
    public void Add(FeatureBuffer features, bool yes, float offset = 0, float weight = 1) =>
        choices.Add(new Choice([vocabulary.NumbersOf(features.Hashes), []], [offset, 0], yes ? 0 : 1, weight));

    /// <summary>Takes an example of several candidates, of which <paramref name="right"/> is the one to choose.</summary>
    public void Add(List<ulong[]> candidates, int right, float[]? offsets = null, float weight = 1) =>
        choices.Add(new Choice([.. candidates.Select(c => vocabulary.NumbersOf(c))], offsets ?? new float[candidates.Count], right, weight));

    /// <summary>The weights learned from all examples so far.</summary>
    public byte[] Train(string header)
    {
        var weights = new AdaGrad(vocabulary.Count, Rate, Penalty);
        var order = Enumerable.Range(0, choices.Count).ToArray();
        var random = new Random(17);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order) Learn(choices[i], weights);
        }
        var table = Enumerable.Range(0, vocabulary.Count).Select(i => (vocabulary.HashOf(i), new[] { weights[i] }));
        return ModelFile.Write(header, WeightTable.Build(1, table));
    }

    private static void Learn(Choice choice, AdaGrad weights)
    {
        var scores = (float[])choice.Offsets.Clone();
        for (var c = 0; c < scores.Length; c++)
            foreach (var f in choice.Candidates[c]) scores[c] += weights[f];
        Softmax(scores);
        weights.Steps++;
        for (var c = 0; c < scores.Length; c++)
        {
            var gradient = (scores[c] - (c == choice.Right ? 1 : 0)) * choice.Weight;
            if (MathF.Abs(gradient) < 1e-5f) continue;
            foreach (var f in choice.Candidates[c]) weights.Add(f, gradient);
        }
    }

    internal static void Softmax(Span<float> scores)
    {
        var max = float.NegativeInfinity;
        foreach (var s in scores) max = MathF.Max(max, s);
        var sum = 0f;
        foreach (ref var s in scores)
        {
            s = MathF.Exp(s - max);
            sum += s;
        }
        foreach (ref var s in scores) s /= sum;
    }

    private sealed record Choice(int[][] Candidates, float[] Offsets, int Right, float Weight);
}
