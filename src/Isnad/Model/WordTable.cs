using System.Runtime.CompilerServices;

namespace Isnad.Model;

/// <summary>What raw news tells of a word: how frequent it is, and which words it stands like.</summary>
/// <param name="Cluster">1 to 1023: words used in like contexts share it; 0 for a word not in the table.</param>
/// <param name="Coarse">1 to 255: a group of clusters.</param>
/// <param name="Frequency">8 × log2 of its count, cut at 255.</param>
/// <param name="Row">1 + the row of its vector; 0 for a word not in the table.</param>
internal readonly record struct WordEntry(ushort Cluster, byte Coarse, byte Frequency, int Row);

/// <summary>An open-addressing table from word hashes to <see cref="WordEntry"/>, read in place.</summary>
internal sealed unsafe class WordTable
{
    internal struct Slot
    {
        public uint Fingerprint;
        public ushort Cluster;
        public byte Coarse;
        public byte Frequency;
        public int Row;
    }

    private readonly Slot* slots;
    private readonly uint mask;

    public WordTable(ModelFile file)
    {
        File = file;
        slots = (Slot*)file.Pointer;
        mask = (uint)(file.Length / sizeof(Slot)) - 1;
    }

    public static WordTable Embedded { get; } = new(ModelFile.Embedded("words.bin"));

    public ModelFile File { get; }

    /// <summary>Has the processor fetch the entry of a word that will be looked for soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(ulong hash) => Ahead.Fetch(slots + ((uint)hash & mask));

    /// <summary>The entry of the folded word with that hash; default when it is unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordEntry Find(ulong hash)
    {
        var fingerprint = Fingerprint(hash);
        for (var i = (uint)hash & mask; ; i = (i + 1) & mask)
        {
            var slot = slots[i];
            if (slot.Fingerprint == fingerprint) return new WordEntry(slot.Cluster, slot.Coarse, slot.Frequency, slot.Row);
            if (slot.Fingerprint == 0) return default;
        }
    }

    /// <summary>Builds the payload of a table.</summary>
    public static byte[] Build(IReadOnlyList<(ulong Hash, WordEntry Entry)> words)
    {
        var capacity = 1u;
        while (capacity < words.Count * 3 / 2) capacity *= 2;
        var bytes = new byte[capacity * sizeof(Slot)];
        fixed (byte* p = bytes)
        {
            var slots = (Slot*)p;
            foreach (var (hash, entry) in words)
            {
                var i = (uint)hash & (capacity - 1);
                while (slots[i].Fingerprint != 0) i = (i + 1) & (capacity - 1);
                slots[i] = new Slot { Fingerprint = Fingerprint(hash), Cluster = entry.Cluster, Coarse = entry.Coarse, Frequency = entry.Frequency, Row = entry.Row };
            }
        }
        return bytes;
    }

    private static uint Fingerprint(ulong hash) => (uint)(hash >> 32) | 1;
}
