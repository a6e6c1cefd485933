using Isnad.Store;
using Isnad.Text;

namespace Isnad.Analysis;

/// <summary>Reports of one event by two to four outlets, side by side.</summary>
/// <param name="Event">Which event, and by what rule its reports were found.</param>
/// <param name="Columns">The outlets.</param>
/// <param name="Rows">Statements that say the same stand in one row: those of more outlets first, then in the order of the first report that has them.</param>
/// <param name="Copies">Reports with much common text.</param>
public sealed record Comparison(ComparedEvent Event, IReadOnlyList<ComparedOutlet> Columns, IReadOnlyList<ComparisonRow> Rows, IReadOnlyList<TextCopy> Copies);

/// <summary>The event that is compared.</summary>
/// <param name="Query">What was asked: a query, or the names of articles.</param>
/// <param name="Rule">The rule by which the reports belong together, in words.</param>
/// <param name="Seed">The report that all others were held against; null where the reports were named.</param>
/// <param name="Looked">How many articles were looked at.</param>
/// <param name="Answered">How many articles answered; more than were looked at where only the newest were.</param>
/// <param name="OtherOutlets">Outlets with a report of the event that are not shown.</param>
public sealed record ComparedEvent(string Query, string Rule, string? Seed, int Looked, int Answered, IReadOnlyList<string> OtherOutlets);

/// <summary>An outlet with its reports of the event.</summary>
/// <param name="Outlet">The outlet; empty where it is not known.</param>
/// <param name="Reports">Its reports, the earliest first.</param>
public sealed record ComparedOutlet(string Outlet, IReadOnlyList<ComparedReport> Reports);

/// <summary>A report.</summary>
/// <param name="Id">The article's name in the store, with version.</param>
/// <param name="Day">The day of publication; empty where it is not known.</param>
/// <param name="Title">The headline, or null.</param>
/// <param name="Statements">How many statements it has.</param>
/// <param name="Agencies">The news agencies that it names, by their own names.</param>
public sealed record ComparedReport(string Id, string Day, string? Title, int Statements, IReadOnlyList<string> Agencies);

/// <summary>Statements that say the same.</summary>
/// <param name="Cells">One for each column: an empty one is a gap.</param>
/// <param name="Outlets">How many columns have one.</param>
public sealed record ComparisonRow(IReadOnlyList<IReadOnlyList<ComparedCell>> Cells, int Outlets);

/// <summary>A statement in its row.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="OnlyHere">The words of its content that no other outlet has in this row, as spans of <see cref="StatementRow.Content"/>; empty where the row has no other outlet.</param>
public sealed record ComparedCell(StatementRow Statement, IReadOnlyList<TextSpan> OnlyHere);

/// <summary>Two reports that share so much text that one is taken from the other, or both from an agency.</summary>
/// <param name="A">One report.</param>
/// <param name="B">The other, of another outlet.</param>
/// <param name="Share">The part of the shorter's runs of five words that stand in the longer too.</param>
/// <param name="Earlier">The one that was published earlier; null where the days are the same or not known.</param>
public sealed record TextCopy(string A, string B, double Share, string? Earlier);
