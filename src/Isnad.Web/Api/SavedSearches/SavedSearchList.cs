using System.Text.Json.Serialization;

namespace Isnad.Web.Api.SavedSearches;

/// <summary>The saved searches: <c>isnad.saved-searches/1</c>.</summary>
/// <param name="SavedSearches">By name.</param>
internal sealed record SavedSearchList(IReadOnlyList<SavedSearchItem> SavedSearches)
{
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "isnad.saved-searches/1";
}
