namespace Isnad.Steps.Words;

/// <summary>What a function word does around a statement.</summary>
internal enum FunctionWord : byte
{
    None,
    /// <summary>أن، إن</summary>
    An,
    /// <summary>أنه، بأنها: the complementiser with its pronoun</summary>
    AnSuffixed,
    /// <summary>بأن</summary>
    BiAn,
    LiAn, Ila, Ala, Min, AnPrep, Fi, Maa, Bayna, PrepSuffixed, Ma, Relative, Qad, Kana, Negation, Kama, Haythu, Idh, Amma, Lakin, Adjunct, Side,
    Pronoun, Demonstrative, Or, All, Only, Day, Vocative, Law,
}
