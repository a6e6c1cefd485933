using System.Numerics.Tensors;

namespace Isnad.Training.Words;

/// <summary>Spherical k-means: points of one direction share a cluster.</summary>
internal static class KMeans
{
    /// <summary>For each unit-length point its cluster, 0 to <paramref name="k"/> - 1, and the centres.</summary>
    public static (int[] Assignment, float[][] Centers) Cluster(float[][] points, int k, int rounds)
    {
        // Evenly spaced starts over points in order of frequency: no chance involved.
        var centers = Enumerable.Range(0, k).Select(c => (float[])points[(int)((long)c * points.Length / k / 2)].Clone()).ToArray();
        var assignment = new int[points.Length];
        for (var round = 0; round < rounds; round++)
        {
            Parallel.For(0, points.Length, i => assignment[i] = Nearest(points[i], centers));
            foreach (var center in centers) Array.Clear(center);
            for (var i = 0; i < points.Length; i++) TensorPrimitives.Add(centers[assignment[i]], points[i], centers[assignment[i]]);
            foreach (var center in centers) Normalize(center);
        }
        return (assignment, centers);
    }

    public static void Normalize(float[] v)
    {
        var norm = TensorPrimitives.Norm(v);
        if (norm > 0) TensorPrimitives.Divide(v, norm, v);
    }

    private static int Nearest(float[] point, float[][] centers)
    {
        var best = 0;
        var bestDot = float.NegativeInfinity;
        for (var c = 0; c < centers.Length; c++)
        {
            var dot = TensorPrimitives.Dot<float>(point, centers[c]);
            if (dot > bestDot) (best, bestDot) = (c, dot);
        }
        return best;
    }
}
