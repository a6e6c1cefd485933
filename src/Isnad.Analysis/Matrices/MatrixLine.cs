namespace Isnad.Analysis;

/// <summary>A row or column.</summary>
/// <param name="Key">The outlet, or the <see cref="ActorKey.Id"/>.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Statements">In how many statements.</param>
/// <param name="Articles">In how many articles.</param>
public sealed record MatrixLine(string Key, string Name, int Statements, int Articles);
