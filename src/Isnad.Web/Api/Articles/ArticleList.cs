using System.Text.Json.Serialization;

namespace Isnad.Web.Api.Articles;

/// <summary>A page of articles: <c>isnad.articles/1</c>.</summary>
/// <param name="Cursor">Gives the next page; null after the last.</param>
/// <param name="Articles">The newest first.</param>
internal sealed record ArticleList(string? Cursor, IReadOnlyList<ArticleItem> Articles)
{
    [JsonPropertyOrder(-1)]
    public string Schema { get; } = "isnad.articles/1";
}
