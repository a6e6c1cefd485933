namespace Isnad.Model.Network;

/// <summary>What a pointer of the token network points to. Not for two threads at once.</summary>
internal sealed unsafe class Pointer(TokenNetwork network, PointerKind kind, NetworkBuffers buffers)
{
    private const int Width = NetworkShape.Width;
    private const int Questions = NetworkShape.QuestionWidth;

    private readonly float[] question = GC.AllocateArray<float>(Questions + NetworkShape.Distances + 16, pinned: true);
    private readonly PointerShape shape = network.Shape.Pointer[(int)kind];

    /// <summary>The score of pointing nowhere, after <see cref="Ask"/>.</summary>
    public float Nowhere { get; private set; }

    /// <summary>Asks from token <paramref name="first"/> and, unless negative, token <paramref name="second"/>.</summary>
    public void Ask(int first, int second)
    {
        fixed (float* q = question)
        {
            new Span<float>(network.At(shape.Bias), Questions).CopyTo(question);
            new Span<float>(network.At(shape.Distance), NetworkShape.Distances).CopyTo(question.AsSpan(Questions));
            var known = buffers.Known + (first * Width);
            Matrix.MultiplyAdd(known, 1, Width, network.At(shape.First), Questions, q);
            Matrix.MultiplyAdd(known, 1, Width, network.At(shape.DistanceByFirst), NetworkShape.Distances, q + Questions);
            if (second >= 0) Matrix.MultiplyAdd(buffers.Known + (second * Width), 1, Width, network.At(shape.Second), Questions, q);
            Nowhere = Matrix.Dot(known, network.At(shape.Nowhere), Width) + question[Questions + NetworkShape.Distances - 1];
        }
    }

    /// <summary>The score of the boundary before token <paramref name="boundary"/>; <paramref name="distance"/> is a bucket of <see cref="PointerDistance"/>.</summary>
    public float Score(int boundary, int count, int distance)
    {
        fixed (float* q = question)
        {
            var score = q[Questions + distance];
            var keys = buffers.Keys + ((int)kind * Questions);
            if (boundary > 0) score += Matrix.Dot(q, keys + ((long)(boundary - 1) * NetworkShape.AllKeys), NetworkShape.KeyWidth);
            if (boundary < count) score += Matrix.Dot(q + NetworkShape.KeyWidth, keys + ((long)boundary * NetworkShape.AllKeys) + NetworkShape.KeyWidth, NetworkShape.KeyWidth);
            return score;
        }
    }
}

/// <summary>The boundaries that the network points to.</summary>
internal enum PointerKind { ContentStart, ContentEnd, SourceStart, SourceEnd }

/// <summary>Buckets of distances: exact when short, by thirds of octaves when long.</summary>
internal static class PointerDistance
{
    private const int Exact = 12;
    private const int Side = 31;

    /// <summary>The bucket of a start at <paramref name="start"/> for a cue of tokens [first, end).</summary>
    public static int OfStart(int start, int first, int end) => start < first ? Side + Of(first - start) : Of(start - end);

    /// <summary>The bucket of an end at <paramref name="end"/> for what starts at <paramref name="start"/>, before the cue or after it.</summary>
    public static int OfEnd(int start, int end, bool beforeCue) => Of(end - start) + (beforeCue ? Side : 0);

    private static int Of(int distance) => distance < Exact ? Math.Max(0, distance) : Math.Min(Side - 1, Exact + (int)(3 * MathF.Log2(distance / (float)Exact)));
}
