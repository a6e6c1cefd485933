namespace Isnad.Languages.Arabic.Cues;

/// <summary>A conjunction written onto the word.</summary>
internal enum Conjunction { None, Waw, Fa }
