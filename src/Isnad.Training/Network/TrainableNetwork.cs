using System.Runtime.Intrinsics;
using Isnad.Model.Network;

namespace Isnad.Training.Network;

/// <summary>
/// The token network with what it takes to learn: it keeps what it computed on the way forward, and turns the gradient of what is known of
/// each token into gradients of its numbers. The same computation as <see cref="TokenNetwork"/>, with dropout.
/// </summary>
internal sealed unsafe class TrainableNetwork
{
    private const int W = NetworkShape.Width;
    private const int D = NetworkShape.WordWidth;

    private readonly List<Numbers> kept = [];
    private readonly float*[] layerIn = new float*[NetworkShape.Layers];
    private readonly float*[] normal = new float*[NetworkShape.Layers];
    private readonly float*[] seen = new float*[NetworkShape.Layers];
    private readonly float*[] gates = new float*[NetworkShape.Layers];
    private readonly float*[] carried = new float*[NetworkShape.Layers];
    private readonly float*[] outward = new float*[NetworkShape.Layers];
    private readonly float*[] masks = new float*[NetworkShape.Layers + 1];
    private float* words;
    private float* state;
    private float* dState;
    private float* dSeen;
    private float* dGates;
    private float* dNormal;
    private float* dWords;
    private readonly float* transposed;
    private int capacity;

    public TrainableNetwork(NetworkShape shape, Parameters parameters)
    {
        Shape = shape;
        Parameters = parameters;
        var scratch = new Numbers(W * 3 * W * 2);
        kept.Add(scratch);
        transposed = scratch.Start;
    }

    public NetworkShape Shape { get; }

    public Parameters Parameters { get; }

    /// <summary>Chance that a number is left out while it learns.</summary>
    public float Dropout { get; set; }

    /// <summary>What is known of each token after <see cref="Forward"/>.</summary>
    public float* Known { get; private set; }

    /// <summary>Room for the gradient of <see cref="Known"/>; zero after <see cref="Forward"/>.</summary>
    public float* KnownGradient { get; private set; }

    /// <summary>Computes what is known of each token; with <paramref name="chance"/>, drops numbers out.</summary>
    public void Forward(NetworkInput input, Chance? chance)
    {
        var n = input.Count;
        Reserve(n);
        new Span<float>(words, n * D).Clear();
        Fill(state, P(Shape.InputBias), n, W);
        for (var t = 0; t < n; t++)
        {
            foreach (var row in input.Words(t)) Matrix.AddScaled(Parameters.Word(row), 1, D, words + (t * D));
            foreach (var row in input.Affixes(t)) Matrix.AddScaled(P(Shape.Affixes + (row * D)), 1, D, words + (t * D));
            foreach (var row in input.Categories(t)) Matrix.AddScaled(P(Shape.Categories + (row * W)), 1, W, state + (t * W));
        }
        Matrix.MultiplyAdd<Lanes16>(words, n, D, P(Shape.Input), W, state);
        for (var l = 0; l < NetworkShape.Layers; l++) ForwardLayer(l, n, chance);
        for (var t = 0; t < n; t++) TokenNetwork.Normalize(state + (t * W), P(Shape.FinalGain), Known + (t * W));
        DropOut(Known, masks[NetworkShape.Layers], n, chance);
        new Span<float>(KnownGradient, n * W).Clear();
    }

    /// <summary>Adds to the gradients of all numbers what <see cref="KnownGradient"/> asks for.</summary>
    public void Backward(NetworkInput input, float tableRate, float wordRate)
    {
        var n = input.Count;
        Multiply(KnownGradient, masks[NetworkShape.Layers], n * W);
        new Span<float>(dState, n * W).Clear();
        NormalizeBack(state, Shape.FinalGain, KnownGradient, n, dState);
        for (var l = NetworkShape.Layers - 1; l >= 0; l--) BackwardLayer(l, n);
        for (var t = 0; t < n; t++) Matrix.AddScaled(dState + (t * W), 1, W, G(Shape.InputBias));
        TransposedMatrix.MultiplyAdd(words, n, D, dState, W, G(Shape.Input));
        new Span<float>(dWords, n * D).Clear();
        MultiplyTransposed(dState, n, W, Shape.Input, D, dWords);
        for (var t = 0; t < n; t++)
        {
            foreach (var row in input.Affixes(t)) Parameters.StepRow(Shape.Affixes + (row * D), dWords + (t * D), D, tableRate);
            foreach (var row in input.Categories(t)) Parameters.StepRow(Shape.Categories + (row * W), dState + (t * W), W, tableRate);
            if (wordRate > 0) foreach (var row in input.Words(t)) Parameters.StepWord(row, dWords + (t * D), wordRate);
        }
    }

