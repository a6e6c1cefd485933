namespace Isnad.Web.Api.SavedSearches;

/// <summary>A search to be saved.</summary>
/// <param name="Name">By what it is known.</param>
/// <param name="Query">In the language of docs/searching.md.</param>
internal sealed record SavedSearchRequest(string? Name, string? Query);
