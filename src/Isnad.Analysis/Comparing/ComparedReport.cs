namespace Isnad.Analysis;

/// <summary>A report.</summary>
/// <param name="Id">The article's name in the store, with version.</param>
/// <param name="Day">The day of publication; empty where it is not known.</param>
/// <param name="Title">The headline, or null.</param>
/// <param name="Statements">How many statements it has.</param>
/// <param name="Agencies">The news agencies that it names, by their own names.</param>
public sealed record ComparedReport(string Id, string Day, string? Title, int Statements, IReadOnlyList<string> Agencies);
