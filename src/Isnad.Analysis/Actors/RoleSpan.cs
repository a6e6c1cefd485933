namespace Isnad.Analysis;

/// <summary>A role with the days of publication between which articles give it.</summary>
/// <param name="Role">The title, with what it belongs to behind " · ".</param>
/// <param name="First">The first day; null where no day is known.</param>
/// <param name="Last">The last day.</param>
/// <param name="Statements">With how many statements.</param>
/// <param name="Articles">In how many articles.</param>
public sealed record RoleSpan(string Role, string? First, string? Last, int Statements, int Articles);
