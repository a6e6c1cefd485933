using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Isnad.Model.Network;

/// <summary>Products of row-major matrices whose row lengths are multiples of 16.</summary>
internal static unsafe class Matrix
{
    private const int Lane = 8;

    /// <summary>Adds a [n × k] times b [k × m] to c [n × m].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void MultiplyAdd(float* a, int n, int k, float* b, int m, float* c)
    {
        var i = 0;
        for (; i + 6 <= n; i += 6)
            for (var j = 0; j < m; j += 2 * Lane) Block6(a + (i * k), k, b + j, m, c + (i * m) + j);
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
    private static void Block6(float* a, int k, float* b, int m, float* c)
    {
        float* a1 = a + k, a2 = a + (2 * k), a3 = a + (3 * k), a4 = a + (4 * k), a5 = a + (5 * k);
        float* c1 = c + m, c2 = c + (2 * m), c3 = c + (3 * m), c4 = c + (4 * m), c5 = c + (5 * m);
        Vector256<float> s00 = Vector256.Load(c), s01 = Vector256.Load(c + Lane), s10 = Vector256.Load(c1), s11 = Vector256.Load(c1 + Lane);
        Vector256<float> s20 = Vector256.Load(c2), s21 = Vector256.Load(c2 + Lane), s30 = Vector256.Load(c3), s31 = Vector256.Load(c3 + Lane);
        Vector256<float> s40 = Vector256.Load(c4), s41 = Vector256.Load(c4 + Lane), s50 = Vector256.Load(c5), s51 = Vector256.Load(c5 + Lane);
        for (var p = 0; p < k; p++, b += m)
        {
            var b0 = Vector256.Load(b);
            var b1 = Vector256.Load(b + Lane);
            var f = Vector256.Create(a[p]);
            s00 = Vector256.FusedMultiplyAdd(f, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(f, b1, s01);
            f = Vector256.Create(a1[p]);
            s10 = Vector256.FusedMultiplyAdd(f, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(f, b1, s11);
            f = Vector256.Create(a2[p]);
            s20 = Vector256.FusedMultiplyAdd(f, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(f, b1, s21);
            f = Vector256.Create(a3[p]);
            s30 = Vector256.FusedMultiplyAdd(f, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(f, b1, s31);
            f = Vector256.Create(a4[p]);
            s40 = Vector256.FusedMultiplyAdd(f, b0, s40);
            s41 = Vector256.FusedMultiplyAdd(f, b1, s41);
            f = Vector256.Create(a5[p]);
            s50 = Vector256.FusedMultiplyAdd(f, b0, s50);
            s51 = Vector256.FusedMultiplyAdd(f, b1, s51);
        }
        s00.Store(c);
        s01.Store(c + Lane);
        s10.Store(c1);
        s11.Store(c1 + Lane);
        s20.Store(c2);
        s21.Store(c2 + Lane);
        s30.Store(c3);
        s31.Store(c3 + Lane);
        s40.Store(c4);
        s41.Store(c4 + Lane);
        s50.Store(c5);
        s51.Store(c5 + Lane);
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
