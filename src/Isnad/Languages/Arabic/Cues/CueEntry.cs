namespace Isnad.Languages.Arabic.Cues;

/// <summary>An entry of the cue lexicons. Lemma is its dictionary form; the words of a group stand with single spaces.</summary>
internal sealed record CueEntry(string Lemma, CueKind Kind, SpeechAct Act, Stance Stance, Governs Governs);
