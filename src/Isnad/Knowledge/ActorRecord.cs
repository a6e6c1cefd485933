using System.Runtime.InteropServices;

namespace Isnad.Knowledge;

/// <summary>One actor as the table holds it. Strings are offsets.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct ActorRecord
{
    public int Id;
    public int Name;
    public int Latin;
    public int Wikidata;
    public int Offices;
    public ushort OfficeCount;
    public ushort Country;
    public ActorKind8 Kind;
    public byte Sort;
    public byte Heads;
    public ActorFlags Flags;
}

/// <summary><see cref="ActorKind"/> in a byte.</summary>
internal enum ActorKind8 : byte { State, Place, Organization, Person }

/// <summary>What else is known of an actor.</summary>
[Flags]
internal enum ActorFlags : byte
{
    None = 0,

    /// <summary>A place with people and a council: it is named as GPE, not as LOC.</summary>
    Government = 1,

    /// <summary>A state's capital.</summary>
    Capital = 2,

    /// <summary>Every state has one of these: a ministry of the interior.</summary>
    OfAnyState = 4,
}

/// <summary>One office: its words, and the years that it was held, 0 and 9999 for what is open.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct OfficeRecord
{
    public int Words;
    public short WordCount;
    public short From;
    public short To;
    public short Padding;

    public readonly bool Covers(int year) => year >= From && year <= To;
}
