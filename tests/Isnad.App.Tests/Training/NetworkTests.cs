using Isnad.Model;
using Isnad.Model.Network;
using Isnad.Steps.Encoding;
using Isnad.Training.Network;

namespace Isnad.App.Tests.Training;

public sealed unsafe class NetworkTests
{
    private const int Count = 13;
    private const int Width = NetworkShape.Width;

    private readonly Numbers words = new(30 * NetworkShape.WordWidth);
    private readonly NetworkShape shape = new(TokenInput.Categories, TokenInput.Affixes);
    private readonly Parameters parameters;
    private readonly TrainableNetwork network;
    private readonly NetworkInput input = new();
    private readonly float[] wanted = new float[Count * Width];

    public NetworkTests()
    {
        var chance = new Chance(5);
        for (var i = 0; i < words.Count; i++) words.Start[i] = chance.NextNormal();
        parameters = new Parameters(shape, words, learnWords: false);
        parameters.Start(chance);
        network = new TrainableNetwork(shape, parameters);
        for (var t = 0; t < Count; t++)
        {
            input.AddWord(t);
            input.AddAffix(t % 7);
            input.AddCategory(t % 5);
            input.AddCategory(10 + t);
            input.EndToken();
        }
        for (var i = 0; i < wanted.Length; i++) wanted[i] = chance.NextNormal();
    }

    [Fact]
    public void A_gradient_says_what_a_small_change_does()
    {
        Loss();
        wanted.CopyTo(new Span<float>(network.KnownGradient, wanted.Length));
        network.Backward(input, 0, 0);
        var layer = shape.Layer[1];
        var chance = new Chance(3);
        foreach (var (block, size) in new[] { (shape.Input, NetworkShape.WordWidth * Width), (layer.Gain, Width), (layer.Convolution, NetworkShape.Reach * Width), (layer.Gates, 3 * Width * Width), (layer.GateBias, 3 * Width), (layer.Out, Width * Width), (shape.FinalGain, Width) })
            for (var k = 0; k < 8; k++)
            {
                var place = block + chance.Below(size);
                var expected = parameters.Gradients[place];
                var change = Change(place, 0.01f);
                Assert.True(Math.Abs(change - expected) <= 0.02 + (0.05 * Math.Abs(expected)), $"number {place}: gradient {expected}, change {change}");
            }
    }

    [Fact]
    public void The_engine_computes_what_was_learned_but_for_its_seven_bits()
    {
        var file = NetworkFile.Write("test", shape, parameters.All);
        var table = NetworkFile.Table(words.Span(0, (int)words.Count), NetworkShape.WordWidth);
        fixed (byte* vectors = table)
        {
            NetworkFile.Unpack(vectors, words.Span(0, (int)words.Count));
            var engine = new TokenNetwork(ModelFile.Pinned("test", file), new VectorTable(vectors, NetworkShape.WordWidth));
            NetworkFile.Read(engine, shape, parameters.All);
            var buffers = new NetworkBuffers();
            buffers.Reserve(Count, Count);
            engine.Run(input, buffers, 0);
            network.Forward(input, null);
            var known = new ReadOnlySpan<float>(network.Known, Count * Width).ToArray();
            var difference = known.Select((x, i) => MathF.Abs(x - buffers.Known[i])).ToArray();
            Assert.InRange(known.Average(MathF.Abs), 0.5f, 2f);
            Assert.InRange(difference.Average(), 0f, 0.03f);
            Assert.InRange(difference.Max(), 0f, 0.2f);
            GC.KeepAlive(buffers);
        }
        GC.KeepAlive(file);
    }

    [Fact]
    public void What_is_kept_of_a_word_comes_to_the_same_as_working_it_out()
    {
        var file = NetworkFile.Write("test", shape, parameters.All);
        var table = NetworkFile.Table(words.Span(0, (int)words.Count), NetworkShape.WordWidth);
        fixed (byte* vectors = table)
        {
            var engine = new TokenNetwork(ModelFile.Pinned("test", file), new VectorTable(vectors, NetworkShape.WordWidth));
            var buffers = new NetworkBuffers();
            buffers.Reserve(Count, Count);
            float[] Run(Action<int> tell)
            {
                input.Clear();
                for (var t = 0; t < Count; t++)
                {
                    tell(t);
                    input.AddCategory(20 + (t % 3));
                    input.EndToken();
                }
                engine.Run(input, buffers, 0);
                return new ReadOnlySpan<float>(buffers.Known, Count * Width).ToArray();
            }

            void TellAll(int t, int row)
            {
                input.AddWord(t);
                input.AddAffix(t % 7);
                input.AddCategory(10 + t);
                input.EndWord(row, 900UL + (ulong)t);
            }

            var rare = Run(t => TellAll(t, 0));
            Assert.False(engine.Sums.Has(1, 900));
            var worked = Run(t => TellAll(t, t + 1));
            Assert.All(Enumerable.Range(0, Count), t => Assert.True(engine.Sums.Has(t + 1, 900UL + (ulong)t)));
            Assert.False(engine.Sums.Has(1, 901));
            Assert.Equal(rare, worked);
            Assert.Equal(rare, Run(t =>
            {
                if (t % 3 == 0) TellAll(t, 0);
                else input.EndKnownWord(t + 1);
            }));
            GC.KeepAlive(buffers);
        }
        GC.KeepAlive(file);
    }

    private double Change(int place, float step)
    {
        var before = parameters.Values[place];
        parameters.Values[place] = before + step;
        var more = Loss();
        parameters.Values[place] = before - step;
        var less = Loss();
        parameters.Values[place] = before;
        return (more - less) / (2 * step);
    }

    private double Loss()
    {
        network.Forward(input, null);
        double loss = 0;
        for (var i = 0; i < wanted.Length; i++) loss += network.Known[i] * wanted[i];
        return loss;
    }
}
