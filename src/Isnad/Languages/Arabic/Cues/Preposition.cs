namespace Isnad.Languages.Arabic.Cues;

/// <summary>A particle written onto the word; Lam before a verb is the ل of purpose.</summary>
internal enum Preposition { None, Ba, Lam, Kaf }
