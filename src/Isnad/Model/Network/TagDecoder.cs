namespace Isnad.Model.Network;

/// <summary>The best sequence of labels by the network's scores and the weights of neighbouring labels (Viterbi).</summary>
internal sealed unsafe class TagDecoder
{
    private const int Stride = 16;

    private readonly float[] transitions;
    private readonly int labels;

    public TagDecoder(TokenNetwork network, int labels, Func<byte, byte, bool> allowed)
    {
        this.labels = labels;
        transitions = new float[(labels + 1) * Stride];
        for (var from = 0; from <= labels; from++)
            for (var to = 0; to < labels; to++)
                transitions[(from * Stride) + to] = allowed((byte)(from == labels ? 0 : from), (byte)to) ? network.At(network.Shape.Transitions)[(from * Stride) + to] : -1e9f;
    }

    /// <summary>The labels of the first <paramref name="length"/> tokens in <paramref name="known"/>.</summary>
    public byte[] Decode(int length, NetworkBuffers known)
    {
        var tags = new byte[length];
        if (length == 0) return tags;
        var back = new byte[length * labels];
        Span<float> before = stackalloc float[labels];
        Span<float> now = stackalloc float[labels];
        for (var t = 0; t < length; t++)
        {
            var scores = known.Outputs + ((long)t * NetworkShape.TokenOutputs);
            for (var y = 0; y < labels; y++)
            {
                var (best, from) = t == 0 ? (transitions[(labels * Stride) + y], 0) : BestFrom(before, y);
                now[y] = best + scores[y];
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
        return tags;
    }

    private (float Score, int From) BestFrom(ReadOnlySpan<float> before, int y)
    {
        var best = float.NegativeInfinity;
        var from = 0;
        for (var x = 0; x < labels; x++)
        {
            var score = before[x] + transitions[(x * Stride) + y];
            if (score > best) (best, from) = (score, x);
        }
        return (best, from);
    }
}
