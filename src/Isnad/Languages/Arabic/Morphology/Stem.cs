namespace Isnad.Languages.Arabic.Morphology;

/// <summary>A stem in phonemes, as it is before a vowel and before a consonant: qAl and qul, radd and radad.</summary>
internal readonly record struct Stem(string Open, string Closed);
