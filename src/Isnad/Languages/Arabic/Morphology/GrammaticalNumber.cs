namespace Isnad.Languages.Arabic.Morphology;

/// <summary>Grammatical number.</summary>
internal enum GrammaticalNumber { None, Singular, Dual, Plural }
