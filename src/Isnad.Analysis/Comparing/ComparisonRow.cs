namespace Isnad.Analysis;

/// <summary>Statements that say the same.</summary>
/// <param name="Cells">One for each column: an empty one is a gap.</param>
/// <param name="Outlets">How many columns have one.</param>
public sealed record ComparisonRow(IReadOnlyList<IReadOnlyList<ComparedCell>> Cells, int Outlets);
