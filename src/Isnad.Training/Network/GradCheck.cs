using Isnad.Model.Network;
namespace Isnad.Training.Network;
internal static unsafe class GradCheck
{
    public static void Run()
    {
        var shape = new NetworkShape(50, 40);
        var words = new Numbers(64 * 30);
        var chance = new Chance(5);
        for (var i = 0; i < words.Count; i++) words.Start[i] = chance.NextNormal();
        var p = new Parameters(shape, words, true);
        p.Start(chance);
        for (var i = shape.TablesEnd; i < shape.Size; i++) p.Values[i] += chance.NextNormal() * 0.05f;
        var net = new TrainableNetwork(shape, p);
        var input = new NetworkInput();
        for (var t = 0; t < 13; t++) { input.AddWord(t); input.AddAffix(t % 7); input.AddCategory(t % 5); input.AddCategory(10 + t); input.EndToken(); }
        var target = new float[13 * 64];
        for (var i = 0; i < target.Length; i++) target[i] = chance.NextNormal();
        var cands = new List<(int, int)> { (0, 3), (4, 1), (7, 2), (13, 5) };
        var gold = new byte[13]; for (var t = 0; t < 13; t++) gold[t] = (byte)(t % 3);
        double Loss(bool back)
        {
            net.Forward(input, null);
            double loss = 0;
            for (var i = 0; i < target.Length; i++) { loss += net.Known[i] * target[i]; if (back) net.KnownGradient[i] += target[i]; }
            var keys = new Numbers(13 * NetworkShape.AllKeys); var kg = new Numbers(13 * NetworkShape.AllKeys);
            Matrix.MultiplyAdd(net.Known, 13, 64, p.Values + shape.Keys, NetworkShape.AllKeys, keys.Start);
            foreach (var k in new[] { PointerKind.ContentEnd, PointerKind.SourceStart })
                loss += new PointerLearner(net, k, keys.Start, kg.Start).Learn(13, 3, 5, cands, k == PointerKind.SourceStart ? 4 : 2, k == PointerKind.SourceStart, 1);
            var sc = new Numbers(13 * 16); var sg = new Numbers(13 * 16);
            Matrix.MultiplyAdd(net.Known, 13, 64, p.Values + shape.Token, 16, sc.Start);
            loss += TagLearner.Learn(sc.Span(0, 13 * 16), 13, 16, 9, new(p.Values + shape.Transitions, 256), gold, sg.Span(0, 13 * 16), new(p.Gradients + shape.Transitions, 256));
            if (!back) { new Span<float>(p.Gradients + shape.Transitions, shape.Size - shape.Transitions).Clear(); new Span<float>(net.KnownGradient, 13 * 64).Clear(); return loss; }
            Matrix.TransposeMultiplyAdd(net.Known, 13, 64, sg.Start, 16, p.Gradients + shape.Token);
            net.MultiplyTransposed(sg.Start, 13, 16, shape.Token, 64, net.KnownGradient);
            Matrix.TransposeMultiplyAdd(net.Known, 13, 64, kg.Start, NetworkShape.AllKeys, p.Gradients + shape.Keys);
            net.MultiplyTransposed(kg.Start, 13, NetworkShape.AllKeys, shape.Keys, 64, net.KnownGradient);
            net.Backward(input, 0, 0);
            return loss;
        }
        new Span<float>(p.Gradients, shape.Size).Clear();
        Loss(true);
        var g = new Span<float>(p.Gradients, shape.Size).ToArray();
        foreach (var (name, at, size) in new[] { ("input", shape.Input, 4096), ("bias", shape.InputBias, 64), ("gain0", shape.Layer[0].Gain, 64), ("conv0", shape.Layer[0].Convolution, 320), ("gates0", shape.Layer[0].Gates, 4096 * 3), ("gbias0", shape.Layer[0].GateBias, 192), ("out0", shape.Layer[0].Out, 4096), ("gates1", shape.Layer[1].Gates, 4096 * 3), ("out1", shape.Layer[1].Out, 4096), ("fg", shape.FinalGain, 64), ("token", shape.Token, 1024), ("trans", shape.Transitions, 160), ("keys", shape.Keys, 64 * 128), ("first", shape.Pointer[1].First, 2048), ("second", shape.Pointer[1].Second, 2048), ("dist", shape.Pointer[1].DistanceByFirst, 4096), ("nowhere", shape.Pointer[2].Nowhere, 64) })
        {
            double worst = 0; string w = "";
            for (var k = 0; k < 12; k++)
            {
                var i = at + chance.Below(size);
                var old = p.Values[i];
                const float e = 2e-2f;
                p.Values[i] = old + e; var a = Loss(false);
                p.Values[i] = old - e; var b = Loss(false);
                p.Values[i] = old;
                var n = (a - b) / (2 * e);
                var err = Math.Abs(n - g[i]) / (0.05 + Math.Abs(n) + Math.Abs(g[i]));
                if (err > worst) { worst = err; w = $"{n:F4} vs {g[i]:F4}"; }
            }
            Console.WriteLine($"{name}: {worst:F4} {w}");
        }
        // speed
        var big = new NetworkInput();
        for (var t = 0; t < 360; t++) { big.AddWord(t % 30); big.AddAffix(t % 7); big.AddAffix(3); big.AddAffix(4); for (var c = 0; c < 9; c++) big.AddCategory((t + c) % 40); big.EndToken(); }
        var sw = System.Diagnostics.Stopwatch.StartNew();
        for (var r = 0; r < 300; r++) { net.Forward(big, chance); net.Backward(big, 0.001f, 0); p.Step(0, 0); }
        Console.WriteLine($"train {sw.Elapsed.TotalMicroseconds / 300 / 360:F2} us/token");
        sw.Restart();
        for (var r = 0; r < 300; r++) net.Forward(big, null);
        Console.WriteLine($"forward {sw.Elapsed.TotalMicroseconds / 300 / 360:F2} us/token; 512: {System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated}");
        var a1 = new Numbers(360 * 64); var b1 = new Numbers(64 * 192); var c1 = new Numbers(360 * 192);
        sw.Restart();
        for (var r = 0; r < 3000; r++) Matrix.MultiplyAdd(a1.Start, 360, 64, b1.Start, 192, c1.Start);
        Console.WriteLine($"gemm {2.0 * 360 * 64 * 192 * 3000 / sw.Elapsed.TotalSeconds / 1e9:F1} GFLOP/s");
    }
}
