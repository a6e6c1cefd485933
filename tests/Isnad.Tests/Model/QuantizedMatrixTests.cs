using System.Runtime.InteropServices;
using Isnad.Model.Network;

namespace Isnad.Tests.Model;

public sealed unsafe class QuantizedMatrixTests
{
    private static readonly Random Chance = new(3);

    [Theory]
    [InlineData(1, 64, 96)]
    [InlineData(5, 96, 96)]
    [InlineData(6, 96, 288)]
    [InlineData(23, 32, 32)]
    public void Fast_ways_give_what_the_plain_one_gives(int n, int k, int m)
    {
        var (fast, plain, _) = Products(n, k, m, Draw(n * k), Draw(k * m), Draw(m), sameRow: true);

        Assert.Equal(plain, fast);
    }

    [Fact]
    public void The_product_is_near_that_of_the_numbers_themselves()
    {
        const int n = 7, k = 96, m = 32;
        var (fast, _, exact) = Products(n, k, m, Draw(n * k), Draw(k * m), Draw(n * m), sameRow: false);

        for (var i = 0; i < fast.Length; i++) Assert.InRange(fast[i], exact[i] - 1f, exact[i] + 1f); // sums of 96 products, of about 10 each way
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(-1f)]
    public void The_largest_numbers_do_not_overflow(float sign)
    {
        const int n = 6, k = 96, m = 32;
        var (fast, plain, exact) = Products(n, k, m, [.. Enumerable.Repeat(sign * 1000f, n * k)], [.. Enumerable.Repeat(2f, k * m)], new float[m], sameRow: true);

        Assert.Equal(plain, fast);
        for (var i = 0; i < fast.Length; i++) Assert.InRange(fast[i] / exact[i], 0.9999f, 1.0001f);
    }

    [Fact]
    public void Rows_of_zeroes_add_nothing()
    {
        var to = Draw(32);
        var (fast, _, _) = Products(6, 64, 32, new float[6 * 64], Draw(64 * 32), to, sameRow: true);

        for (var i = 0; i < fast.Length; i++) Assert.Equal(to[i % 32], fast[i]);
    }

    private static float[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => (Chance.NextSingle() * 2) - 1)];

    private static (float[] Fast, float[] Plain, float[] Exact) Products(int n, int k, int m, float[] rows, float[] matrix, float[] to, bool sameRow)
    {
        float[] fast = new float[n * m], plain = new float[n * m], exact = new float[n * m];
        var stride = sameRow ? 0 : m;
        var bytes = (byte*)NativeMemory.AlignedAlloc((nuint)(n * k), 64);
        var scales = new float[n];
        fixed (float* r = rows, x = matrix, t = to, s = scales, f = fast)
        {
            var quantized = new QuantizedMatrix(x, k, m);
            quantized.Quantize(r, n, bytes, s);
            quantized.MultiplyAdd(bytes, s, n, t, stride, f);
        }
        for (var j = 0; j < m; j++) Plainly(j);
        for (var i = 0; i < n; i++)
            for (var j = 0; j < m; j++)
            {
                exact[(i * m) + j] = to[(i * stride) + j];
                for (var c = 0; c < k; c++) exact[(i * m) + j] += rows[(i * k) + c] * matrix[(c * m) + j];
            }
        NativeMemory.AlignedFree(bytes);
        return (fast, plain, exact);

        // A column in whole numbers between -63 and 63, times the rows number by number.
        void Plainly(int j)
        {
            var scale = Enumerable.Range(0, k).Max(c => MathF.Abs(matrix[(c * m) + j])) / 63;
            for (var i = 0; i < n; i++)
            {
                var sum = 0;
                for (var c = 0; c < k; c++) sum += (bytes[(i * k) + c] - 64) * (int)MathF.Round(matrix[(c * m) + j] / scale);
                plain[(i * m) + j] = MathF.FusedMultiplyAdd(sum, scale * scales[i], to[(i * stride) + j]);
            }
        }
    }
}
