namespace Isnad.Training.Learning;

/// <summary>Grows one complete tree level by level from gradients and second derivatives.</summary>
internal sealed class TreeGrower(FeatureBins bins, float[] gradients, float[] hessians, int[] features)
{
    public required int Depth { get; init; }

    public required float Regularization { get; init; }

    public required float MinWeight { get; init; }

    public required float Rate { get; init; }

    /// <summary>The tests and leaf values of the tree; its values are added to <paramref name="scores"/>.</summary>
    public ((int Feature, float Threshold)[] Tests, float[] Leaves) Grow(float[] scores)
    {
        var inner = (1 << Depth) - 1;
        var tests = new (int Feature, float Threshold)[inner];
        Array.Fill(tests, (0, float.MaxValue));
        var nodeOf = new int[bins.Rows];
        for (var level = 0; level < Depth; level++) Split(level, nodeOf, tests);
        var g = new double[1 << Depth];
        var h = new double[1 << Depth];
        for (var i = 0; i < nodeOf.Length; i++)
        {
            g[nodeOf[i] - inner] += gradients[i];
            h[nodeOf[i] - inner] += hessians[i];
        }
        var leaves = g.Select((sum, k) => (float)(-Rate * sum / (h[k] + Regularization))).ToArray();
        for (var i = 0; i < nodeOf.Length; i++) scores[i] += leaves[nodeOf[i] - inner];
        return (tests, leaves);
    }

    private void Split(int level, int[] nodeOf, (int Feature, float Threshold)[] tests)
    {
        var first = (1 << level) - 1;
        var nodes = 1 << level;
        var best = new (double Gain, int Feature, int Bin)[nodes];
        Array.Fill(best, (1e-6, -1, 0));
        foreach (var feature in features)
        {
            var found = BestOf(feature, first, nodes, nodeOf);
            for (var n = 0; n < nodes; n++)
                if (found[n].Gain > best[n].Gain) best[n] = (found[n].Gain, feature, found[n].Bin);
        }
        for (var n = 0; n < nodes; n++)
            if (best[n].Feature >= 0) tests[first + n] = (best[n].Feature, bins.Threshold(best[n].Feature, best[n].Bin));
        for (var i = 0; i < nodeOf.Length; i++)
        {
            var (_, feature, bin) = best[nodeOf[i] - first];
            nodeOf[i] = (2 * nodeOf[i]) + 1 + (feature >= 0 && bins.Of(feature)[i] > bin ? 1 : 0);
        }
    }

    private (double Gain, int Bin)[] BestOf(int feature, int first, int nodes, int[] nodeOf)
    {
        var count = bins.Count(feature);
        var g = new double[nodes * count];
        var h = new double[nodes * count];
        var of = bins.Of(feature);
        for (var i = 0; i < of.Length; i++)
        {
            var at = ((nodeOf[i] - first) * count) + of[i];
            g[at] += gradients[i];
            h[at] += hessians[i];
        }
        var result = new (double, int)[nodes];
        for (var n = 0; n < nodes; n++) result[n] = BestBin(g.AsSpan(n * count, count), h.AsSpan(n * count, count));
        return result;
    }

    private (double Gain, int Bin) BestBin(ReadOnlySpan<double> g, ReadOnlySpan<double> h)
    {
        double sumG = 0, sumH = 0, leftG = 0, leftH = 0;
        foreach (var x in g) sumG += x;
        foreach (var x in h) sumH += x;
        (double Gain, int Bin) best = (0, 0);
        for (var b = 0; b < g.Length - 1; b++)
        {
            leftG += g[b];
            leftH += h[b];
            if (leftH < MinWeight || sumH - leftH < MinWeight) continue;
            var gain = Worth(leftG, leftH) + Worth(sumG - leftG, sumH - leftH) - Worth(sumG, sumH);
            if (gain > best.Gain) best = (gain, b);
        }
        return best;
    }

    private double Worth(double g, double h) => g * g / (h + Regularization);
}
