using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Isnad.Model.Network;

/// <summary>
/// A matrix [k × m] in seven bits a number with one scale a column, multiplied with rows in seven bits with one scale a row. Sums of such products are
/// whole numbers, the same on every machine, and come several times as fast as those of floats. k and m are multiples of 32. Immutable.
/// </summary>
internal sealed unsafe class QuantizedMatrix
{
    private const int Most = 63;
    private const int Lane = 16;
    private const int Half = 8;

    // Four numbers of a column stand side by side: [k / 4 × m × 4].
    private readonly sbyte[] numbers;
    private readonly int[] offsets;
    private readonly float[] scales;
    private readonly int k;
    private readonly int m;

    public QuantizedMatrix(float* from, int k, int m)
    {
        this.k = k;
        this.m = m;
        numbers = GC.AllocateArray<sbyte>(k * m, pinned: true);
        offsets = GC.AllocateArray<int>(m, pinned: true);
        scales = GC.AllocateArray<float>(m, pinned: true);
        for (var j = 0; j < m; j++)
        {
            var largest = 1e-9f;
            for (var p = 0; p < k; p++) largest = MathF.Max(largest, MathF.Abs(from[(p * m) + j]));
            scales[j] = largest / Most;
            for (var p = 0; p < k; p++)
            {
                var number = (sbyte)MathF.Round(from[(p * m) + j] / scales[j]);
                numbers[(((p / 4 * m) + j) * 4) + (p % 4)] = number;
                offsets[j] -= number * (Most + 1);
            }
        }
    }

    /// <summary>Brings <paramref name="n"/> rows [n × k] to bytes between 1 and 127, 64 being zero, with their scales.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Quantize(float* rows, int n, byte* into, float* rowScales)
    {
        for (var t = 0; t < n; t++, rows += k, into += k)
        {
            var largest = Vector256.Create(1e-9f);
            for (var j = 0; j < k; j += Half) largest = Vector256.Max(largest, Vector256.Abs(Vector256.Load(rows + j)));
            var quarter = Vector128.Max(largest.GetLower(), largest.GetUpper());
            var most = MathF.Max(MathF.Max(quarter[0], quarter[1]), MathF.Max(quarter[2], quarter[3]));
            rowScales[t] = most / Most;
            var factor = Vector256.Create(Most / most);
            var zero = Vector256.Create(Most + 1.5f);
            for (var j = 0; j < k; j += 2 * Half)
            {
                var low = Vector256.ConvertToInt32Native(Vector256.FusedMultiplyAdd(Vector256.Load(rows + j), factor, zero));
                var high = Vector256.ConvertToInt32Native(Vector256.FusedMultiplyAdd(Vector256.Load(rows + j + Half), factor, zero));
                var words = Vector256.Narrow(low, high);
                Vector128.Narrow(words.GetLower(), words.GetUpper()).AsByte().Store(into + j);
            }
        }
    }

    /// <summary>
    /// The product of <paramref name="n"/> rows, as <see cref="Quantize"/> made them, with this matrix, and the rows at <paramref name="to"/>: <paramref name="stride"/>
    /// numbers apart, or the same row for all where that is 0. [n × m] numbers go to <paramref name="into"/>, which may be the same place.
    /// </summary>
    public void MultiplyAdd(byte* rows, float* rowScales, int n, float* to, int stride, float* into)
    {
        var i = 0;
        if (Avx512BW.IsSupported)
            for (; i + 6 <= n; i += 6)
                for (var j = 0; j < m; j += 2 * Lane) Block6(rows + (i * k), rowScales + i, j, to + (i * stride) + j, stride, into + (i * m) + j);
        if (Avx2.IsSupported)
        {
            for (; i + 4 <= n; i += 4)
                for (var j = 0; j < m; j += 2 * Half) Block4(rows + (i * k), rowScales + i, j, to + (i * stride) + j, stride, into + (i * m) + j);
            for (; i < n; i++)
                for (var j = 0; j < m; j += 8) Row8(rows + (i * k), rowScales[i], j, to + (i * stride) + j, into + (i * m) + j);
        }

        for (; i < n; i++)
            for (var j = 0; j < m; j += 4) Row4(rows + (i * k), rowScales[i], j, to + (i * stride) + j, into + (i * m) + j);
    }

