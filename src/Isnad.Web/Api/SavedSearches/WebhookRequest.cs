namespace Isnad.Web.Api.SavedSearches;

/// <summary>Where the new answers of a saved search are to be sent.</summary>
/// <param name="Url">An address that begins with http:// or https://.</param>
internal sealed record WebhookRequest(string? Url);
