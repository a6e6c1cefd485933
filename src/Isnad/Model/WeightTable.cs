using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Isnad.Model;

/// <summary>Weights of a linear model by feature hash: one for each output. An open-addressing table that is read in place.</summary>
internal sealed unsafe class WeightTable
{
    private const int PrologueSize = 16;

    // Most features have no weight: a few bits for each weight that there is, small enough for the nearest cache, turn them away.
    private const int FilterBitsAWeight = 16;
    private const int Batch = 128;

    private readonly byte* slots;
    private readonly uint mask;
    private readonly int stride;
    private readonly float scale;
    private readonly uint[] filter;

    public WeightTable(ModelFile file)
    {
        File = file;
        Outputs = BinaryPrimitives.ReadInt32LittleEndian(file.Payload);
        scale = BinaryPrimitives.ReadSingleLittleEndian(file.Payload[4..]);
        stride = StrideOf(Outputs);
        slots = file.Pointer + PrologueSize;
        mask = (uint)((file.Length - PrologueSize) / stride) - 1;
        filter = Filter();
    }

    public ModelFile File { get; }

    /// <summary>How many weights a feature has.</summary>
    public int Outputs { get; }

    /// <summary>The model embedded under that file name.</summary>
    public static WeightTable Embedded(string name) => new(ModelFile.Embedded(name));

    /// <summary>The sum of the first weights of all features in <paramref name="features"/>, from number <paramref name="from"/> on.</summary>
    [SkipLocalsInit]
    public float Score(FeatureBuffer features, int from = 0)
    {
        var sum = 0;
        Span<ulong> likely = stackalloc ulong[Batch];
        for (var rest = features.Hashes[from..]; rest.Length > 0; rest = rest[Math.Min(Batch, rest.Length)..])
        {
            var count = Sift(rest, likely);
            foreach (var hash in likely[..count])
            {
                var slot = FindNear(hash);
                if (slot != null) sum += *(short*)(slot + 4);
            }
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
    [SkipLocalsInit]
    public void Score(FeatureBuffer features, Span<float> scores)
    {
        var outputs = Outputs;
        var sums = stackalloc int[outputs];
        new Span<int>(sums, outputs).Clear();
        Span<ulong> likely = stackalloc ulong[Batch];
        for (var rest = features.Hashes; rest.Length > 0; rest = rest[Math.Min(Batch, rest.Length)..])
        {
            var count = Sift(rest, likely);
            foreach (var hash in likely[..count])
            {
                var slot = Find(hash);
                if (slot != null) AddTo(sums, (short*)(slot + 4), outputs);
            }
        }
        for (var o = 0; o < outputs; o++) scores[o] += sums[o] * scale;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo(int* sums, short* weights, int outputs)
    {
        var o = 0;
        for (; o + 8 <= outputs; o += 8)
        {
            var (low, high) = Vector128.Widen(Vector128.Load(weights + o));
            (Vector128.Load(sums + o) + low).Store(sums + o);
            (Vector128.Load(sums + o + 4) + high).Store(sums + o + 4);
        }
        for (; o < outputs; o++) sums[o] += weights[o];
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

    // The hashes that may have a weight, without a branch for each: which ones do is not to be foreseen.
    private int Sift(ReadOnlySpan<ulong> hashes, Span<ulong> into)
    {
        var count = 0;
        var bits = filter;
        var last = (uint)bits.Length - 1;
        foreach (var hash in hashes[..Math.Min(Batch, hashes.Length)])
        {
            into[count] = hash;
            count += (int)(bits[(int)((uint)(hash >> 38) & last)] >> (int)((hash >> 33) & 31)) & 1;
        }
        return count;
    }

    private uint[] Filter()
    {
        var used = 0;
        for (var i = 0u; i <= mask; i++) if (*(uint*)(slots + (i * (uint)stride)) != 0) used++;
        var bits = new uint[BitOperations.RoundUpToPowerOf2((uint)Math.Max(32, used * FilterBitsAWeight / 32))];
        for (var i = 0u; i <= mask; i++)
        {
            // A fingerprint is the upper half of its hash but for the lowest bit.
            var fingerprint = *(uint*)(slots + (i * (uint)stride));
            if (fingerprint != 0) bits[(fingerprint >> 6) & ((uint)bits.Length - 1)] |= 1u << (int)((fingerprint >> 1) & 31);
        }
        return bits;
    }

    // Looks at eight slots of one weight at once: how far a hash stands from its place is not to be foreseen, either.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte* FindNear(ulong hash)
    {
        var first = (uint)hash & mask;
        if (stride != sizeof(ulong) || first + Vector512<ulong>.Count > mask) return Find(hash);
        var keys = Vector512.Load((ulong*)slots + first) & Vector512.Create((ulong)uint.MaxValue);
        var same = Vector512.Equals(keys, Vector512.Create((ulong)Fingerprint(hash))).ExtractMostSignificantBits();
        var empty = Vector512.Equals(keys, Vector512<ulong>.Zero).ExtractMostSignificantBits();
        var found = same & (empty ^ (empty - 1)); // none behind the first empty slot
        if (found != 0) return slots + ((first + (uint)BitOperations.TrailingZeroCount(found)) * sizeof(ulong));
        return empty != 0 ? null : Find(hash);
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
