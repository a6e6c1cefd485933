using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Isnad.Training.Network;

/// <summary>The product that only learning needs, in blocks of 512 bits.</summary>
internal static unsafe class TransposedMatrix
{
    private const int Lane = 16;
    private const int Rows = 8;

    /// <summary>Adds the transpose of a [n × k] times d [n × m] to b [k × m]; k is a multiple of 8.</summary>
    public static void MultiplyAdd(float* a, int n, int k, float* d, int m, float* b)
    {
        var wide = m / (2 * Lane) * (2 * Lane);
        for (var p = 0; p < k; p += Rows)
        {
            for (var j = 0; j < wide; j += 2 * Lane) Block(a + p, n, k, d + j, m, b + (p * m) + j);
            for (var j = wide; j < m; j += Lane) NarrowBlock(a + p, n, k, d + j, m, b + (p * m) + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block(float* a, int n, int k, float* d, int m, float* b)
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
    private static void NarrowBlock(float* a, int n, int k, float* d, int m, float* b)
    {
        for (var half = 0; half < Rows; half += 4, a += 4, b += 4 * m)
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
