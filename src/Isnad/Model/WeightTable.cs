using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Isnad.Model;

/// <summary>Weights of a linear model by feature hash: one for each output. An open-addressing table that is read in place.</summary>
internal sealed unsafe class WeightTable
{
    private const int PrologueSize = 16;

    private readonly byte* slots;
    private readonly uint mask;
    private readonly int stride;
    private readonly float scale;

    public WeightTable(ModelFile file)
    {
        File = file;
        Outputs = BinaryPrimitives.ReadInt32LittleEndian(file.Payload);
        scale = BinaryPrimitives.ReadSingleLittleEndian(file.Payload[4..]);
        stride = StrideOf(Outputs);
        slots = file.Pointer + PrologueSize;
        mask = (uint)((file.Length - PrologueSize) / stride) - 1;
    }

    public ModelFile File { get; }

    /// <summary>How many weights a feature has.</summary>
    public int Outputs { get; }

    /// <summary>The model embedded under that file name.</summary>
    public static WeightTable Embedded(string name) => new(ModelFile.Embedded(name));

    /// <summary>The sum of the first weights of all features in <paramref name="features"/>, from number <paramref name="from"/> on.</summary>
    public float Score(FeatureBuffer features, int from = 0)
    {
        var sum = 0;
        foreach (var hash in features.Hashes[from..])
        {
            var slot = Find(hash);
            if (slot != null) sum += *(short*)(slot + 4);
        }
        return sum * scale;
    }

    /// <summary>The weight of one feature for one output.</summary>
    public float WeightOf(ulong hash, int output = 0)
    {
        var slot = Find(hash);
        return slot == null ? 0 : ((short*)(slot + 4))[output] * scale;
    }

    /// <summary>Adds the weights of all features to <paramref name="scores"/>, one entry an output.</summary>
    public void Score(FeatureBuffer features, Span<float> scores)
    {
        Span<int> sums = stackalloc int[Outputs];
        sums.Clear();
        foreach (var hash in features.Hashes)
        {
            var slot = Find(hash);
            if (slot == null) continue;
            var weights = (short*)(slot + 4);
            for (var o = 0; o < sums.Length; o++) sums[o] += weights[o];
        }
        for (var o = 0; o < sums.Length; o++) scores[o] += sums[o] * scale;
    }

    /// <summary>The output with the highest score.</summary>
    public int Best(FeatureBuffer features)
    {
        Span<float> scores = stackalloc float[Outputs];
        scores.Clear();
        Score(features, scores);
        var best = 0;
        for (var o = 1; o < scores.Length; o++) if (scores[o] > scores[best]) best = o;
        return best;
    }

    /// <summary>Builds the payload of a table; weights that round to nothing are left out.</summary>
    public static byte[] Build(int outputs, IEnumerable<(ulong Hash, float[] Weights)> weights)
    {
        var all = weights.Where(w => w.Weights.Any(x => x != 0)).OrderBy(w => w.Hash).ToList();
        var largest = all.Count == 0 ? 1f : all.Max(w => w.Weights.Max(Math.Abs));
        var scale = largest / 32000f;
        var rounded = all.Select(w => (w.Hash, Weights: w.Weights.Select(x => (short)MathF.Round(x / scale)).ToArray())).Where(w => w.Weights.Any(x => x != 0)).ToList();
        var stride = StrideOf(outputs);
        var capacity = 64u;
        while (capacity < rounded.Count * 3 / 2) capacity *= 2;
        var bytes = new byte[PrologueSize + (capacity * stride)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, outputs);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4), scale);
        foreach (var (hash, w) in rounded)
        {
            var i = (uint)hash & (capacity - 1);
            while (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(PrologueSize + (int)(i * stride))) != 0) i = (i + 1) & (capacity - 1);
            var slot = bytes.AsSpan(PrologueSize + (int)(i * stride), stride);
            BinaryPrimitives.WriteUInt32LittleEndian(slot, Fingerprint(hash));
            MemoryMarshal.AsBytes<short>(w).CopyTo(slot[4..]);
        }
        return bytes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte* Find(ulong hash)
    {
        var fingerprint = Fingerprint(hash);
        for (var i = (uint)hash & mask; ; i = (i + 1) & mask)
        {
            var slot = slots + (i * (uint)stride);
            var key = *(uint*)slot;
            if (key == fingerprint) return slot;
            if (key == 0) return null;
        }
    }

    private static uint Fingerprint(ulong hash) => (uint)(hash >> 32) | 1;

    private static int StrideOf(int outputs) => (4 + (2 * outputs) + 3) / 4 * 4;
}