    /// <summary>Adds d times the transpose of the block of numbers at <paramref name="block"/> [k × m] to <paramref name="into"/> [n × k].</summary>
    public void MultiplyTransposed(float* d, int n, int m, int block, int k, float* into)
    {
        var from = P(block);
        for (var p = 0; p < k; p++)
            for (var j = 0; j < m; j++) transposed[(j * k) + p] = from[(p * m) + j];
        Matrix.MultiplyAdd<Lanes16>(d, n, m, transposed, k, into);
    }

    private void ForwardLayer(int l, int n, Chance? chance)
    {
        var layer = Shape.Layer[l];
        Buffer.MemoryCopy(state, layerIn[l], (long)n * W * 4, (long)n * W * 4);
        for (var t = 0; t < n; t++) TokenNetwork.Normalize(state + (t * W), P(layer.Gain), normal[l] + (t * W));
        DropOut(normal[l], masks[l], n, chance);
        TokenNetwork.Convolve(normal[l], P(layer.Convolution), n, seen[l]);
        Fill(gates[l], P(layer.GateBias), n, 3 * W);
        Matrix.MultiplyAdd<Lanes16>(seen[l], n, W, P(layer.Gates), 3 * W, gates[l]);
        Carry(gates[l], n, carried[l], outward[l]);
        Matrix.MultiplyAdd<Lanes16>(outward[l], n, W, P(layer.Out), W, state);
    }

    private static Vector512<float> Sigmoid(Vector512<float> x) => TokenNetwork.Sigmoid(new Lanes16(x)).Value;

    // Replaces the sigmoids' arguments by their values, for the way back.
    private static void Carry(float* gates, int n, float* carried, float* outward)
    {
        for (var j = 0; j < W; j += 16)
        {
            var h = Vector512<float>.Zero;
            for (var k = 0; k < n; k++)
            {
                var t = j >= W / 2 ? n - 1 - k : k;
                var row = gates + (t * 3 * W) + j;
                var z = Sigmoid(Vector512.Load(row));
                z.Store(row);
                h += z * (Vector512.Load(row + W) - h);
                h.Store(carried + (t * W) + j);
                var s = Vector512.Load(row + (2 * W));
                (h * s * Sigmoid(s)).Store(outward + (t * W) + j);
            }
        }
    }

    private void BackwardLayer(int l, int n)
    {
        var layer = Shape.Layer[l];
        TransposedMatrix.MultiplyAdd(outward[l], n, W, dState, W, G(layer.Out));
        new Span<float>(dSeen, n * W).Clear();
        MultiplyTransposed(dState, n, W, layer.Out, W, dSeen);
        CarryBack(gates[l], carried[l], dSeen, n, dGates);
        for (var t = 0; t < n; t++) Matrix.AddScaled(dGates + (t * 3 * W), 1, 3 * W, G(layer.GateBias));
        TransposedMatrix.MultiplyAdd(seen[l], n, W, dGates, 3 * W, G(layer.Gates));
        new Span<float>(dSeen, n * W).Clear();
        MultiplyTransposed(dGates, n, 3 * W, layer.Gates, W, dSeen);
        ConvolveBack(layer.Convolution, normal[l], dSeen, n, dNormal);
        Multiply(dNormal, masks[l], n * W);
        NormalizeBack(layerIn[l], layer.Gain, dNormal, n, dState);
    }

    private static void CarryBack(float* gates, float* carried, float* dOut, int n, float* dGates)
    {
        for (var j = 0; j < W; j += 16)
        {
            var dh = Vector512<float>.Zero;
            for (var k = n - 1; k >= 0; k--)
            {
                var t = j >= W / 2 ? n - 1 - k : k;
                var before = j >= W / 2 ? t + 1 : t - 1;
                var row = gates + (t * 3 * W) + j;
                var d = Vector512.Load(dOut + (t * W) + j);
                var s = Vector512.Load(row + (2 * W));
                var sigmoid = Sigmoid(s);
                var h = Vector512.Load(carried + (t * W) + j);
                dh += d * s * sigmoid;
                (d * h * (sigmoid + (s * sigmoid * (Vector512<float>.One - sigmoid)))).Store(dGates + (t * 3 * W) + (2 * W) + j);
                var z = Vector512.Load(row);
                var g = Vector512.Load(row + W);
                var last = k == 0 ? Vector512<float>.Zero : Vector512.Load(carried + (before * W) + j);
                (dh * (g - last) * z * (Vector512<float>.One - z)).Store(dGates + (t * 3 * W) + j);
                (dh * z).Store(dGates + (t * 3 * W) + W + j);
                dh *= Vector512<float>.One - z;
            }
        }
    }

