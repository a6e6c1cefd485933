namespace Isnad.Analysis;

/// <summary>Two reports that share so much text that one is taken from the other, or both from an agency.</summary>
/// <param name="A">One report.</param>
/// <param name="B">The other, of another outlet.</param>
/// <param name="Share">The part of the shorter's runs of five words that stand in the longer too.</param>
/// <param name="Earlier">The one that was published earlier; null where the days are the same or not known.</param>
public sealed record TextCopy(string A, string B, double Share, string? Earlier);
