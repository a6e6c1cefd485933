using System.Buffers.Binary;
using Isnad.Text;

namespace Isnad.Languages.Arabic.Cues;

/// <summary>Lays the forms of each word out as <see cref="CueFormTable"/> reads them.</summary>
internal static class CueFormTableWriter
{
    public static byte[] Write(SortedDictionary<string, List<CueForm>> words)
    {
        var slots = 1;
        while (slots < words.Count * 3 / 2) slots *= 2;
        var formCount = words.Values.Sum(forms => forms.Count);
        var formsAt = CueFormTable.SlotsAt + (slots * CueFormTable.SlotSize);
        var bytes = new byte[formsAt + (formCount * sizeof(uint))];
        Put(bytes, 0, CueFormTable.Magic);
        Put(bytes, 4, (uint)slots);
        Put(bytes, 8, (uint)formCount);
        var next = 0;
        foreach (var (word, forms) in words)
        {
            PutSlot(bytes, slots, word, next);
            foreach (var form in forms) Put(bytes, formsAt + (next++ * sizeof(uint)), form.Bits);
        }
        return bytes;
    }

    private static void PutSlot(byte[] bytes, int slots, string word, int index)
    {
        var hash = WordHash.Of(word);
        var bit = CueFormTable.FilterBit(hash);
        bytes[CueFormTable.HeadSize + (bit >> 3)] |= (byte)(1 << (bit & 7));
        var fingerprint = (uint)(hash >> 32);
        for (var slot = (int)(uint)hash & (slots - 1); ; slot = (slot + 1) & (slots - 1))
        {
            var at = CueFormTable.SlotsAt + (slot * CueFormTable.SlotSize);
            if (BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at)) == 0)
            {
                Put(bytes, at, fingerprint);
                Put(bytes, at + 4, (uint)index + 1);
                return;
            }
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) == fingerprint)
                throw new InvalidDataException($"two cue forms share a fingerprint: {word}");
        }
    }

    private static void Put(byte[] bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
}
