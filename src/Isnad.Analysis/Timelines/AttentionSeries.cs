namespace Isnad.Analysis;

/// <summary>The room that one is given.</summary>
/// <param name="Actor">Who, with the number of statements and articles in all.</param>
/// <param name="Counts">Statements for each stretch.</param>
/// <param name="Shares">The part of the selection's statements in each stretch, 0 to 1; null where it has none.</param>
public sealed record AttentionSeries(ActorTally Actor, IReadOnlyList<int> Counts, IReadOnlyList<double?> Shares);
