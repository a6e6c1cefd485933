namespace Isnad.Analysis;

/// <summary>The timeline of one outlet; shares are of its own statements.</summary>
/// <param name="Outlet">The outlet; empty where it is not known.</param>
/// <param name="Statements">How many statements answer, those without a day among them.</param>
/// <param name="Buckets">The same stretches as in the whole.</param>
public sealed record OutletTimeline(string Outlet, int Statements, IReadOnlyList<TimelineBucket> Buckets);
