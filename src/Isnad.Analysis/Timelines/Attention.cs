namespace Isnad.Analysis;

/// <summary>To whom or to what statements give room, over time.</summary>
/// <param name="Selection">What was counted.</param>
/// <param name="To">Whether speakers or subjects are counted.</param>
/// <param name="By">How long each stretch is.</param>
/// <param name="Periods">All stretches from the first to the last, with the number of all statements of the selection in each: shares are of these.</param>
/// <param name="Series">Those with the most statements of a known day, the first first.</param>
/// <param name="More">How many others there are.</param>
/// <param name="Undated">Statements whose day of publication is not known: they stand in no stretch and no series.</param>
public sealed record Attention(Selection Selection, AttentionTo To, Period By, IReadOnlyList<AttentionPeriod> Periods, IReadOnlyList<AttentionSeries> Series, int More, int Undated);
