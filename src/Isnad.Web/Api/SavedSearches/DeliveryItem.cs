using Isnad.Store;

namespace Isnad.Web.Api.SavedSearches;

/// <summary>A message to a webhook.</summary>
/// <param name="Id">By what the receiver knows it.</param>
/// <param name="Statements">How many statements it holds.</param>
/// <param name="Began">When it was made.</param>
/// <param name="Tried">When it was last sent.</param>
/// <param name="Tries">How often.</param>
/// <param name="Status">The receiver's last answer; null for none.</param>
/// <param name="Trouble">Why it was not taken.</param>
/// <param name="Done">It was taken.</param>
/// <param name="Due">When it is sent again; null when it was taken.</param>
internal sealed record DeliveryItem(string Id, int Statements, DateTimeOffset Began, DateTimeOffset? Tried, int Tries, int? Status, string? Trouble, bool Done, DateTimeOffset? Due)
{
    public static DeliveryItem Of(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return new DeliveryItem(delivery.Id, delivery.Statements, delivery.Began, delivery.Tried, delivery.Tries, delivery.Status, delivery.Trouble, delivery.Done, delivery.Done ? null : delivery.Due);
    }
}
