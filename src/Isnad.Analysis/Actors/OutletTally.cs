namespace Isnad.Analysis;

/// <summary>Values of one outlet.</summary>
/// <param name="Outlet">The outlet; empty where it is not known.</param>
/// <param name="Values">The most frequent first.</param>
public sealed record OutletTally(string Outlet, IReadOnlyList<Tally> Values);
