using Isnad.Languages.Arabic.Morphology;

namespace Isnad.Languages.Arabic.Cues;

/// <summary>
/// A pronoun written at the end of the word; the default value where there is none. Length counts its letters: ني and ي are one
/// pronoun of two lengths.
/// </summary>
internal readonly record struct Pronoun(Person Person, Gender Gender, GrammaticalNumber Number, int Length)
{
    public bool IsPresent => Person != Person.None;
}
