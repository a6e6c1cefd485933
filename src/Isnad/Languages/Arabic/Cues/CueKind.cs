namespace Isnad.Languages.Arabic.Cues;

/// <summary>Which of the three cue lexicons an entry stands in.</summary>
internal enum CueKind { Verb, Noun, Group }
