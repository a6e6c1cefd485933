namespace Isnad.Analysis;

/// <summary>What was counted: stands beside every figure. Nothing is sampled: every statement that answers is counted.</summary>
/// <param name="Query">What was asked; empty for everything.</param>
/// <param name="Scope">Among which statements; empty for all.</param>
/// <param name="Statements">How many statements answer.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="Outlets">Of how many outlets that are known.</param>
/// <param name="FirstDay">The first day of publication as 2026-01-31; null where none is known.</param>
/// <param name="LastDay">The last day of publication.</param>
public sealed record Selection(string Query, string Scope, int Statements, int Articles, int Outlets, string? FirstDay, string? LastDay);
