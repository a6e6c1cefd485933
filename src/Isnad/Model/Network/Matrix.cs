using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Isnad.Model.Network;

/// <summary>Products of row-major matrices whose row lengths are multiples of 16.</summary>
internal static unsafe class Matrix
{
    private const int Lane = 8;

    /// <summary>Adds a [n × k] times b [k × m] to c [n × m].</summary>
    public static void MultiplyAdd(float* a, int n, int k, float* b, int m, float* c) => MultiplyAdd<Lanes8>(a, n, k, b, m, c);

    /// <summary>The same in blocks as wide as <typeparamref name="T"/>: each number of the result is the same sum in the same order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MultiplyAdd<T>(float* a, int n, int k, float* b, int m, float* c)
        where T : struct, ILanes<T>
    {
        var i = 0;
        if (m % (2 * T.Count) == 0)
            for (; i + 6 <= n; i += 6)
                for (var j = 0; j < m; j += 2 * T.Count) Block6<T>(a + (i * k), k, b + j, m, c + (i * m) + j);
        for (; i < n; i++)
        {
            var j = 0;
            for (; j + (4 * Lane) <= m; j += 4 * Lane) Block1x4(a + (i * k), k, b + j, m, c + (i * m) + j);
            for (; j < m; j += Lane) Block1(a + (i * k), k, b + j, m, c + (i * m) + j);
        }
    }

    /// <summary>Adds a factor times a row of <paramref name="m"/> numbers to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddScaled(float* row, float factor, int m, float* into)
    {
        var f = Vector256.Create(factor);
        for (var j = 0; j < m; j += Lane) Vector256.FusedMultiplyAdd(f, Vector256.Load(row + j), Vector256.Load(into + j)).Store(into + j);
    }

    /// <summary>The inner product of two rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Dot(float* a, float* b, int m)
    {
        Vector256<float> left = Vector256<float>.Zero, right = left;
        for (var j = 0; j < m; j += 2 * Lane)
        {
            left = Vector256.FusedMultiplyAdd(Vector256.Load(a + j), Vector256.Load(b + j), left);
            right = Vector256.FusedMultiplyAdd(Vector256.Load(a + j + Lane), Vector256.Load(b + j + Lane), right);
        }
        return Vector256.Sum(left) + Vector256.Sum(right);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block6<T>(float* a, int k, float* b, int m, float* c)
        where T : struct, ILanes<T>
    {
        float* a1 = a + k, a2 = a + (2 * k), a3 = a + (3 * k), a4 = a + (4 * k), a5 = a + (5 * k);
        float* c1 = c + m, c2 = c + (2 * m), c3 = c + (3 * m), c4 = c + (4 * m), c5 = c + (5 * m);
        T s00 = T.Load(c), s01 = T.Load(c + T.Count), s10 = T.Load(c1), s11 = T.Load(c1 + T.Count), s20 = T.Load(c2), s21 = T.Load(c2 + T.Count);
        T s30 = T.Load(c3), s31 = T.Load(c3 + T.Count), s40 = T.Load(c4), s41 = T.Load(c4 + T.Count), s50 = T.Load(c5), s51 = T.Load(c5 + T.Count);
        for (var p = 0; p < k; p++, b += m)
        {
            T b0 = T.Load(b), b1 = T.Load(b + T.Count);
            var f = T.All(a[p]);
            s00 = T.MultiplyAdd(f, b0, s00);
            s01 = T.MultiplyAdd(f, b1, s01);
            f = T.All(a1[p]);
            s10 = T.MultiplyAdd(f, b0, s10);
            s11 = T.MultiplyAdd(f, b1, s11);
            f = T.All(a2[p]);
            s20 = T.MultiplyAdd(f, b0, s20);
            s21 = T.MultiplyAdd(f, b1, s21);
            f = T.All(a3[p]);
            s30 = T.MultiplyAdd(f, b0, s30);
            s31 = T.MultiplyAdd(f, b1, s31);
            f = T.All(a4[p]);
            s40 = T.MultiplyAdd(f, b0, s40);
            s41 = T.MultiplyAdd(f, b1, s41);
            f = T.All(a5[p]);
            s50 = T.MultiplyAdd(f, b0, s50);
            s51 = T.MultiplyAdd(f, b1, s51);
        }
        s00.Store(c);
        s01.Store(c + T.Count);
        s10.Store(c1);
        s11.Store(c1 + T.Count);
        s20.Store(c2);
        s21.Store(c2 + T.Count);
        s30.Store(c3);
        s31.Store(c3 + T.Count);
        s40.Store(c4);
        s41.Store(c4 + T.Count);
        s50.Store(c5);
        s51.Store(c5 + T.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block1x4(float* a, int k, float* b, int m, float* c)
    {
        Vector256<float> s0 = Vector256.Load(c), s1 = Vector256.Load(c + Lane), s2 = Vector256.Load(c + (2 * Lane)), s3 = Vector256.Load(c + (3 * Lane));
        for (var p = 0; p < k; p++, b += m)
        {
            var f = Vector256.Create(a[p]);
            s0 = Vector256.FusedMultiplyAdd(f, Vector256.Load(b), s0);
            s1 = Vector256.FusedMultiplyAdd(f, Vector256.Load(b + Lane), s1);
            s2 = Vector256.FusedMultiplyAdd(f, Vector256.Load(b + (2 * Lane)), s2);
            s3 = Vector256.FusedMultiplyAdd(f, Vector256.Load(b + (3 * Lane)), s3);
        }
        s0.Store(c);
        s1.Store(c + Lane);
        s2.Store(c + (2 * Lane));
        s3.Store(c + (3 * Lane));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block1(float* a, int k, float* b, int m, float* c)
    {
        var sum = Vector256.Load(c);
        for (var p = 0; p < k; p++, b += m) sum = Vector256.FusedMultiplyAdd(Vector256.Create(a[p]), Vector256.Load(b), sum);
        sum.Store(c);
    }
}
