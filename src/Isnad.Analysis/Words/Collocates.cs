namespace Isnad.Analysis;

/// <summary>Which words stand near a word.</summary>
/// <param name="Selection">The statements that are looked at.</param>
/// <param name="Tokens">How many words they have, stop words among them.</param>
/// <param name="Word">The word as it was asked for.</param>
/// <param name="Occurrences">How often it occurs, in any of its forms.</param>
/// <param name="Window">How many words to each side count as near; no further than the statement goes.</param>
/// <param name="Words">The words with the highest G² first.</param>
/// <param name="More">How many words are not shown.</param>
/// <param name="Lines">Places where it occurs, the newest first.</param>
public sealed record Collocates(Selection Selection, int Tokens, string Word, int Occurrences, int Window, IReadOnlyList<Collocate> Words, int More, IReadOnlyList<ConcordanceLine> Lines);
