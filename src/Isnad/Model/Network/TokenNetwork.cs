using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Isnad.Model.Network;

/// <summary>
/// Tells of every token what its whole text says of it: word vectors and categories, then layers that carry knowledge along the text in both
/// directions (gated recurrences whose gates see a small neighbourhood). Immutable; one <see cref="NetworkBuffers"/> a thread.
/// </summary>
internal sealed unsafe class TokenNetwork
{
    private const int Width = NetworkShape.Width;

    private readonly VectorTable words;
    private readonly VectorTable categories;
    private readonly VectorTable affixes;
    private readonly float* numbers;
    private readonly PointerWeights[] pointers;

    /// <summary>A network of the weights in <paramref name="file"/> over the word vectors of <paramref name="wordVectors"/>.</summary>
    public TokenNetwork(ModelFile file, VectorTable wordVectors)
    {
        File = file;
        words = wordVectors;
        var start = file.Pointer;
        categories = new VectorTable(start);
        start += VectorTable.SizeOf(categories.Count * Width);
        affixes = new VectorTable(start);
        start += VectorTable.SizeOf(affixes.Count * NetworkShape.WordWidth);
        Shape = new NetworkShape(categories.Count, affixes.Count);
        numbers = (float*)start - Shape.TablesEnd;
        pointers = [.. Enum.GetValues<PointerKind>().Select(kind => new PointerWeights(this, kind))];
    }

    public ModelFile File { get; }

    public NetworkShape Shape { get; }

    /// <summary>The network embedded under that file name.</summary>
    public static TokenNetwork Embedded(string name, string vectors) => new(ModelFile.Embedded(name), VectorTable.Embedded(vectors));

    /// <summary>The number at a place of the shape; not for tables.</summary>
    public float* At(int place) => numbers + place;

    public PointerWeights Weights(PointerKind kind) => pointers[(int)kind];

    /// <summary>Fills the buffers, from token <paramref name="first"/> on, with what is known of each token of <paramref name="input"/>.</summary>
    public void Run(NetworkInput input, NetworkBuffers buffers, int first)
    {
        var n = input.Count;
        float* known = buffers.Known + ((long)first * Width), outputs = buffers.Outputs + ((long)first * NetworkShape.TokenOutputs);
        Embed(input, buffers);
        foreach (var layer in Shape.Layer) RunLayer(layer, n, buffers);
        for (var t = 0; t < n; t++) Normalize(buffers.State + (t * Width), At(Shape.FinalGain), known + (t * Width));
        Fill(outputs, At(Shape.TokenBias), n, NetworkShape.TokenOutputs);
        Matrix.MultiplyAdd(known, n, Width, At(Shape.Token), NetworkShape.TokenOutputs, outputs);
    }

    /// <summary>Divides by the root mean square and multiplies with a gain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Normalize(float* from, float* gain, float* into)
    {
        var factor = Vector512.Create(1 / MathF.Sqrt((Matrix.Dot(from, from, Width) / Width) + 1e-5f));
        for (var j = 0; j < Width; j += 16) (Vector512.Load(from + j) * factor * Vector512.Load(gain + j)).Store(into + j);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Embed(NetworkInput input, NetworkBuffers buffers)
    {
        var n = input.Count;
        new Span<float>(buffers.Normal, n * Width).Clear();
        Fill(buffers.State, At(Shape.InputBias), n, Width);
        for (var t = 0; t < n; t++)
        {
            words.AddSum(input.Words(t), buffers.Normal + (t * Width));
            affixes.AddSum(input.Affixes(t), buffers.Normal + (t * Width));
            categories.AddSum(input.Categories(t), buffers.State + (t * Width));
        }
        Matrix.MultiplyAdd(buffers.Normal, n, NetworkShape.WordWidth, At(Shape.Input), Width, buffers.State);
    }

    private void RunLayer(LayerShape layer, int n, NetworkBuffers buffers)
    {
        for (var t = 0; t < n; t++) Normalize(buffers.State + (t * Width), At(layer.Gain), buffers.Normal + (t * Width));
        Convolve(buffers.Normal, At(layer.Convolution), n, buffers.Seen);
        Fill(buffers.Gates, At(layer.GateBias), n, 3 * Width);
        Matrix.MultiplyAdd(buffers.Seen, n, Width, At(layer.Gates), 3 * Width, buffers.Gates);
        Carry(buffers.Gates, n, buffers.Seen);
        Matrix.MultiplyAdd(buffers.Seen, n, Width, At(layer.Out), Width, buffers.State);
    }

    /// <summary>Each number with its neighbours in the same column, weighted, and itself once more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convolve(float* from, float* weights, int n, float* into)
    {
        const int half = NetworkShape.Reach / 2;
        for (var t = 0; t < n; t++)
            for (var j = 0; j < Width; j += 16)
            {
                var sum = Vector512.Load(from + (t * Width) + j);
                for (var d = Math.Max(-half, -t); d <= Math.Min(half, n - 1 - t); d++)
                    sum = Vector512.FusedMultiplyAdd(Vector512.Load(from + ((t + d) * Width) + j), Vector512.Load(weights + ((d + half) * Width) + j), sum);
                sum.Store(into + (t * Width) + j);
            }
    }

    // The first half of the columns is carried forwards, the second backwards: h = h + z (g - h); what goes out is h times a gate.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Carry(float* gates, int n, float* into)
    {
        const int half = Width / 2;
        for (var j = 0; j < Width; j += 16)
        {
            var h = Vector512<float>.Zero;
            var backwards = j >= half;
            for (var k = 0; k < n; k++)
            {
                var t = backwards ? n - 1 - k : k;
                var row = gates + (t * 3 * Width) + j;
                var z = Sigmoid(Vector512.Load(row));
                h += z * (Vector512.Load(row + Width) - h);
                var s = Vector512.Load(row + (2 * Width));
                (h * s * Sigmoid(s)).Store(into + (t * Width) + j);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exponential(-x));

    // To seven digits, which is all that a float has: 2 to the whole part by its exponent, times a polynomial of the rest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Exponential(Vector512<float> x)
    {
        var power = Vector512.Clamp(x, Vector512.Create(-87f), Vector512.Create(87f)) * 1.44269504f;
        var whole = Vector512.Floor(power);
        var rest = power - whole;
        var sum = Vector512.Create(0.0018775767f);
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(0.0089893397f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(0.055826318f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(0.24015361f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(0.69315308f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(0.99999994f));
        return sum * ((Vector512.ConvertToInt32(whole) + Vector512.Create(127)) << 23).AsSingle();
    }

    private static void Fill(float* into, float* row, int n, int m)
    {
        for (var t = 0; t < n; t++) Buffer.MemoryCopy(row, into + (t * m), m * sizeof(float), m * sizeof(float));
    }
}
