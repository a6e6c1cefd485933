namespace Isnad.Analysis;

/// <summary>Reports of one event by two to four outlets, side by side.</summary>
/// <param name="Event">Which event, and by what rule its reports were found.</param>
/// <param name="Columns">The outlets.</param>
/// <param name="Rows">Statements that say the same stand in one row: those of more outlets first, then in the order of the first report that has them.</param>
/// <param name="Copies">Reports with much common text.</param>
public sealed record Comparison(ComparedEvent Event, IReadOnlyList<ComparedOutlet> Columns, IReadOnlyList<ComparisonRow> Rows, IReadOnlyList<TextCopy> Copies);
