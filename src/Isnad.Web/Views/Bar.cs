namespace Isnad.Web.Views;

/// <summary>One row of a table with bars.</summary>
/// <param name="Label">What is counted, as it is shown.</param>
/// <param name="Count">How often.</param>
/// <param name="Path">Where it leads; null for nowhere.</param>
public sealed record Bar(string Label, long Count, string? Path = null);
