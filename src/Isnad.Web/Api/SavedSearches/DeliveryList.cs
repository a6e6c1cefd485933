using System.Text.Json.Serialization;

namespace Isnad.Web.Api.SavedSearches;

/// <summary>What was sent for a saved search: <c>isnad.deliveries/1</c>.</summary>
/// <param name="Deliveries">The newest first.</param>
internal sealed record DeliveryList(IReadOnlyList<DeliveryItem> Deliveries)
{
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "isnad.deliveries/1";
}
