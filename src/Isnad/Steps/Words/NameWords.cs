using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using Isnad.Model;

namespace Isnad.Steps.Words;

/// <summary>
/// The words of known names, by the hash of their folded form: an open-addressing table of 24 bits of hash and 8 of <see cref="NameWord"/>,
/// compiled from the tables of names and read in place.
/// </summary>
internal sealed unsafe class NameWords
{
    private readonly uint* slots;
    private readonly uint mask;

    public NameWords(ModelFile file)
    {
        File = file;
        slots = (uint*)file.Pointer;
        mask = (uint)(file.Length / sizeof(uint)) - 1;
    }

    public static NameWords Embedded { get; } = new(ModelFile.Embedded("names.bin"));

    public ModelFile File { get; }

    /// <summary>What is known of the word with that hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NameWord Find(ulong hash)
    {
        var fingerprint = Fingerprint(hash);
        for (var i = (uint)hash & mask; ; i = (i + 1) & mask)
        {
            var slot = slots[i];
            if ((slot & ~0xFFu) == fingerprint) return (NameWord)slot;
            if (slot == 0) return NameWord.None;
        }
    }

    /// <summary>Builds the payload of a table.</summary>
    /// <exception cref="InvalidDataException">Two words can't be told apart.</exception>
    public static byte[] Build(IEnumerable<KeyValuePair<ulong, NameWord>> words)
    {
        var all = words.OrderBy(word => word.Key).ToList();
        var capacity = BitOperations.RoundUpToPowerOf2((uint)all.Count * 3 / 2);
        var bytes = new byte[capacity * sizeof(uint)];
        foreach (var (hash, value) in all)
        {
            var i = (uint)hash & (capacity - 1);
            for (; At(i) != 0; i = (i + 1) & (capacity - 1))
                if ((At(i) & ~0xFFu) == Fingerprint(hash)) throw new InvalidDataException($"two words of names share the fingerprint {Fingerprint(hash):x}");
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan((int)i * sizeof(uint)), Fingerprint(hash) | (byte)value);
        }
        return bytes;

        uint At(uint i) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan((int)i * sizeof(uint)));
    }

    // Never 0 together with a value: every word in the table has one.
    private static uint Fingerprint(ulong hash) => (uint)(hash >> 40) << 8;
}
