namespace Isnad.Languages.Arabic.Cues;

/// <summary>What stands before the form in a word, and where the form begins.</summary>
internal readonly record struct Proclitics(int Start, Conjunction Conjunction, Preposition Preposition, bool Article, bool Future);
