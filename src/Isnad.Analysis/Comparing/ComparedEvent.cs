namespace Isnad.Analysis;

/// <summary>The event that is compared.</summary>
/// <param name="Query">What was asked: a query, or the names of articles.</param>
/// <param name="Rule">The rule by which the reports belong together, in words.</param>
/// <param name="Seed">The report that all others were held against; null where the reports were named.</param>
/// <param name="Looked">How many articles were looked at.</param>
/// <param name="Answered">How many articles answered; more than were looked at where only the newest were.</param>
/// <param name="OtherOutlets">Outlets with a report of the event that are not shown.</param>
public sealed record ComparedEvent(string Query, string Rule, string? Seed, int Looked, int Answered, IReadOnlyList<string> OtherOutlets);
