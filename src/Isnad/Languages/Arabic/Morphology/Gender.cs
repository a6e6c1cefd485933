namespace Isnad.Languages.Arabic.Morphology;

/// <summary>Grammatical gender.</summary>
internal enum Gender { None, Masculine, Feminine }