    private void ConvolveBack(int weights, float* from, float* d, int n, float* into)
    {
        const int half = NetworkShape.Reach / 2;
        Buffer.MemoryCopy(d, into, (long)n * W * 4, (long)n * W * 4);
        for (var j = 0; j < W; j += 16)
            for (var o = -half; o <= half; o++)
            {
                var w = Vector512.Load(P(weights) + ((o + half) * W) + j);
                var sum = Vector512.Load(G(weights) + ((o + half) * W) + j);
                for (var t = Math.Max(0, -o); t < Math.Min(n, n - o); t++)
                {
                    var row = Vector512.Load(d + (t * W) + j);
                    sum += row * Vector512.Load(from + ((t + o) * W) + j);
                    (Vector512.Load(into + ((t + o) * W) + j) + (row * w)).Store(into + ((t + o) * W) + j);
                }
                sum.Store(G(weights) + ((o + half) * W) + j);
            }
    }

    private void NormalizeBack(float* from, int gain, float* d, int n, float* into)
    {
        for (var t = 0; t < n; t++)
        {
            float* a = from + (t * W), dy = d + (t * W), da = into + (t * W);
            var r = 1 / MathF.Sqrt((Matrix.Dot(a, a, W) / W) + 1e-5f);
            var sum = Vector512<float>.Zero;
            for (var j = 0; j < W; j += 16) sum += Vector512.Load(dy + j) * Vector512.Load(P(gain) + j) * Vector512.Load(a + j);
            var along = Vector512.Sum(sum) * r * r * r / W;
            for (var j = 0; j < W; j += 16)
            {
                Vector512<float> d1 = Vector512.Load(dy + j), a1 = Vector512.Load(a + j);
                (Vector512.Load(G(gain) + j) + (d1 * a1 * r)).Store(G(gain) + j);
                (Vector512.Load(da + j) + (d1 * Vector512.Load(P(gain) + j) * r) - (a1 * along)).Store(da + j);
            }
        }
    }

    private void DropOut(float* rows, float* mask, int n, Chance? chance)
    {
        if (chance is null) new Span<float>(mask, n * W).Fill(1);
        else
        {
            var scale = 1 / (1 - Dropout);
            for (var i = 0; i < n * W; i++) mask[i] = chance.NextFloat() < Dropout ? 0 : scale;
            Multiply(rows, mask, n * W);
        }
    }

    private static void Multiply(float* rows, float* mask, int count)
    {
        for (var i = 0; i < count; i += 16) (Vector512.Load(rows + i) * Vector512.Load(mask + i)).Store(rows + i);
    }

    private float* P(int place) => Parameters.Values + place;

    private float* G(int place) => Parameters.Gradients + place;

    private static void Fill(float* into, float* row, int n, int m)
    {
        for (var t = 0; t < n; t++) Buffer.MemoryCopy(row, into + (t * m), m * 4, m * 4);
    }

    private void Reserve(int n)
    {
        if (n <= capacity) return;
        capacity = n * 5 / 4;
        kept.RemoveRange(1, kept.Count - 1);
        float* Take(int width)
        {
            kept.Add(new Numbers((long)capacity * width));
            return kept[^1].Start;
        }
        for (var l = 0; l < NetworkShape.Layers; l++)
        {
            layerIn[l] = Take(W);
            normal[l] = Take(W);
            seen[l] = Take(W);
            gates[l] = Take(3 * W);
            carried[l] = Take(W);
            outward[l] = Take(W);
            masks[l] = Take(W);
        }
        masks[NetworkShape.Layers] = Take(W);
        words = Take(D);
        state = Take(W);
        dState = Take(W);
        dSeen = Take(W);
        dGates = Take(3 * W);
        dNormal = Take(W);
        dWords = Take(D);
        Known = Take(W);
        KnownGradient = Take(W);
    }
}
