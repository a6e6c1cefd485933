namespace Isnad.Languages.Arabic.Cues;

/// <summary>A noun of the lexicon with the plurals as written, without the forms listed.</summary>
internal sealed record CueNoun(CueEntry Entry, IReadOnlyList<string> Plurals, IReadOnlyList<string> Without);
