using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Isnad.Model.Network;

namespace Isnad.Training.Network;

/// <summary>The numbers that a network learns: dense blocks by Adam, rows of tables and word vectors by AdaGrad as they are used.</summary>
internal sealed unsafe class Parameters
{
    private const float Decay1 = 0.9f;
    private const float Decay2 = 0.999f;

    private readonly NetworkShape shape;
    private readonly Numbers values;
    private readonly Numbers gradients;
    private readonly Numbers first;
    private readonly Numbers second;
    private readonly Numbers words;
    private readonly Numbers? wordSquares;
    private int steps;

    public Parameters(NetworkShape shape, Numbers words, bool learnWords)
    {
        this.shape = shape;
        this.words = words;
        values = new Numbers(shape.Size);
        gradients = new Numbers(shape.Size);
        first = new Numbers(shape.Size);
        second = new Numbers(shape.Size);
        wordSquares = learnWords ? new Numbers(words.Count) : null;
    }

    public float* Values => values.Start;

    public float* Gradients => gradients.Start;

    public Span<float> All => values.Span(0, shape.Size);

    public float* Word(int row) => words.Start + ((long)row * NetworkShape.WordWidth);

    /// <summary>Small numbers by chance in every block; gains are one.</summary>
    public void Start(Chance chance)
    {
        void Spread(int at, int count, float deviation)
        {
            for (var i = 0; i < count; i++) Values[at + i] = chance.NextNormal() * deviation;
        }
        Spread(0, shape.TablesEnd, 0.05f);
        Spread(shape.Input, shape.InputBias - shape.Input, 1 / MathF.Sqrt(NetworkShape.WordWidth));
        foreach (var layer in shape.Layer)
        {
            new Span<float>(Values + layer.Gain, NetworkShape.Width).Fill(1);
            Spread(layer.Convolution, layer.Gates - layer.Convolution, 0.1f);
            Spread(layer.Gates, layer.GateBias - layer.Gates, 1 / MathF.Sqrt(NetworkShape.Width));
            Spread(layer.Out, NetworkShape.Width * NetworkShape.Width, 0.7f / MathF.Sqrt(NetworkShape.Width));
        }
        new Span<float>(Values + shape.FinalGain, NetworkShape.Width).Fill(1);
        StartHeads(chance);
    }

    /// <summary>Small numbers by chance in all that stands on what is known of a token.</summary>
    public void StartHeads(Chance chance)
    {
        for (var i = shape.Token; i < shape.Size; i++) Values[i] = chance.NextNormal() * 0.08f;
        new Span<float>(Values + shape.TokenBias, NetworkShape.TokenOutputs).Clear();
        new Span<float>(Values + shape.Transitions, 256).Clear();
        foreach (var pointer in shape.Pointer) new Span<float>(Values + pointer.DistanceByFirst, shape.Pointer[0].Nowhere - shape.Pointer[0].DistanceByFirst).Clear();
    }

    /// <summary>One step of the dense blocks against their gradients, which are zero after it.</summary>
    public void Step(float rate, float decay)
    {
        steps++;
        double norm = 0;
        for (var i = shape.TablesEnd; i < shape.Size; i += 4096)
        {
            var row = new ReadOnlySpan<float>(Gradients + i, Math.Min(4096, shape.Size - i));
            norm += TensorPrimitives.SumOfSquares(row);
        }
        var clip = norm > 25 ? (float)(5 / Math.Sqrt(norm)) : 1f;
        float c1 = 1 / (1 - MathF.Pow(Decay1, steps)), c2 = 1 / (1 - MathF.Pow(Decay2, steps));
        Vector512<float> least = Vector512.Create(1e-6f), keep = Vector512.Create(1 - (rate * decay)), step = Vector512.Create(rate * c1);
        for (var i = shape.TablesEnd; i < shape.Size; i += 16)
        {
            var g = Vector512.Load(Gradients + i) * clip;
            Vector512<float>.Zero.Store(Gradients + i);
            var m = (Vector512.Load(first.Start + i) * Decay1) + (g * (1 - Decay1));
            var v = (Vector512.Load(second.Start + i) * Decay2) + (g * g * (1 - Decay2));
            m.Store(first.Start + i);
            v.Store(second.Start + i);
            ((Vector512.Load(Values + i) * keep) - (step * m / (Vector512.Sqrt(v * c2) + least))).Store(Values + i);
        }
    }

    public void StepRow(int place, float* gradient, int width, float rate) => AdaGrad(Values + place, second.Start + place, gradient, width, rate);

    public void StepWord(int row, float* gradient, float rate) =>
        AdaGrad(Word(row), wordSquares!.Start + ((long)row * NetworkShape.WordWidth), gradient, NetworkShape.WordWidth, rate);

    public static void AdaGrad(float* values, float* squares, float* gradient, int width, float rate)
    {
        var step = Vector512.Create(rate);
        var least = Vector512.Create(1e-4f);
        for (var j = 0; j < width; j += 16)
        {
            var g = Vector512.Load(gradient + j);
            var s = Vector512.Load(squares + j) + (g * g);
            s.Store(squares + j);
            (Vector512.Load(values + j) - (step * g / (Vector512.Sqrt(s) + least))).Store(values + j);
        }
    }
}
