namespace Isnad.Analysis;

/// <summary>To whom or to what statements give room, over time.</summary>
/// <param name="Selection">What was counted.</param>
/// <param name="To">Whether speakers or subjects are counted.</param>
/// <param name="By">How long each stretch is.</param>
/// <param name="Periods">All stretches from the first to the last, with the number of all statements of the selection in each: shares are of these.</param>
/// <param name="Series">Those with the most statements, the first first.</param>
/// <param name="More">How many others there are.</param>
/// <param name="Undated">Statements whose day of publication is not known: they stand in no stretch.</param>
public sealed record Attention(Selection Selection, AttentionTo To, Period By, IReadOnlyList<AttentionPeriod> Periods, IReadOnlyList<AttentionSeries> Series, int More, int Undated);

/// <summary>Whether speakers are counted, or whom and what statements name.</summary>
public enum AttentionTo { Speakers, Subjects }

/// <summary>A stretch.</summary>
/// <param name="Name">2026-01-15, 2026-W03, 2026-01 or 2026.</param>
/// <param name="First">Its first day.</param>
/// <param name="Statements">All statements of the selection in it.</param>
public sealed record AttentionPeriod(string Name, DateOnly First, int Statements);

/// <summary>The room that one is given.</summary>
/// <param name="Actor">Who, with the number of statements and articles in all.</param>
/// <param name="Counts">Statements for each stretch.</param>
/// <param name="Shares">The part of the selection's statements in each stretch, 0 to 1; null where it has none.</param>
public sealed record AttentionSeries(ActorTally Actor, IReadOnlyList<int> Counts, IReadOnlyList<double?> Shares);
