using System.Buffers.Binary;
using Isnad.Text;

namespace Isnad.Languages.Arabic.Cues;

/// <summary>
/// A hash table in bytes, read where it lies. Head: magic, slots, forms (4 bytes each, little-endian).
/// Then a filter of bits, small enough to stay in the nearest cache, that turns most words away. Then slots of fingerprint and 1 + index of the first form, open addressing; then forms, the last of each word marked.
/// </summary>
internal readonly ref struct CueFormTable
{
    public const uint Magic = 0x31465543; // CUF1
    public const int HeadSize = 12;
    public const int SlotSize = 8;
    public const int FilterSize = 1 << 14;
    public const int SlotsAt = HeadSize + FilterSize;

    private readonly ReadOnlySpan<byte> filter;
    private readonly ReadOnlySpan<byte> slots;
    private readonly ReadOnlySpan<byte> forms;

    /// <exception cref="InvalidDataException">The bytes are no such table.</exception>
    public CueFormTable(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadSize || Word(bytes, 0) != Magic) throw new InvalidDataException("cue-forms.bin: no table of cue forms");
        var slotBytes = (long)Word(bytes, 4) * SlotSize;
        var formBytes = (long)Word(bytes, 8) * sizeof(uint);
        if (bytes.Length != SlotsAt + slotBytes + formBytes) throw new InvalidDataException("cue-forms.bin: cut short");
        filter = bytes.Slice(HeadSize, FilterSize);
        slots = bytes.Slice(SlotsAt, (int)slotBytes);
        forms = bytes[(SlotsAt + (int)slotBytes)..];
    }

    /// <summary>The index of the first form of the word of that <see cref="WordHash"/>; -1 where it has none.</summary>
    public int IndexOf(ulong hash)
    {
        var bit = FilterBit(hash);
        if ((filter[bit >> 3] & (1 << (bit & 7))) == 0) return -1;
        var fingerprint = (uint)(hash >> 32);
        var mask = slots.Length - 1;
        for (var at = (int)(hash * SlotSize) & mask; ; at = (at + SlotSize) & mask)
        {
            var slot = BinaryPrimitives.ReadUInt64LittleEndian(slots[at..]);
            if (slot == 0) return -1;
            if ((uint)slot == fingerprint) return (int)(slot >> 32) - 1;
        }
    }

    /// <summary>Which bit of the filter stands for a hash.</summary>
    public static int FilterBit(ulong hash) => (int)(hash >> 20) & ((FilterSize * 8) - 1);

    public CueForm Form(int index) => new(Word(forms, index * sizeof(uint)));

    private static uint Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
