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

/// <summary>What the rows and columns of a matrix are.</summary>
public enum MatrixKind
{
    /// <summary>Outlets, and the speakers that they quote.</summary>
    OutletSpeaker,

    /// <summary>Speakers, and whom their statements name.</summary>
    SpeakerAbout,
}

/// <summary>A row or column.</summary>
/// <param name="Key">The outlet, or the <see cref="ActorKey.Id"/>.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Statements">In how many statements.</param>
/// <param name="Articles">In how many articles.</param>
public sealed record MatrixLine(string Key, string Name, int Statements, int Articles);
