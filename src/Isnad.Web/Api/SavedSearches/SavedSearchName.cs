namespace Isnad.Web.Api.SavedSearches;

/// <summary>Another name for a saved search.</summary>
/// <param name="Name">By what it is to be known.</param>
internal sealed record SavedSearchName(string? Name);
