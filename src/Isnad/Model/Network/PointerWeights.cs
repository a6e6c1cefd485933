namespace Isnad.Model.Network;

/// <summary>A pointer's weights as they are used: the columns of the keys that are its own, turned into rows. Immutable.</summary>
internal sealed unsafe class PointerWeights
{
    private const int Width = NetworkShape.Width;
    private const int Questions = NetworkShape.QuestionWidth;

    private readonly float[] numbers = GC.AllocateArray<float>((Questions * Width) + 16, pinned: true);

    public PointerWeights(TokenNetwork network, PointerKind kind)
    {
        Shape = network.Shape.Pointer[(int)kind];
        fixed (float* start = numbers) Keys = (float*)(((nint)start + 63) & ~(nint)63);
        var columns = network.At(network.Shape.Keys) + ((int)kind * Questions);
        for (var p = 0; p < Width; p++)
            for (var q = 0; q < Questions; q++) Keys[(q * Width) + p] = columns[(p * NetworkShape.AllKeys) + q];
    }

    public PointerShape Shape { get; }

    /// <summary>What each number of a question looks for: rows of <see cref="NetworkShape.Width"/>, those for the token before the boundary first.</summary>
    public float* Keys { get; }
}
