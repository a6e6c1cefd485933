using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Isnad.Model;

/// <summary>A set of hashes with eight flags each: an open-addressing table of 24 bits of hash and 8 of flags, read in place.</summary>
internal sealed unsafe class FlagTable
{
    private readonly uint* slots;
    private readonly uint mask;

    public FlagTable(ModelFile file)
    {
        slots = (uint*)file.Pointer;
        mask = (uint)(file.Length / sizeof(uint)) - 1;
    }

    /// <summary>The flags of that hash; 0 when it is not there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Find(ulong hash)
    {
        var first = (uint)hash & mask;
        if (first + Vector512<uint>.Count > mask) return FindFrom(first, hash);
        // Sixteen slots at once: how far a hash stands from its place is not to be foreseen.
        var near = Vector512.Load(slots + first);
        var same = Vector512.Equals(near & Vector512.Create(~0xFFu), Vector512.Create(Fingerprint(hash))).ExtractMostSignificantBits();
        var empty = Vector512.Equals(near, Vector512<uint>.Zero).ExtractMostSignificantBits();
        var found = same & (empty ^ (empty - 1)); // none behind the first empty slot
        if (found != 0) return (byte)slots[first + (uint)BitOperations.TrailingZeroCount(found)];
        return empty != 0 ? (byte)0 : FindFrom(first, hash);
    }

    private byte FindFrom(uint first, ulong hash)
    {
        var fingerprint = Fingerprint(hash);
        for (var i = first; ; i = (i + 1) & mask)
        {
            var slot = slots[i];
            if ((slot & ~0xFFu) == fingerprint) return (byte)slot;
            if (slot == 0) return 0;
        }
    }

    /// <summary>Builds the payload of a table. No flags may be 0.</summary>
    /// <exception cref="InvalidDataException">Two hashes can't be told apart.</exception>
    public static byte[] Build(IEnumerable<KeyValuePair<ulong, byte>> flags)
    {
        var all = flags.OrderBy(f => f.Key).ToList();
        var capacity = BitOperations.RoundUpToPowerOf2((uint)all.Count * 3 / 2);
        var bytes = new byte[capacity * sizeof(uint)];
        foreach (var (hash, value) in all)
        {
            var i = (uint)hash & (capacity - 1);
            for (; At(i) != 0; i = (i + 1) & (capacity - 1))
                if ((At(i) & ~0xFFu) == Fingerprint(hash)) throw new InvalidDataException($"two hashes share the fingerprint {Fingerprint(hash):x}");
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan((int)i * sizeof(uint)), Fingerprint(hash) | value);
        }
        return bytes;

        uint At(uint i) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan((int)i * sizeof(uint)));
    }

    private static uint Fingerprint(ulong hash) => (uint)(hash >> 40) << 8;
}
