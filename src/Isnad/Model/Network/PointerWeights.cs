namespace Isnad.Model.Network;

/// <summary>
/// A pointer's weights as they are used: question and keys are multiplied out, so that two tokens that ask give at once what is looked for in
/// the token before a boundary and in the token after it. Immutable.
/// </summary>
internal sealed unsafe class PointerWeights
{
    private const int Width = NetworkShape.Width;
    private const int Questions = NetworkShape.QuestionWidth;
    private const int Keys = NetworkShape.KeyWidth;

    private readonly float[] numbers = GC.AllocateArray<float>((4 * Width * Width) + (2 * Width) + 16, pinned: true);

    public PointerWeights(TokenNetwork network, PointerKind kind)
    {
        Shape = network.Shape.Pointer[(int)kind];
        fixed (float* start = numbers) First = (float*)(((nint)start + 63) & ~(nint)63);
        Second = First + (2 * Width * Width);
        Bias = Second + (2 * Width * Width);
        var keys = network.At(network.Shape.Keys) + ((int)kind * Questions);
        for (var p = 0; p < Width; p++)
        {
            Look(network.At(Shape.First) + (p * Questions), keys, First + (p * 2 * Width));
            Look(network.At(Shape.Second) + (p * Questions), keys, Second + (p * 2 * Width));
        }
        Look(network.At(Shape.Bias), keys, Bias);
    }

    public PointerShape Shape { get; }

    /// <summary>From what is known of the first token that asks, <see cref="Width"/> rows of twice that length.</summary>
    public float* First { get; }

    /// <summary>The same of the second.</summary>
    public float* Second { get; }

    /// <summary>What is looked for always.</summary>
    public float* Bias { get; }

    private static void Look(float* question, float* keys, float* into)
    {
        for (var p = 0; p < Width; p++)
        {
            into[p] = Matrix.Dot(keys + (p * NetworkShape.AllKeys), question, Keys);
            into[Width + p] = Matrix.Dot(keys + (p * NetworkShape.AllKeys) + Keys, question + Keys, Keys);
        }
    }
}
