namespace Isnad.Stores;

/// <summary>What can be told of a database without changing it.</summary>
/// <param name="Says">Format and size, for a person.</param>
/// <param name="IsOld">True when opening it will bring it up to date.</param>
public sealed record StoreInspection(string Says, bool IsOld);
