namespace Isnad.Web.Api.Feeds;

/// <summary>A feed to be followed.</summary>
/// <param name="Url">Its address, or that of a page that names it.</param>
/// <param name="Outlet">Who publishes it, where its articles don't say so.</param>
internal sealed record FeedRequest(string? Url, string? Outlet);
