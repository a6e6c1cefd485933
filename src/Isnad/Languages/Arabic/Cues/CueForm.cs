using Isnad.Languages.Arabic.Morphology;

namespace Isnad.Languages.Arabic.Cues;

/// <summary>What the table of forms knows of a form, packed into 32 bits.</summary>
internal readonly record struct CueForm(uint Bits)
{
    private const int EntryBits = 11;
    private const uint LastBit = 1u << 31;

    public const int MaxEntries = 1 << EntryBits;

    public int Entry => (int)(Bits & (MaxEntries - 1));

    public CuePart Part => (CuePart)((Bits >> 11) & 7);

    public Tense Tense => (Tense)((Bits >> 14) & 3);

    public Person Person => (Person)((Bits >> 16) & 3);

    public Gender Gender => (Gender)((Bits >> 18) & 3);

    public GrammaticalNumber Number => (GrammaticalNumber)((Bits >> 20) & 3);

    public Voice Voice => (Voice)((Bits >> 22) & 3);

    public Attachment Attachment => (Attachment)((Bits >> 24) & 15);

    /// <summary>The last form of its word.</summary>
    public bool IsLast => (Bits & LastBit) != 0;

    public static CueForm Of(int entry, CuePart part, WordForm form) => new(
        (uint)entry | ((uint)part << 11) | ((uint)form.Tense << 14) | ((uint)form.Person << 16) | ((uint)form.Gender << 18)
        | ((uint)form.Number << 20) | ((uint)form.Voice << 22) | ((uint)form.Attachment << 24));

    /// <summary>True when the two differ in voice, agreement and attachment at most: one reading stands for both.</summary>
    public bool SameReading(CueForm other) => Entry == other.Entry && Part == other.Part && Tense == other.Tense;

    /// <summary>This form, the likelier one, with what the other adds.</summary>
    public CueForm Merge(CueForm other)
    {
        var voice = Voice == other.Voice ? Voice : Voice.Either;
        return new((Bits & ~(3u << 22)) | ((uint)voice << 22) | ((uint)other.Attachment << 24));
    }

    public CueForm AsLast() => new(Bits | LastBit);
}
