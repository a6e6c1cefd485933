using Isnad.Model;

namespace Isnad.Training.Learning;

/// <summary>A linear-chain conditional random field: labels for a whole sequence, each depending on its features and on the label before.</summary>
internal sealed class SequenceLearner(int labels)
{
    private readonly Vocabulary vocabulary = new();
    private readonly List<(int[][] Features, int[] Labels)> sequences = [];

    public float Rate { get; init; } = 0.1f;

    public float Penalty { get; init; } = 1e-6f;

    public int Epochs { get; init; } = 10;

    public int[] Number(FeatureBuffer features) => vocabulary.NumbersOf(features.Hashes);

    public void Add(int[][] features, int[] gold) => sequences.Add((features, gold));

    /// <summary>Feature weights, and under <see cref="SequenceModel.TransitionKey"/> the weights of label pairs.</summary>
    public byte[] Train(string header)
    {
        var size = vocabulary.Count * labels;
        var weights = new AdaGrad(size + ((labels + 1) * labels), Rate, Penalty);
        var order = Enumerable.Range(0, sequences.Count).ToArray();
        var random = new Random(17);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order) Learn(sequences[i].Features, sequences[i].Labels, weights, size);
        }
        var table = Enumerable.Range(0, vocabulary.Count).Select(i => (vocabulary.HashOf(i), Row(weights, i * labels)))
            .Concat(Enumerable.Range(0, labels + 1).Select(from => (SequenceModel.TransitionKey(from), Row(weights, size + (from * labels)))));
        return ModelFile.Write(header, WeightTable.Build(labels, table));
    }

    private float[] Row(AdaGrad weights, int start) => [.. Enumerable.Range(start, labels).Select(i => weights[i])];

    private void Learn(int[][] features, int[] gold, AdaGrad weights, int size)
    {
        var n = features.Length;
        if (n == 0) return;
        var transition = new float[(labels + 1) * labels];
        for (var i = 0; i < transition.Length; i++) transition[i] = weights[size + i];
        var unary = new float[n * labels];
        for (var t = 0; t < n; t++)
            foreach (var f in features[t])
                for (var y = 0; y < labels; y++) unary[(t * labels) + y] += weights[(f * labels) + y];
        var (forward, backward, logZ) = ForwardBackward(unary, transition, n);
        weights.Steps++;
        for (var t = 0; t < n; t++)
        {
            for (var y = 0; y < labels; y++)
            {
                var gradient = MathF.Exp(forward[(t * labels) + y] + backward[(t * labels) + y] - logZ) - (gold[t] == y ? 1 : 0);
                if (MathF.Abs(gradient) < 1e-4f) continue;
                foreach (var f in features[t]) weights.Add((f * labels) + y, gradient);
            }
            for (var x = 0; x <= labels; x++)
            {
                if (t == 0 != (x == labels)) continue;
                for (var y = 0; y < labels; y++)
                {
                    var before = t == 0 ? 0 : forward[((t - 1) * labels) + x];
                    var p = MathF.Exp(before + transition[(x * labels) + y] + unary[(t * labels) + y] + backward[(t * labels) + y] - logZ);
                    var observed = gold[t] == y && (t == 0 || gold[t - 1] == x);
                    var gradient = p - (observed ? 1 : 0);
                    if (MathF.Abs(gradient) > 1e-4f) weights.Add(size + (x * labels) + y, gradient);
                }
            }
        }
    }

    private (float[] Forward, float[] Backward, float LogZ) ForwardBackward(float[] unary, float[] transition, int n)
    {
        var forward = new float[n * labels];
        var backward = new float[n * labels];
        Span<float> terms = stackalloc float[labels];
        for (var y = 0; y < labels; y++) forward[y] = transition[(labels * labels) + y] + unary[y];
        for (var t = 1; t < n; t++)
            for (var y = 0; y < labels; y++)
            {
                for (var x = 0; x < labels; x++) terms[x] = forward[((t - 1) * labels) + x] + transition[(x * labels) + y];
                forward[(t * labels) + y] = LogSum(terms) + unary[(t * labels) + y];
            }
        for (var t = n - 2; t >= 0; t--)
            for (var x = 0; x < labels; x++)
            {
                for (var y = 0; y < labels; y++) terms[y] = backward[((t + 1) * labels) + y] + transition[(x * labels) + y] + unary[((t + 1) * labels) + y];
                backward[(t * labels) + x] = LogSum(terms);
            }
        return (forward, backward, LogSum(forward.AsSpan((n - 1) * labels, labels)));
    }

    private static float LogSum(ReadOnlySpan<float> terms)
    {
        var max = float.NegativeInfinity;
        foreach (var t in terms) max = MathF.Max(max, t);
        var sum = 0f;
        foreach (var t in terms) sum += MathF.Exp(t - max);
        return max + MathF.Log(sum);
    }
}
