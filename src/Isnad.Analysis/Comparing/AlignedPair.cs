namespace Isnad.Analysis;

/// <summary>Two statements that say the same, as places in the two lists that were aligned.</summary>
/// <param name="A">The place in the first list.</param>
/// <param name="B">The place in the second list.</param>
/// <param name="Likeness">How like the words are, 0 to 1.</param>
public readonly record struct AlignedPair(int A, int B, double Likeness);
