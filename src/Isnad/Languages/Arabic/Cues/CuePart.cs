namespace Isnad.Languages.Arabic.Cues;

/// <summary>What a word is of its entry.</summary>
internal enum CuePart { Verb, Participle, VerbalNoun, Noun, Group }
