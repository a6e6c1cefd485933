using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Isnad.Model.Network;

/// <summary>The best sequence of labels by the network's scores and the weights of neighbouring labels (Viterbi). At most 16 labels, all at once.</summary>
internal sealed unsafe class TagDecoder
{
    private const int Stride = NetworkShape.TokenOutputs;
    private const float Never = -1e9f;

    private readonly float[] transitions;
    private readonly int labels;

    /// <summary>A decoder of labels 0 to <paramref name="labels"/>; <paramref name="boldness"/> is taken off the score of label 0, which stands for none.</summary>
    public TagDecoder(TokenNetwork network, int labels, Func<byte, byte, bool> allowed, float boldness)
    {
        this.labels = labels;
        transitions = new float[(labels + 1) * Stride];
        Array.Fill(transitions, Never);
        for (var from = 0; from <= labels; from++)
            for (var to = 0; to < labels; to++)
                if (allowed((byte)(from == labels ? 0 : from), (byte)to)) transitions[(from * Stride) + to] = network.At(network.Shape.Transitions)[(from * Stride) + to] - (to == 0 ? boldness : 0);
    }

    /// <summary>The labels of the first <paramref name="length"/> tokens in <paramref name="known"/>.</summary>
    public byte[] Decode(int length, NetworkBuffers known)
    {
        var tags = new byte[length];
        if (length == 0) return tags;
        var back = (int*)NativeMemory.AlignedAlloc((nuint)length * Stride * sizeof(int), 64);
        var before = stackalloc float[Stride];
        (Vector512.LoadUnsafe(ref transitions[labels * Stride]) + Vector512.Load(known.Outputs)).Store(before);
        for (var t = 1; t < length; t++)
        {
            var best = Vector512.Create(before[0]) + Vector512.LoadUnsafe(ref transitions[0]);
            var from = Vector512<int>.Zero;
            for (var x = 1; x < labels; x++)
            {
                var score = Vector512.Create(before[x]) + Vector512.LoadUnsafe(ref transitions[x * Stride]);
                var better = Vector512.GreaterThan(score, best);
                best = Vector512.ConditionalSelect(better, score, best);
                from = Vector512.ConditionalSelect(better.AsInt32(), Vector512.Create(x), from);
            }
            from.Store(back + ((long)t * Stride));
            (best + Vector512.Load(known.Outputs + ((long)t * Stride))).Store(before);
        }
        Trace(before, back, tags);
        NativeMemory.AlignedFree(back);
        return tags;
    }

    private void Trace(float* scores, int* back, byte[] tags)
    {
        var last = 0;
        for (var y = 1; y < labels; y++) if (scores[y] > scores[last]) last = y;
        for (var t = tags.Length - 1; t >= 0; t--)
        {
            tags[t] = (byte)last;
            if (t > 0) last = back[((long)t * Stride) + last];
        }
    }
}
