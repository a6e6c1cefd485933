using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Isnad.Model.Network;

namespace Isnad.Training.Network;

/// <summary>
/// The products of <see cref="Matrix"/> that learning spends its time on, in blocks as wide as 512 bits: each number of the result is the same sum
/// in the same order.
/// </summary>
internal static unsafe class Products
{
    private const int Lane = 16;
    private const int Rows = 6;
    private const int TransposedRows = 8;

    /// <summary>Adds a [n × k] times b [k × m] to c [n × m].</summary>
    public static void MultiplyAdd(float* a, int n, int k, float* b, int m, float* c)
    {
        var done = m % (2 * Lane) == 0 ? n / Rows * Rows : 0;
        for (var i = 0; i < done; i += Rows)
            for (var j = 0; j < m; j += 2 * Lane) Block(a + (i * k), k, b + j, m, c + (i * m) + j);
        Matrix.MultiplyAdd(a + (done * k), n - done, k, b, m, c + (done * m));
    }

    /// <summary>Adds the transpose of a [n × k] times d [n × m] to b [k × m]; k is a multiple of 8.</summary>
    public static void TransposeMultiplyAdd(float* a, int n, int k, float* d, int m, float* b)
    {
        var wide = m / (2 * Lane) * (2 * Lane);
        for (var p = 0; p < k; p += TransposedRows)
        {
            for (var j = 0; j < wide; j += 2 * Lane) TransposedBlock(a + p, n, k, d + j, m, b + (p * m) + j);
            for (var j = wide; j < m; j += Lane) NarrowTransposedBlock(a + p, n, k, d + j, m, b + (p * m) + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block(float* a, int k, float* b, int m, float* c)
    {
        float* a1 = a + k, a2 = a + (2 * k), a3 = a + (3 * k), a4 = a + (4 * k), a5 = a + (5 * k);
        float* c1 = c + m, c2 = c + (2 * m), c3 = c + (3 * m), c4 = c + (4 * m), c5 = c + (5 * m);
        Vector512<float> s00 = Vector512.Load(c), s01 = Vector512.Load(c + Lane), s10 = Vector512.Load(c1), s11 = Vector512.Load(c1 + Lane);
        Vector512<float> s20 = Vector512.Load(c2), s21 = Vector512.Load(c2 + Lane), s30 = Vector512.Load(c3), s31 = Vector512.Load(c3 + Lane);
        Vector512<float> s40 = Vector512.Load(c4), s41 = Vector512.Load(c4 + Lane), s50 = Vector512.Load(c5), s51 = Vector512.Load(c5 + Lane);
        for (var p = 0; p < k; p++, b += m)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + Lane);
            Add(a[p], b0, b1, ref s00, ref s01);
            Add(a1[p], b0, b1, ref s10, ref s11);
            Add(a2[p], b0, b1, ref s20, ref s21);
            Add(a3[p], b0, b1, ref s30, ref s31);
            Add(a4[p], b0, b1, ref s40, ref s41);
            Add(a5[p], b0, b1, ref s50, ref s51);
        }
        Store(c, s00, s01);
        Store(c1, s10, s11);
        Store(c2, s20, s21);
        Store(c3, s30, s31);
        Store(c4, s40, s41);
        Store(c5, s50, s51);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransposedBlock(float* a, int n, int k, float* d, int m, float* b)
    {
        float* b1 = b + m, b2 = b + (2 * m), b3 = b + (3 * m), b4 = b + (4 * m), b5 = b + (5 * m), b6 = b + (6 * m), b7 = b + (7 * m);
        Vector512<float> s00 = Vector512.Load(b), s01 = Vector512.Load(b + Lane), s10 = Vector512.Load(b1), s11 = Vector512.Load(b1 + Lane);
        Vector512<float> s20 = Vector512.Load(b2), s21 = Vector512.Load(b2 + Lane), s30 = Vector512.Load(b3), s31 = Vector512.Load(b3 + Lane);
        Vector512<float> s40 = Vector512.Load(b4), s41 = Vector512.Load(b4 + Lane), s50 = Vector512.Load(b5), s51 = Vector512.Load(b5 + Lane);
        Vector512<float> s60 = Vector512.Load(b6), s61 = Vector512.Load(b6 + Lane), s70 = Vector512.Load(b7), s71 = Vector512.Load(b7 + Lane);
        for (var t = 0; t < n; t++, a += k, d += m)
        {
            var d0 = Vector512.Load(d);
            var d1 = Vector512.Load(d + Lane);
            Add(a[0], d0, d1, ref s00, ref s01);
            Add(a[1], d0, d1, ref s10, ref s11);
            Add(a[2], d0, d1, ref s20, ref s21);
            Add(a[3], d0, d1, ref s30, ref s31);
            Add(a[4], d0, d1, ref s40, ref s41);
            Add(a[5], d0, d1, ref s50, ref s51);
            Add(a[6], d0, d1, ref s60, ref s61);
            Add(a[7], d0, d1, ref s70, ref s71);
        }
        Store(b, s00, s01);
        Store(b1, s10, s11);
        Store(b2, s20, s21);
        Store(b3, s30, s31);
        Store(b4, s40, s41);
        Store(b5, s50, s51);
        Store(b6, s60, s61);
        Store(b7, s70, s71);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void NarrowTransposedBlock(float* a, int n, int k, float* d, int m, float* b)
    {
        for (var half = 0; half < TransposedRows; half += 4, a += 4, b += 4 * m)
        {
            Vector512<float> s0 = Vector512.Load(b), s1 = Vector512.Load(b + m), s2 = Vector512.Load(b + (2 * m)), s3 = Vector512.Load(b + (3 * m));
            for (var t = 0; t < n; t++)
            {
                var row = Vector512.Load(d + (t * m));
                var left = a + (t * k);
                s0 = Vector512.FusedMultiplyAdd(Vector512.Create(left[0]), row, s0);
                s1 = Vector512.FusedMultiplyAdd(Vector512.Create(left[1]), row, s1);
                s2 = Vector512.FusedMultiplyAdd(Vector512.Create(left[2]), row, s2);
                s3 = Vector512.FusedMultiplyAdd(Vector512.Create(left[3]), row, s3);
            }
            s0.Store(b);
            s1.Store(b + m);
            s2.Store(b + (2 * m));
            s3.Store(b + (3 * m));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(float factor, Vector512<float> b0, Vector512<float> b1, ref Vector512<float> s0, ref Vector512<float> s1)
    {
        var f = Vector512.Create(factor);
        s0 = Vector512.FusedMultiplyAdd(f, b0, s0);
        s1 = Vector512.FusedMultiplyAdd(f, b1, s1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* into, Vector512<float> s0, Vector512<float> s1)
    {
        s0.Store(into);
        s1.Store(into + Lane);
    }
}
