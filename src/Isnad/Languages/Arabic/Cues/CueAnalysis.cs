using Isnad.Languages.Arabic.Morphology;

namespace Isnad.Languages.Arabic.Cues;

/// <summary>
/// One way to read a word as a cue. Entry is an index into <see cref="CueLexicon.Entries"/>. Gender is that of the subject for a finite
/// verb, of the word itself for a participle or noun. Article: ال stands on it (المشير is a person, مشيرا goes on with a speaker).
/// Start and Length bound the form without clitics in the folded word; the pronoun follows it.
/// </summary>
internal readonly record struct CueAnalysis(
    int Entry,
    CuePart Part,
    Tense Tense,
    Person Person,
    Gender Gender,
    GrammaticalNumber Number,
    Voice Voice,
    Conjunction Conjunction,
    Preposition Preposition,
    bool Article,
    Pronoun Suffix,
    int Start,
    int Length);
