namespace Isnad.Web.Views;

/// <summary>One column of a chart over time.</summary>
/// <param name="Label">The stretch of time as it is shown.</param>
/// <param name="Value">How high it is.</param>
/// <param name="Shown">The value as it is shown.</param>
/// <param name="Solid">The part of the value that is known to the day; the rest is hatched.</param>
/// <param name="Path">Where it leads; null for nowhere.</param>
public sealed record Column(string Label, double Value, string Shown, double Solid, string? Path = null);
