namespace Isnad.Model.Network;

/// <summary>What a pointer of the token network points to; of each kind one at a time. Not for two threads at once.</summary>
internal sealed unsafe class Pointer(TokenNetwork network, PointerKind kind, NetworkBuffers buffers)
{
    private const int Width = NetworkShape.Width;
    private const int Distances = NetworkShape.Distances;
    private const int Questions = NetworkShape.QuestionWidth;
    private const int Keys = NetworkShape.KeyWidth;

    private readonly PointerWeights weights = network.Weights(kind);

    /// <summary>The score of pointing nowhere, after <see cref="Ask"/>.</summary>
    public float Nowhere { get; private set; }

    /// <summary>Asks from token <paramref name="first"/> and, unless negative, token <paramref name="second"/>.</summary>
    public void Ask(int first, int second)
    {
        var question = stackalloc float[Questions];
        var look = buffers.Wanted(kind);
        var distances = look + (2 * Width);
        var known = buffers.Known + ((long)first * Width);
        new Span<float>(network.At(weights.Shape.Bias), Questions).CopyTo(new Span<float>(question, Questions));
        Matrix.MultiplyAdd(known, 1, Width, network.At(weights.Shape.First), Questions, question);
        if (second >= 0) Matrix.MultiplyAdd(buffers.Known + ((long)second * Width), 1, Width, network.At(weights.Shape.Second), Questions, question);
        new Span<float>(look, 2 * Width).Clear();
        Matrix.MultiplyAdd(question, 1, Keys, weights.Keys, Width, look);
        Matrix.MultiplyAdd(question + Keys, 1, Keys, weights.Keys + (Keys * Width), Width, look + Width);
        new Span<float>(network.At(weights.Shape.Distance), Distances).CopyTo(new Span<float>(distances, Distances));
        Matrix.MultiplyAdd(known, 1, Width, network.At(weights.Shape.DistanceByFirst), Distances, distances);
        Nowhere = Matrix.Dot(known, network.At(weights.Shape.Nowhere), Width) + distances[Distances - 1];
    }

    /// <summary>The score of the boundary before token <paramref name="boundary"/> of <paramref name="count"/>; <paramref name="distance"/> is a bucket of <see cref="PointerDistance"/>.</summary>
    public float Score(int boundary, int count, int distance)
    {
        var look = buffers.Wanted(kind);
        var score = look[(2 * Width) + distance];
        var known = buffers.Known + ((long)boundary * Width);
        if (boundary > 0) score += Matrix.Dot(look, known - Width, Width);
        if (boundary < count) score += Matrix.Dot(look + Width, known, Width);
        return score;
    }
}
