namespace Isnad.Benchmarks;

/// <summary>How a run went.</summary>
/// <param name="Finished">False when it was killed.</param>
/// <param name="Acknowledged">How many inputs it has said to be kept.</param>
/// <param name="FirstCommit">When it first said so.</param>
/// <param name="Time">How long it ran.</param>
internal sealed record AddOutcome(bool Finished, int Acknowledged, TimeSpan FirstCommit, TimeSpan Time);
