using System.Text.Json.Serialization;

namespace Isnad.Web.Api.Corrections;

/// <summary>Corrections: <c>isnad.corrections/1</c>.</summary>
/// <param name="Cursor">Gives the next page; null after the last.</param>
/// <param name="Corrections">Of one statement the oldest first; of all the newest first.</param>
internal sealed record CorrectionList(string? Cursor, IReadOnlyList<CorrectionItem> Corrections)
{
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "isnad.corrections/1";
}
