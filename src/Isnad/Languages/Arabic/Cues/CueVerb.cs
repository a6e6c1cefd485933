using Isnad.Languages.Arabic.Morphology;

namespace Isnad.Languages.Arabic.Cues;

/// <summary>A verb of the lexicon, and which nominal parts of it are looked for.</summary>
internal sealed record CueVerb(
    CueEntry Entry, Verb Verb, IReadOnlyList<string> VerbalNouns, bool HasActive, bool HasPassive, bool HasNoun, IReadOnlyList<string> Without);
