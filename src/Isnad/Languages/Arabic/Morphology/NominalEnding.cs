namespace Isnad.Languages.Arabic.Morphology;

/// <summary>One ending of a noun or participle, in phonemes.</summary>
internal readonly record struct NominalEnding(string Text, Gender Gender, GrammaticalNumber Number, Attachment Attachment);