    private sbyte* Numbers(int j) => (sbyte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(numbers)) + (4 * j);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Block6(byte* a, float* rowScales, int j, float* to, int stride, float* c)
    {
        int* a0 = (int*)a, a1 = (int*)(a + k), a2 = (int*)(a + (2 * k)), a3 = (int*)(a + (3 * k)), a4 = (int*)(a + (4 * k)), a5 = (int*)(a + (5 * k));
        Vector512<int> left = Vector512.Create(offsets, j), right = Vector512.Create(offsets, j + Lane);
        Vector512<int> s00 = left, s01 = right, s10 = left, s11 = right, s20 = left, s21 = right;
        Vector512<int> s30 = left, s31 = right, s40 = left, s41 = right, s50 = left, s51 = right;
        var one = Vector512.Create((short)1);
        var b = Numbers(j);
        for (var p = 0; p < k / 4; p += 2, b += 8 * m)
        {
            Vector512<sbyte> b0 = Vector512.Load(b), b1 = Vector512.Load(b + 64), d0 = Vector512.Load(b + (4 * m)), d1 = Vector512.Load(b + (4 * m) + 64);
            s00 = Add8(s00, a0 + p, b0, d0, one);
            s01 = Add8(s01, a0 + p, b1, d1, one);
            s10 = Add8(s10, a1 + p, b0, d0, one);
            s11 = Add8(s11, a1 + p, b1, d1, one);
            s20 = Add8(s20, a2 + p, b0, d0, one);
            s21 = Add8(s21, a2 + p, b1, d1, one);
            s30 = Add8(s30, a3 + p, b0, d0, one);
            s31 = Add8(s31, a3 + p, b1, d1, one);
            s40 = Add8(s40, a4 + p, b0, d0, one);
            s41 = Add8(s41, a4 + p, b1, d1, one);
            s50 = Add8(s50, a5 + p, b0, d0, one);
            s51 = Add8(s51, a5 + p, b1, d1, one);
        }
        Vector512<float> leftScale = Vector512.Create(scales, j), rightScale = Vector512.Create(scales, j + Lane);
        AddScaled(s00, s01, rowScales[0], leftScale, rightScale, to, c);
        AddScaled(s10, s11, rowScales[1], leftScale, rightScale, to + stride, c + m);
        AddScaled(s20, s21, rowScales[2], leftScale, rightScale, to + (2 * stride), c + (2 * m));
        AddScaled(s30, s31, rowScales[3], leftScale, rightScale, to + (3 * stride), c + (3 * m));
        AddScaled(s40, s41, rowScales[4], leftScale, rightScale, to + (4 * stride), c + (4 * m));
        AddScaled(s50, s51, rowScales[5], leftScale, rightScale, to + (5 * stride), c + (5 * m));
    }

