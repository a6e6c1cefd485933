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
    private const int Lane = 8;

    private readonly VectorTable words;
    private readonly VectorTable categories;
    private readonly VectorTable affixes;
    private readonly float* numbers;
    private readonly PointerWeights[] pointers;
    private readonly QuantizedMatrix inward;
    private readonly QuantizedMatrix[] gates;
    private readonly QuantizedMatrix[] outward;

    /// <summary>A network of the weights in <paramref name="file"/> over the word vectors of <paramref name="wordVectors"/>.</summary>
    public TokenNetwork(ModelFile file, VectorTable wordVectors)
    {
        File = file;
        words = wordVectors;
        var start = file.Pointer;
        categories = new VectorTable(start, Width);
        start += VectorTable.SizeOf(categories.Count * Width);
        affixes = new VectorTable(start, NetworkShape.WordWidth);
        start += VectorTable.SizeOf(affixes.Count * NetworkShape.WordWidth);
        Shape = new NetworkShape(categories.Count, affixes.Count);
        numbers = (float*)start - Shape.TablesEnd;
        inward = new QuantizedMatrix(At(Shape.Input), NetworkShape.WordWidth, Width);
        gates = [.. Shape.Layer.Select(layer => new QuantizedMatrix(At(layer.Gates), Width, 3 * Width))];
        outward = [.. Shape.Layer.Select(layer => new QuantizedMatrix(At(layer.Out), Width, Width))];
        pointers = [.. Enum.GetValues<PointerKind>().Select(kind => new PointerWeights(this, kind))];
    }

    public ModelFile File { get; }

    public NetworkShape Shape { get; }

    /// <summary>What it makes of frequent words alone, before it looks around them.</summary>
    public WordSums Sums { get; } = new();

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
        for (var l = 0; l < NetworkShape.Layers; l++) RunLayer(l, n, buffers);
        for (var t = 0; t < n; t++) Normalize(buffers.State + (t * Width), At(Shape.FinalGain), known + (t * Width));
        Fill(outputs, At(Shape.TokenBias), n, NetworkShape.TokenOutputs);
        Matrix.MultiplyAdd(known, n, Width, At(Shape.Token), NetworkShape.TokenOutputs, outputs);
    }

    /// <summary>Divides by the root mean square and multiplies with a gain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Normalize(float* from, float* gain, float* into)
    {
        var factor = Vector256.Create(1 / MathF.Sqrt((Matrix.Dot(from, from, Width) / Width) + 1e-5f));
        for (var j = 0; j < Width; j += Lane) (Vector256.Load(from + j) * factor * Vector256.Load(gain + j)).Store(into + j);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Embed(NetworkInput input, NetworkBuffers buffers)
    {
        SumWords(input, buffers);
        for (int t = 0, next = 0; t < input.Count; t++)
        {
            var (row, hash) = input.Word(t);
            float* state = buffers.State + (t * Width), sum = input.IsKnown(t) ? Sums.Of(row) : buffers.Gates + (next++ * Width);
            new ReadOnlySpan<float>(sum, Width).CopyTo(new Span<float>(state, Width));
            if (!input.IsKnown(t)) Sums.Keep(row, hash, sum);
            categories.AddSum(input.PlaceCategories(t), state);
        }
    }

    // Of the words whose sum is not known, one after another where the gates will stand.
    private void SumWords(NetworkInput input, NetworkBuffers buffers)
    {
        var unknown = 0;
        for (var t = 0; t < input.Count; t++)
        {
            if (input.IsKnown(t)) continue;
            var word = buffers.Normal + (unknown * NetworkShape.WordWidth);
            var sum = buffers.Gates + (unknown++ * Width);
            new Span<float>(word, NetworkShape.WordWidth).Clear();
            Fill(sum, At(Shape.InputBias), 1, Width);
            words.AddSum(input.Words(t), word);
            affixes.AddSum(input.Affixes(t), word);
            categories.AddSum(input.WordCategories(t), sum);
        }
        Multiply(buffers.Normal, unknown, inward, buffers.Gates, Width, buffers.Gates, buffers);
    }

    private void RunLayer(int l, int n, NetworkBuffers buffers)
    {
        var layer = Shape.Layer[l];
        for (var t = 0; t < n; t++) Normalize(buffers.State + (t * Width), At(layer.Gain), buffers.Normal + (t * Width));
        Convolve(buffers.Normal, At(layer.Convolution), n, buffers.Seen);
        Multiply(buffers.Seen, n, gates[l], At(layer.GateBias), 0, buffers.Gates, buffers);
        Carry(buffers.Gates, n, buffers.Seen);
        Multiply(buffers.Seen, n, outward[l], buffers.State, Width, buffers.State, buffers);
    }

    private static void Multiply(float* rows, int n, QuantizedMatrix matrix, float* to, int stride, float* into, NetworkBuffers buffers)
    {
        matrix.Quantize(rows, n, buffers.Quantized, buffers.Scales);
        matrix.MultiplyAdd(buffers.Quantized, buffers.Scales, n, to, stride, into);
    }

    /// <summary>Each number with its <see cref="NetworkShape.Reach"/> neighbours in the same column, weighted, and itself once more.</summary>
    public static void Convolve(float* from, float* weights, int n, float* into)
    {
        if (Vector512.IsHardwareAccelerated) Convolve<Lanes16>(from, weights, n, into);
        else Convolve<Lanes8>(from, weights, n, into);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Convolve<T>(float* from, float* weights, int n, float* into) where T : struct, ILanes<T>
    {
        for (var j = 0; j < Width; j += T.Count)
        {
            T w0 = T.Load(weights + j), w1 = T.Load(weights + Width + j), w2 = T.Load(weights + (2 * Width) + j), w3 = T.Load(weights + (3 * Width) + j), w4 = T.Load(weights + (4 * Width) + j);
            T a = T.All(0), b = a, c = Row(0), d = Row(1);
            for (var t = 0; t < n; t++)
            {
                var e = Row(t + 2);
                var sum = T.MultiplyAdd(a, w0, c);
                sum = T.MultiplyAdd(b, w1, sum);
                sum = T.MultiplyAdd(c, w2, sum);
                sum = T.MultiplyAdd(d, w3, sum);
                T.MultiplyAdd(e, w4, sum).Store(into + (t * Width) + j);
                (a, b, c, d) = (b, c, d, e);
            }

            T Row(int t) => t < n ? T.Load(from + (t * Width) + j) : T.All(0);
        }
    }

    private static void Carry(float* gates, int n, float* into)
    {
        if (Vector512.IsHardwareAccelerated) Carry<Lanes16>(gates, n, into);
        else Carry<Lanes8>(gates, n, into);
    }

    // The first half of the columns is carried forwards, the second backwards: h = h + z (g - h); what goes out is h times a gate.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Carry<T>(float* gates, int n, float* into) where T : struct, ILanes<T>
    {
        const int half = Width / 2;
        for (var j = 0; j < Width; j += T.Count)
        {
            var h = T.All(0);
            var backwards = j >= half;
            for (var k = 0; k < n; k++)
            {
                var t = backwards ? n - 1 - k : k;
                var row = gates + (t * 3 * Width) + j;
                var z = Sigmoid(T.Load(row));
                h += z * (T.Load(row + Width) - h);
                var s = T.Load(row + (2 * Width));
                (h * s * Sigmoid(s)).Store(into + (t * Width) + j);
            }
        }
    }

    /// <summary>1 / (1 + e to the power of -x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid<T>(T x) where T : struct, ILanes<T> => T.All(1) / (T.All(1) + Exponential(T.All(0) - x));

    // To seven digits, which is all that a float has: 2 to the whole part by its exponent, times a polynomial of the rest. Adding 1.5 · 2²³ rounds to
    // a whole number and leaves it in the lowest bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Exponential<T>(T x) where T : struct, ILanes<T>
    {
        var rounding = T.All(12582912f);
        var power = T.Clamp(x, T.All(-87f), T.All(87f)) * T.All(1.44269504f);
        var whole = power + rounding;
        var rest = power - (whole - rounding);
        var sum = T.All(0.0013333558f);
        sum = T.MultiplyAdd(sum, rest, T.All(0.0096181291f));
        sum = T.MultiplyAdd(sum, rest, T.All(0.055504109f));
        sum = T.MultiplyAdd(sum, rest, T.All(0.24022651f));
        sum = T.MultiplyAdd(sum, rest, T.All(0.69314718f));
        sum = T.MultiplyAdd(sum, rest, T.All(1));
        return T.Scale(sum, whole);
    }

    private static void Fill(float* into, float* row, int n, int m)
    {
        for (var t = 0; t < n; t++) Buffer.MemoryCopy(row, into + (t * m), m * sizeof(float), m * sizeof(float));
    }
}
