namespace Isnad.Model.Network;

/// <summary>What a pointer of the token network points to. Not for two threads at once.</summary>
internal sealed unsafe class Pointer(TokenNetwork network, PointerKind kind, NetworkBuffers buffers)
{
    private const int Width = NetworkShape.Width;
    private const int Questions = NetworkShape.QuestionWidth;
    private const int Keys = NetworkShape.KeyWidth;
    private const int Distances = NetworkShape.Distances;

    // The question; what it looks for in the token before the boundary, and in the token after it; what it expects of each distance.
    private readonly float[] numbers = GC.AllocateArray<float>(Questions + (2 * Width) + Distances, pinned: true);
    private readonly PointerShape shape = network.Shape.Pointer[(int)kind];

    /// <summary>The score of pointing nowhere, after <see cref="Ask"/>.</summary>
    public float Nowhere { get; private set; }

    /// <summary>Asks from token <paramref name="first"/> and, unless negative, token <paramref name="second"/>.</summary>
    public void Ask(int first, int second)
    {
        fixed (float* question = numbers)
        {
            float* wanted = question + Questions, distances = wanted + (2 * Width);
            new Span<float>(network.At(shape.Bias), Questions).CopyTo(numbers);
            new Span<float>(network.At(shape.Distance), Distances).CopyTo(new Span<float>(distances, Distances));
            var known = buffers.Known + ((long)first * Width);
            Matrix.MultiplyAdd(known, 1, Width, network.At(shape.First), Questions, question);
            Matrix.MultiplyAdd(known, 1, Width, network.At(shape.DistanceByFirst), Distances, distances);
            if (second >= 0) Matrix.MultiplyAdd(buffers.Known + ((long)second * Width), 1, Width, network.At(shape.Second), Questions, question);
            Nowhere = Matrix.Dot(known, network.At(shape.Nowhere), Width) + distances[Distances - 1];
            var keys = network.At(network.Shape.Keys) + ((int)kind * Questions);
            for (var p = 0; p < Width; p++, keys += NetworkShape.AllKeys)
            {
                wanted[p] = Matrix.Dot(keys, question, Keys);
                wanted[Width + p] = Matrix.Dot(keys + Keys, question + Keys, Keys);
            }
        }
    }

    /// <summary>The score of the boundary before token <paramref name="boundary"/> of <paramref name="count"/>; <paramref name="distance"/> is a bucket of <see cref="PointerDistance"/>.</summary>
    public float Score(int boundary, int count, int distance)
    {
        fixed (float* question = numbers)
        {
            var wanted = question + Questions;
            var score = wanted[(2 * Width) + distance];
            var known = buffers.Known + ((long)boundary * Width);
            if (boundary > 0) score += Matrix.Dot(wanted, known - Width, Width);
            if (boundary < count) score += Matrix.Dot(wanted + Width, known, Width);
            return score;
        }
    }
}
