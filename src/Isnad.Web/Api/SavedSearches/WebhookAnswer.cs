namespace Isnad.Web.Api.SavedSearches;

/// <summary>A webhook that was just set.</summary>
/// <param name="Url">The address.</param>
/// <param name="Secret">With what messages are signed: it is said this once.</param>
internal sealed record WebhookAnswer(string Url, string Secret);
