namespace Isnad.Languages.Arabic.Cues;

/// <summary>A noun of the lexicon with the plurals as written.</summary>
internal sealed record CueNoun(CueEntry Entry, IReadOnlyList<string> Plurals);
