using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Isnad.Model.Network;

/// <summary>Vectors in eight bits a number with one scale, read in place.</summary>
internal sealed unsafe class VectorTable
{
    private const int PrologueSize = 64;

    private readonly sbyte* rows;
    private readonly float scale;
    private readonly int width;

    /// <summary>A table at <paramref name="start"/>, as <see cref="Build"/> wrote it.</summary>
    public VectorTable(byte* start)
    {
        width = *(int*)start;
        Count = *(int*)(start + 4);
        scale = *(float*)(start + 8);
        rows = (sbyte*)(start + PrologueSize);
    }

    /// <summary>The table embedded under that file name.</summary>
    public static VectorTable Embedded(string name) => new(ModelFile.Embedded(name).Pointer);

    /// <summary>How many rows it has.</summary>
    public int Count { get; }

    /// <summary>Adds row <paramref name="row"/> to <paramref name="into"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int row, float* into)
    {
        var from = rows + ((long)row * width);
        var factor = Vector512.Create(scale);
        for (var j = 0; j < width; j += 16)
        {
            var shorts = Vector256.WidenLower(Vector128.Load(from + j).ToVector256Unsafe());
            var numbers = Vector512.ConvertToSingle(Vector512.WidenLower(shorts.ToVector512Unsafe()));
            Vector512.FusedMultiplyAdd(numbers, factor, Vector512.Load(into + j)).Store(into + j);
        }
    }

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
