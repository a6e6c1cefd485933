using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>How many statements answer a query over time.</summary>
/// <param name="Selection">What was counted.</param>
/// <param name="By">How long each stretch is.</param>
/// <param name="Day">Which day counts.</param>
/// <param name="Buckets">All stretches from the first to the last with a statement, in order, those without one too.</param>
/// <param name="Undated">Statements whose day is not known: they stand in no stretch.</param>
/// <param name="Longer">Statements whose time is named more coarsely than a stretch («العام الماضي» in a timeline by days), or reaches over its end: they stand in no stretch.</param>
/// <param name="Outlets">The same for each outlet, the one with the most statements first; empty where it was not asked for.</param>
public sealed record Timeline(Selection Selection, Period By, DayKind Day, IReadOnlyList<TimelineBucket> Buckets, int Undated, int Longer, IReadOnlyList<OutletTimeline> Outlets);

/// <summary>A stretch of a timeline.</summary>
/// <param name="Name">2026-01-15, 2026-W03, 2026-01 or 2026.</param>
/// <param name="First">Its first day.</param>
/// <param name="Statements">How many statements answer.</param>
/// <param name="ToTheDay">How many of these are known to the day.</param>
/// <param name="All">How many statements the scope has in this stretch, whether they answer or not.</param>
public sealed record TimelineBucket(string Name, DateOnly First, int Statements, int ToTheDay, int All)
{
    /// <summary>The part of all statements that answers, 0 to 1; null where the scope has none.</summary>
    public double? Share => All == 0 ? null : (double)Statements / All;
}

/// <summary>The timeline of one outlet; shares are of its own statements.</summary>
/// <param name="Outlet">The outlet; empty where it is not known.</param>
/// <param name="Statements">How many statements answer, those without a day among them.</param>
/// <param name="Buckets">The same stretches as in the whole.</param>
public sealed record OutletTimeline(string Outlet, int Statements, IReadOnlyList<TimelineBucket> Buckets);
