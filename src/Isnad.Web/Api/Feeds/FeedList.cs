using System.Text.Json.Serialization;

namespace Isnad.Web.Api.Feeds;

/// <summary>The feeds that are followed: <c>isnad.feeds/1</c>.</summary>
/// <param name="Feeds">By address.</param>
internal sealed record FeedList(IReadOnlyList<FeedAnswer> Feeds)
{
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "isnad.feeds/1";
}
