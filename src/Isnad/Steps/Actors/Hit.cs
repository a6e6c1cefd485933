using Isnad.Knowledge;

namespace Isnad.Steps.Actors;

/// <summary>An actor that may be meant by a name.</summary>
internal struct Hit
{
    public byte Table;
    public AliasSort Sort;
    public NameMatch Match;

    /// <summary>How many words of the name were looked up.</summary>
    public byte Words;

    /// <summary>What spoke for it or against it.</summary>
    public LinkGround Grounds;

    public int Actor;

    public float Score;
}

/// <summary>How a name in the text matches one in the tables.</summary>
internal enum NameMatch : byte
{
    /// <summary>Word for word.</summary>
    Whole,

    /// <summary>Together with the type noun before it: «قناة» of «قناة النيل».</summary>
    WithHead,

    /// <summary>But for a type noun that it begins with.</summary>
    WithoutHead,

    /// <summary>But for the state at its end: «وزارة الداخلية المصرية».</summary>
    WithoutState,

    /// <summary>But for a particle written onto it, which nobody took off: «والدريوش».</summary>
    Attached,

    /// <summary>By one word that the article has for it elsewhere.</summary>
    ShortForm,

    /// <summary>By its consonants: «جوتيريس».</summary>
    Spelling,

    /// <summary>By some of its words: «قيس هادي الخزعلي».</summary>
    Part,
}

/// <summary>What decides between namesakes.</summary>
[Flags]
internal enum LinkGround : ushort
{
    None = 0,
    Title = 1,
    OutletCountry = 2,
    NamedCountry = 4,
    InOffice = 8,
    Head = 16,
    OtherHead = 32,
    OtherCountry = 64,
    NotYet = 128,
    OtherType = 256,
    Own = 512,
}
