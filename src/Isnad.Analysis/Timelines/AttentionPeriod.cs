namespace Isnad.Analysis;

/// <summary>A stretch.</summary>
/// <param name="Name">2026-01-15, 2026-W03, 2026-01 or 2026.</param>
/// <param name="First">Its first day.</param>
/// <param name="Statements">All statements of the selection in it.</param>
public sealed record AttentionPeriod(string Name, DateOnly First, int Statements);
