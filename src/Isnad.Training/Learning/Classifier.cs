using Isnad.Model;

namespace Isnad.Training.Learning;

/// <summary>Learns to give one of a few labels: a weight for each feature and label (maximum entropy).</summary>
internal sealed class Classifier(int labels)
{
    private readonly Vocabulary vocabulary = new();
    private readonly List<(int[] Features, int Label)> examples = [];

    public float Rate { get; init; } = 0.1f;

    public float Penalty { get; init; } = 1e-6f;

    public int Epochs { get; init; } = 12;

    public void Add(FeatureBuffer features, int label) => examples.Add((vocabulary.NumbersOf(features.Hashes), label));

    public byte[] Train(string header)
    {
        var weights = new AdaGrad(vocabulary.Count * labels, Rate, Penalty);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(17);
        var scores = new float[labels];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var (features, label) = examples[i];
                Array.Clear(scores);
                foreach (var f in features)
                    for (var o = 0; o < labels; o++) scores[o] += weights[(f * labels) + o];
                Chooser.Softmax(scores);
                weights.Steps++;
                for (var o = 0; o < labels; o++)
                {
                    var gradient = scores[o] - (o == label ? 1 : 0);
                    if (MathF.Abs(gradient) < 1e-5f) continue;
                    foreach (var f in features) weights.Add((f * labels) + o, gradient);
                }
            }
        }
        var table = Enumerable.Range(0, vocabulary.Count).Select(i => (vocabulary.HashOf(i), Enumerable.Range(0, labels).Select(o => weights[(i * labels) + o]).ToArray()));
        return ModelFile.Write(header, WeightTable.Build(labels, table));
    }
}
