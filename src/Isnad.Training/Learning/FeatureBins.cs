namespace Isnad.Training.Learning;

/// <summary>Feature values sorted into bins of about equal size, so that a tree has few thresholds to try.</summary>
internal sealed class FeatureBins
{
    private readonly byte[][] bins;
    private readonly float[][] thresholds;

    public FeatureBins(List<float[]> rows, int features, int most)
    {
        Rows = rows.Count;
        bins = new byte[features][];
        thresholds = new float[features][];
        for (var f = 0; f < features; f++)
        {
            var values = new float[rows.Count];
            for (var i = 0; i < values.Length; i++) values[i] = rows[i][f];
            thresholds[f] = Thresholds(values, most);
            bins[f] = new byte[rows.Count];
            for (var i = 0; i < values.Length; i++) bins[f][i] = (byte)BinOf(thresholds[f], values[i]);
        }
    }

    public int Rows { get; }

    public byte[] Of(int feature) => bins[feature];

    public int Count(int feature) => thresholds[feature].Length + 1;

    /// <summary>Values above it lie in bins after <paramref name="bin"/>.</summary>
    public float Threshold(int feature, int bin) => thresholds[feature][bin];

    private static int BinOf(float[] thresholds, float value)
    {
        var at = Array.BinarySearch(thresholds, value);
        return at >= 0 ? at : ~at;
    }

    private static float[] Thresholds(float[] values, int most)
    {
        var sorted = values.Order().ToArray();
        var distinct = new List<float>();
        var step = Math.Max(1, sorted.Length / most);
        if (sorted.Distinct().Count() <= most) distinct.AddRange(sorted.Distinct());
        else for (var i = step; i < sorted.Length; i += step) if (distinct.Count == 0 || sorted[i] > distinct[^1]) distinct.Add(sorted[i]);
        if (distinct.Count > 0 && distinct[^1] == sorted[^1]) distinct.RemoveAt(distinct.Count - 1);
        return [.. distinct];
    }
}
