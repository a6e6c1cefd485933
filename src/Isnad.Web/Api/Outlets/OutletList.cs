using System.Text.Json.Serialization;

namespace Isnad.Web.Api.Outlets;

/// <summary>The outlets of a database: <c>isnad.outlets/1</c>.</summary>
/// <param name="Outlets">Those with the most statements first.</param>
internal sealed record OutletList(IReadOnlyList<OutletItem> Outlets)
{
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "isnad.outlets/1";
}
