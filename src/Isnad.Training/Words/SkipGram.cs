using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Isnad.Training.Words;

/// <summary>Skip-gram word vectors with negative sampling, on one thread so that the same corpus gives the same vectors.</summary>
internal sealed class SkipGram(Corpus corpus, int dimensions, int window, int epochs)
{
    private const int Negatives = 5;
    private const float StartRate = 0.05f;
    private const double Subsample = 1e-4;

    private readonly float[] input = new float[corpus.Words.Count * dimensions];
    private readonly float[] output = new float[corpus.Words.Count * dimensions];
    private ulong state = 88172645463325252;

    /// <summary>The vector of word <paramref name="id"/> after <see cref="Train"/>.</summary>
    public ReadOnlySpan<float> VectorOf(int id) => input.AsSpan(id * dimensions, dimensions);

    /// <summary>Writes the vectors of all words, then their vectors as neighbours.</summary>
    public void Write(string path)
    {
        using var file = File.Create(path);
        file.Write(MemoryMarshal.AsBytes<float>(input));
        file.Write(MemoryMarshal.AsBytes<float>(output));
    }

    public void Train()
    {
        for (var i = 0; i < input.Length; i++) input[i] = ((float)NextDouble() - 0.5f) / dimensions;
        var negatives = NegativeTable();
        var total = corpus.Counts.Sum(c => (double)c);
        var keep = corpus.Counts.Select(c => Math.Min(1.0, Math.Sqrt(Subsample / (c / total)) + (Subsample / (c / total)))).ToArray();
        var gradient = new float[dimensions];
        var steps = (double)corpus.Stream.Count * epochs;
        var line = new List<int>();
        var done = 0L;
        for (var epoch = 0; epoch < epochs; epoch++)
            foreach (var id in corpus.Stream)
            {
                done++;
                if (id >= 0)
                {
                    if (keep[id] >= 1 || NextDouble() < keep[id]) line.Add(id);
                    continue;
                }
                TrainLine(line, negatives, gradient, StartRate * (float)Math.Max(0.02, 1 - (done / steps)));
                line.Clear();
            }
    }

    private void TrainLine(List<int> line, int[] negatives, float[] gradient, float rate)
    {
        for (var i = 0; i < line.Count; i++)
        {
            var reach = 1 + (int)(Next() % (ulong)window);
            for (var j = Math.Max(0, i - reach); j <= Math.Min(line.Count - 1, i + reach); j++)
                if (j != i) TrainPair(line[i], line[j], negatives, gradient, rate);
        }
    }

    private void TrainPair(int center, int context, int[] negatives, float[] gradient, float rate)
    {
        var v = input.AsSpan(center * dimensions, dimensions);
        Array.Clear(gradient);
        for (var n = 0; n <= Negatives; n++)
        {
            var target = n == 0 ? context : negatives[Next() % (ulong)negatives.Length];
            if (n > 0 && target == context) continue;
            var u = output.AsSpan(target * dimensions, dimensions);
            var dot = TensorPrimitives.Dot(v, u);
            var g = rate * ((n == 0 ? 1f : 0f) - (1f / (1f + MathF.Exp(-dot))));
            TensorPrimitives.MultiplyAdd(u, g, gradient, gradient);
            TensorPrimitives.MultiplyAdd(v, g, u, u);
        }
        TensorPrimitives.Add(v, gradient, v);
    }

    private int[] NegativeTable()
    {
        var table = new List<int>();
        var sum = corpus.Counts.Sum(c => Math.Pow(c, 0.75));
        for (var i = 0; i < corpus.Counts.Count; i++)
            for (var k = Math.Max(1, (int)(Math.Pow(corpus.Counts[i], 0.75) / sum * 4_000_000)); k > 0; k--) table.Add(i);
        return [.. table];
    }

    private ulong Next()
    {
        state ^= state << 13;
        state ^= state >> 7;
        return state ^= state << 17;
    }

    private double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));
}
