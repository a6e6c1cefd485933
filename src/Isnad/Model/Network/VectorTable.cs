using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Isnad.Model.Network;

/// <summary>Vectors in eight bits a number with one scale, read in place.</summary>
internal sealed unsafe class VectorTable
{
    private const int PrologueSize = 64;
    private const int Lane = 8;

    private readonly sbyte* rows;
    private readonly int width;
    private readonly float scale;

    /// <summary>A table at <paramref name="start"/>, as <see cref="Build"/> wrote it, of rows of <paramref name="width"/> numbers, a multiple of 32.</summary>
    /// <exception cref="InvalidDataException">Its rows are of another length.</exception>
    public VectorTable(byte* start, int width)
    {
        if (*(int*)start != width) throw new InvalidDataException($"vectors of {*(int*)start} numbers where {width} are expected");
        this.width = width;
        Count = *(int*)(start + 4);
        scale = *(float*)(start + 8);
        rows = (sbyte*)(start + PrologueSize);
    }

    /// <summary>The table of words embedded under that file name.</summary>
    public static VectorTable Embedded(string name) => new(ModelFile.Embedded(name).Pointer, NetworkShape.WordWidth);

    /// <summary>How many rows it has.</summary>
    public int Count { get; }

    /// <summary>Adds the sum of some rows, 250 at the most, to <paramref name="into"/>. Sixteen bits are enough to add them up, and lose nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddSum(ReadOnlySpan<int> rowNumbers, float* into)
    {
        for (var j = 0; j < width; j += 2 * Lane)
        {
            var sum = Vector256<short>.Zero;
            foreach (var row in rowNumbers) sum += Vector256.WidenLower(Vector128.Load(rows + ((long)row * width) + j).ToVector256Unsafe());
            var (low, high) = Vector256.Widen(sum);
            AddScaled(low, into + j);
            AddScaled(high, into + j + Lane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddScaled(Vector256<int> numbers, float* into) =>
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(numbers), Vector256.Create(scale), Vector256.Load(into)).Store(into);

    /// <summary>The bytes of a table, padded to 64. Numbers beyond 127 steps of the scale are cut.</summary>
    public static byte[] Build(ReadOnlySpan<float> numbers, int width, float scale)
    {
        var bytes = new byte[(PrologueSize + numbers.Length + 63) / 64 * 64];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, width);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), numbers.Length / width);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(8), scale);
        for (var i = 0; i < numbers.Length; i++) bytes[PrologueSize + i] = (byte)(sbyte)Math.Clamp(MathF.Round(numbers[i] / scale), -127, 127);
        return bytes;
    }

    /// <summary>How many bytes <see cref="Build"/> gives for so many numbers.</summary>
    public static int SizeOf(int numbers) => (PrologueSize + numbers + 63) / 64 * 64;
}
