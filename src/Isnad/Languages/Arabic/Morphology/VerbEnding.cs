namespace Isnad.Languages.Arabic.Morphology;

/// <summary>One ending of the finite verb, in phonemes; Before is how it stands before a pronoun, empty where none can follow.</summary>
internal readonly record struct VerbEnding(Person Person, Gender Gender, GrammaticalNumber Number, char Prefix, string Ending, string Before);
