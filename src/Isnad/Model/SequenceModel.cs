using System.Buffers;

namespace Isnad.Model;

/// <summary>Decodes a linear-chain model: the best sequence of labels by the Viterbi algorithm.</summary>
internal sealed class SequenceModel
{
    private readonly WeightTable weights;
    private readonly float[] transitions;
    private readonly int labels;
    private readonly Spare<FeatureBuffer> spareFeatures = new(() => new FeatureBuffer());

    public SequenceModel(WeightTable weights, Func<byte, byte, bool> allowed)
    {
        this.weights = weights;
        labels = weights.Outputs;
        transitions = new float[(labels + 1) * labels];
        for (var from = 0; from <= labels; from++)
            for (var to = 0; to < labels; to++)
                transitions[(from * labels) + to] = allowed((byte)(from == labels ? 0 : from), (byte)to)
                    ? weights.WeightOf(TransitionKey(from), to)
                    : float.NegativeInfinity;
    }

    /// <summary>Where the weights of transitions from a label are kept; the label after the last stands for the start.</summary>
    public static ulong TransitionKey(int from) => FeatureBuffer.Combine(0xBADC0DE, (ulong)from);

    /// <summary>The best labels of <paramref name="length"/> tokens, whose features <paramref name="fill"/> gives.</summary>
    public byte[] Decode(int length, Action<int, FeatureBuffer> fill)
    {
        var tags = new byte[length];
        if (length == 0) return tags;
        var features = spareFeatures.Take();
        var back = ArrayPool<byte>.Shared.Rent(length * labels);
        Span<float> before = stackalloc float[labels];
        Span<float> now = stackalloc float[labels];
        for (var t = 0; t < length; t++)
        {
            fill(t, features);
            now.Clear();
            weights.Score(features, now);
            for (var y = 0; y < labels; y++)
            {
                var (best, from) = t == 0 ? (transitions[(labels * labels) + y], 0) : BestFrom(before, y);
                now[y] += best;
                back[(t * labels) + y] = (byte)from;
            }
            now.CopyTo(before);
        }
        var last = 0;
        for (var y = 1; y < labels; y++) if (before[y] > before[last]) last = y;
        for (var t = length - 1; t >= 0; t--)
        {
            tags[t] = (byte)last;
            last = back[(t * labels) + last];
        }
        ArrayPool<byte>.Shared.Return(back);
        spareFeatures.Give(features);
        return tags;
    }

    private (float Score, int From) BestFrom(ReadOnlySpan<float> before, int y)
    {
        var best = float.NegativeInfinity;
        var from = 0;
        for (var x = 0; x < labels; x++)
        {
            var score = before[x] + transitions[(x * labels) + y];
            if (score > best) (best, from) = (score, x);
        }
        return (best, from);
    }
}
