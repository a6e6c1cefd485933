using System.Runtime.InteropServices;
using Isnad.Model;
using Isnad.Model.Network;

namespace Isnad.Training.Network;

/// <summary>Writes networks in the form that the engine reads, and takes them up again to go on learning.</summary>
internal static unsafe class NetworkFile
{
    /// <summary>The bytes of a network: tables in eight bits, the rest as it is.</summary>
    public static byte[] Write(string header, NetworkShape shape, ReadOnlySpan<float> numbers)
    {
        var categories = Table(numbers[..(Steps.Categories * NetworkShape.Width)], NetworkShape.Width);
        var affixes = Table(numbers.Slice(shape.Affixes, Steps.Affixes * NetworkShape.WordWidth), NetworkShape.WordWidth);
        return ModelFile.Write(header, [.. categories, .. affixes, .. MemoryMarshal.AsBytes(numbers[shape.TablesEnd..])]);
    }

    /// <summary>Copies a network of a file into the numbers of a shape.</summary>
    public static void Read(TokenNetwork network, NetworkShape shape, Span<float> numbers)
    {
        var file = network.File.Pointer;
        Unpack(file, numbers);
        Unpack(file + VectorTable.SizeOf(*(int*)(file + 4) * NetworkShape.Width), numbers[shape.Affixes..]);
        new ReadOnlySpan<float>(network.At(network.Shape.TablesEnd), network.Shape.Size - network.Shape.TablesEnd).CopyTo(numbers[shape.TablesEnd..]);
    }

    private static readonly byte[] StartBytes = ReadStart();

    /// <summary>The network that learned from raw articles alone.</summary>
    public static TokenNetwork Start { get; } = new(ModelFile.Pinned("network-start.bin", StartBytes), VectorTable.Embedded("vectors.bin"));

    /// <summary>The word vectors of the engine.</summary>
    public static Numbers Vectors()
    {
        var file = ModelFile.Embedded("vectors.bin");
        var numbers = new Numbers(*(int*)file.Pointer * (long)*(int*)(file.Pointer + 4));
        Unpack(file.Pointer, numbers.Span(0, (int)numbers.Count));
        return numbers;
    }

    private static byte[] ReadStart()
    {
        using var stream = typeof(NetworkFile).Assembly.GetManifestResourceStream("network-start.bin")!;
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length, pinned: true);
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The numbers of a table of eight bits.</summary>
    public static void Unpack(byte* table, Span<float> into)
    {
        var width = *(int*)table;
        var count = *(int*)(table + 4) * width;
        var scale = *(float*)(table + 8);
        for (var i = 0; i < count; i++) into[i] = ((sbyte*)table)[64 + i] * scale;
    }

    /// <summary>A table whose scale leaves one number in a thousand cut.</summary>
    public static byte[] Table(ReadOnlySpan<float> numbers, int width)
    {
        var sizes = new float[numbers.Length];
        for (var i = 0; i < sizes.Length; i++) sizes[i] = MathF.Abs(numbers[i]);
        Array.Sort(sizes);
        return VectorTable.Build(numbers, width, sizes[(int)(sizes.Length * 0.999)] / 127);
    }

    private static class Steps
    {
        public const int Categories = Isnad.Steps.Encoding.TokenInput.Categories;
        public const int Affixes = Isnad.Steps.Encoding.TokenInput.Affixes;
    }
}
