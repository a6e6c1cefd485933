namespace Isnad.Analysis;

/// <summary>Who quotes whom, or who speaks of whom, as counts of statements.</summary>
/// <param name="Selection">What was counted.</param>
/// <param name="Kind">What rows and columns are.</param>
/// <param name="Rows">The rows with the most statements first.</param>
/// <param name="Columns">The columns with the most statements first.</param>
/// <param name="Cells">Statements by row and column; the totals of rows and columns count also what is beside the shown ones.</param>
/// <param name="MoreRows">How many rows are not shown.</param>
/// <param name="MoreColumns">How many columns are not shown.</param>
public sealed record QuotationMatrix(Selection Selection, MatrixKind Kind, IReadOnlyList<MatrixLine> Rows, IReadOnlyList<MatrixLine> Columns, IReadOnlyList<IReadOnlyList<int>> Cells, int MoreRows, int MoreColumns);