    // Two times four products a column: 4 × 127 × 63 is within 16 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Add8(Vector512<int> sum, int* a, Vector512<sbyte> b, Vector512<sbyte> d, Vector512<short> one) =>
        sum + Avx512BW.MultiplyAddAdjacent(Avx512BW.MultiplyAddAdjacent(Vector512.Create(a[0]).AsByte(), b) + Avx512BW.MultiplyAddAdjacent(Vector512.Create(a[1]).AsByte(), d), one);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddScaled(Vector512<int> left, Vector512<int> right, float rowScale, Vector512<float> leftScale, Vector512<float> rightScale, float* to, float* c)
    {
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(left), leftScale * rowScale, Vector512.Load(to)).Store(c);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(right), rightScale * rowScale, Vector512.Load(to + Lane)).Store(c + Lane);
    }

    // The same in half as wide vectors.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Block4(byte* a, float* rowScales, int j, float* to, int stride, float* c)
    {
        int* a0 = (int*)a, a1 = (int*)(a + k), a2 = (int*)(a + (2 * k)), a3 = (int*)(a + (3 * k));
        Vector256<int> left = Vector256.Create(offsets, j), right = Vector256.Create(offsets, j + Half);
        Vector256<int> s00 = left, s01 = right, s10 = left, s11 = right, s20 = left, s21 = right, s30 = left, s31 = right;
        var one = Vector256.Create((short)1);
        var b = Numbers(j);
        for (var p = 0; p < k / 4; p += 2, b += 8 * m)
        {
            Vector256<sbyte> b0 = Vector256.Load(b), d0 = Vector256.Load(b + (4 * m));
            s00 = Add8(s00, a0 + p, b0, d0, one);
            s10 = Add8(s10, a1 + p, b0, d0, one);
            s20 = Add8(s20, a2 + p, b0, d0, one);
            s30 = Add8(s30, a3 + p, b0, d0, one);
            Vector256<sbyte> b1 = Vector256.Load(b + 32), d1 = Vector256.Load(b + (4 * m) + 32);
            s01 = Add8(s01, a0 + p, b1, d1, one);
            s11 = Add8(s11, a1 + p, b1, d1, one);
            s21 = Add8(s21, a2 + p, b1, d1, one);
            s31 = Add8(s31, a3 + p, b1, d1, one);
        }
        Vector256<float> leftScale = Vector256.Create(scales, j), rightScale = Vector256.Create(scales, j + Half);
        AddScaled(s00, s01, rowScales[0], leftScale, rightScale, to, c);
        AddScaled(s10, s11, rowScales[1], leftScale, rightScale, to + stride, c + m);
        AddScaled(s20, s21, rowScales[2], leftScale, rightScale, to + (2 * stride), c + (2 * m));
        AddScaled(s30, s31, rowScales[3], leftScale, rightScale, to + (3 * stride), c + (3 * m));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Add8(Vector256<int> sum, int* a, Vector256<sbyte> b, Vector256<sbyte> d, Vector256<short> one) =>
        sum + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(Vector256.Create(a[0]).AsByte(), b) + Avx2.MultiplyAddAdjacent(Vector256.Create(a[1]).AsByte(), d), one);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddScaled(Vector256<int> left, Vector256<int> right, float rowScale, Vector256<float> leftScale, Vector256<float> rightScale, float* to, float* c)
    {
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(left), leftScale * rowScale, Vector256.Load(to)).Store(c);
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(right), rightScale * rowScale, Vector256.Load(to + Half)).Store(c + Half);
    }

    // Eight columns of one row.
    private void Row8(byte* a, float rowScale, int j, float* to, float* c)
    {
        var sum = Vector256.Create(offsets, j);
        var one = Vector256.Create((short)1);
        var b = Numbers(j);
        for (var p = 0; p < k; p += 4, b += 4 * m) sum += Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(Vector256.Create(*(int*)(a + p)).AsByte(), Vector256.Load(b)), one);
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(sum), Vector256.Create(scales, j) * rowScale, Vector256.Load(to)).Store(c);
    }

    // Four columns of one row, on any processor: each has two sums, of the first and of the second of every pair of numbers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Row4(byte* a, float rowScale, int j, float* to, float* c)
    {
        Vector128<int> left = Vector128<int>.Zero, right = Vector128<int>.Zero;
        var b = Numbers(j);
        for (var p = 0; p < k; p += 4, b += 4 * m)
        {
            var row = Vector128.WidenLower(Vector128.Create(*(int*)(a + p)).AsByte()).AsInt16();
            var (first, second) = Vector128.Widen(Vector128.Load(b));
            left += Pairs(row * first);
            right += Pairs(row * second);
        }
        var sum = Vector128.Create(left[0] + left[1], left[2] + left[3], right[0] + right[1], right[2] + right[3]) + Vector128.Create(offsets, j);
        Vector128.FusedMultiplyAdd(Vector128.ConvertToSingle(sum), Vector128.Create(scales, j) * rowScale, Vector128.Load(to)).Store(c);
    }

    // The sum of the two numbers in each 32 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Pairs(Vector128<short> numbers) => ((numbers.AsInt32() << 16) >> 16) + (numbers.AsInt32() >> 16);
}
