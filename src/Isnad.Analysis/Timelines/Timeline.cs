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
