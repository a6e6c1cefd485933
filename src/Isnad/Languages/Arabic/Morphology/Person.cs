namespace Isnad.Languages.Arabic.Morphology;

/// <summary>Grammatical person.</summary>
internal enum Person { None, First, Second, Third }
