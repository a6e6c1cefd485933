namespace Isnad.Languages.Arabic.Cues;

/// <summary>What a cue may take as content.</summary>
[Flags]
internal enum Governs
{
    None = 0,

    /// <summary>A clause with أن or إن.</summary>
    An = 1,

    /// <summary>A direct object, or a person followed by the content.</summary>
    Obj = 2,

    /// <summary>A quotation.</summary>
    Quote = 4,

    /// <summary>بـ</summary>
    Bi = 8,

    /// <summary>إلى</summary>
    Ila = 16,

    /// <summary>على</summary>
    Ala = 32,

    /// <summary>من</summary>
    Min = 64,

    /// <summary>عن, named so that it is not taken for أن.</summary>
    AnPrep = 128,

    /// <summary>لـ</summary>
    Li = 256,

    /// <summary>في</summary>
    Fi = 512,
}
