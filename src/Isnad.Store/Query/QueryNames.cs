namespace Isnad.Store;

/// <summary>What there is to choose from, as the query language names it in either language.</summary>
/// <param name="Arabic">In Arabic.</param>
/// <param name="English">In English.</param>
public sealed record QueryNames(string Arabic, string English);
