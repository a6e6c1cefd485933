namespace Isnad.Model.Network;

/// <summary>What a pointer of the token network points to. Not for two threads at once.</summary>
internal sealed unsafe class Pointer(TokenNetwork network, PointerKind kind, NetworkBuffers buffers)
{
    private const int Width = NetworkShape.Width;
    private const int Distances = NetworkShape.Distances;

    private readonly PointerWeights weights = network.Weights(kind);

    // What is looked for in the token before the boundary, and in the token after it; what is expected of each distance.
    private readonly float[] wanted = GC.AllocateArray<float>((2 * Width) + Distances, pinned: true);

    /// <summary>The score of pointing nowhere, after <see cref="Ask"/>.</summary>
    public float Nowhere { get; private set; }

    /// <summary>Asks from token <paramref name="first"/> and, unless negative, token <paramref name="second"/>.</summary>
    public void Ask(int first, int second)
    {
        fixed (float* look = wanted)
        {
            var distances = look + (2 * Width);
            new Span<float>(weights.Bias, 2 * Width).CopyTo(wanted);
            new Span<float>(network.At(weights.Shape.Distance), Distances).CopyTo(new Span<float>(distances, Distances));
            var known = buffers.Known + ((long)first * Width);
            Matrix.MultiplyAdd(known, 1, Width, weights.First, 2 * Width, look);
            Matrix.MultiplyAdd(known, 1, Width, network.At(weights.Shape.DistanceByFirst), Distances, distances);
            if (second >= 0) Matrix.MultiplyAdd(buffers.Known + ((long)second * Width), 1, Width, weights.Second, 2 * Width, look);
            Nowhere = Matrix.Dot(known, network.At(weights.Shape.Nowhere), Width) + distances[Distances - 1];
        }
    }

    /// <summary>The score of the boundary before token <paramref name="boundary"/> of <paramref name="count"/>; <paramref name="distance"/> is a bucket of <see cref="PointerDistance"/>.</summary>
    public float Score(int boundary, int count, int distance)
    {
        fixed (float* look = wanted)
        {
            var score = look[(2 * Width) + distance];
            var known = buffers.Known + ((long)boundary * Width);
            if (boundary > 0) score += Matrix.Dot(look, known - Width, Width);
            if (boundary < count) score += Matrix.Dot(look + Width, known, Width);
            return score;
        }
    }
}
