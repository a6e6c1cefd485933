using System.Text.Json;
using System.Text.Json.Serialization;

namespace Isnad.Web.Api.Articles;

/// <summary>An article as it is kept: <c>isnad.article/1</c>.</summary>
/// <param name="Article">Its name in the store, without version.</param>
/// <param name="Version">Which version of its text this is, from 1.</param>
/// <param name="Versions">How many there are.</param>
/// <param name="Reading">What was found in it: <c>isnad.reading/1</c>, as docs/json.md says.</param>
internal sealed record ArticleAnswer(string Article, int Version, int Versions, JsonElement Reading)
{
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "isnad.article/1";
}
