using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Isnad.Model;

/// <summary>A sum of small decision trees over dense features, read in place. Every tree is complete: a test at each node, a value at each leaf.</summary>
internal sealed unsafe class TreeModel
{
    private const int PrologueSize = 16;

    private readonly byte* trees;
    private readonly int depth;
    private readonly int treeSize;

    public TreeModel(ModelFile file)
    {
        File = file;
        Count = BinaryPrimitives.ReadInt32LittleEndian(file.Payload);
        depth = BinaryPrimitives.ReadInt32LittleEndian(file.Payload[4..]);
        Features = BinaryPrimitives.ReadInt32LittleEndian(file.Payload[8..]);
        treeSize = SizeOf(depth);
        trees = file.Pointer + PrologueSize;
        if (depth is < 1 or > 8 || file.Length != PrologueSize + (Count * treeSize)) throw new InvalidDataException("trees: the size does not fit the header");
    }

    public ModelFile File { get; }

    /// <summary>How many trees there are; each corrects those before.</summary>
    public int Count { get; }

    /// <summary>How many features a row must have.</summary>
    public int Features { get; }

    /// <summary>The model embedded under that file name.</summary>
    public static TreeModel Embedded(string name) => new(ModelFile.Embedded(name));

    /// <summary>
    /// Adds what trees [first, end) say to the scores of rows of features that stand one after another; four go down a tree together, since each step
    /// waits for memory.
    /// </summary>
    [SkipLocalsInit]
    public void AddScores(ReadOnlySpan<float> rows, int width, Span<float> scores, int first, int end)
    {
        if (width < Features || rows.Length < width * scores.Length) throw new ArgumentException("too few features", nameof(rows));
        if (first < 0 || end > Count) throw new ArgumentOutOfRangeException(nameof(end));
        fixed (float* x = rows)
        {
            for (var t = first; t < end; t++)
            {
                var tree = trees + ((long)t * treeSize);
                var r = 0;
                for (; r + 4 <= scores.Length; r += 4) Descend4(tree, x + (r * width), width, scores.Slice(r, 4));
                for (; r < scores.Length; r++) scores[r] += Descend(tree, x + (r * width));
            }
        }
    }

    private float Descend(byte* tree, float* row)
    {
        var node = 0;
        for (var d = 0; d < depth; d++) node = Next(tree, node, row);
        return Leaf(tree, node);
    }

    private void Descend4(byte* tree, float* row, int width, Span<float> scores)
    {
        int a = 0, b = 0, c = 0, e = 0;
        for (var d = 0; d < depth; d++)
        {
            a = Next(tree, a, row);
            b = Next(tree, b, row + width);
            c = Next(tree, c, row + (2 * width));
            e = Next(tree, e, row + (3 * width));
        }
        scores[0] += Leaf(tree, a);
        scores[1] += Leaf(tree, b);
        scores[2] += Leaf(tree, c);
        scores[3] += Leaf(tree, e);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(byte* tree, int node, float* row)
    {
        var test = tree + (node * 8);
        var above = row[*(int*)test] > *(float*)(test + 4);
        return (2 * node) + 1 + *(byte*)&above;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Leaf(byte* tree, int node)
    {
        var inner = (1 << depth) - 1;
        return *(float*)(tree + (inner * 8) + ((node - inner) * 4));
    }

    /// <summary>Builds the payload; each tree has 2^depth − 1 tests, then 2^depth values.</summary>
    public static byte[] Build(int features, int depth, IReadOnlyList<((int Feature, float Threshold)[] Tests, float[] Leaves)> trees)
    {
        var bytes = new byte[PrologueSize + (trees.Count * SizeOf(depth))];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, trees.Count);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), depth);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), features);
        var at = PrologueSize;
        foreach (var (tests, leaves) in trees)
        {
            foreach (var (feature, threshold) in tests)
            {
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), feature);
                BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(at + 4), threshold);
                at += 8;
            }
            foreach (var leaf in leaves)
            {
                BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(at), leaf);
                at += 4;
            }
        }
        return bytes;
    }

    private static int SizeOf(int depth) => (((1 << depth) - 1) * 8) + ((1 << depth) * 4);
}
