using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Isnad.Intake.Lines;

namespace Isnad.Intake.Pages;

/// <summary>What a page's JSON-LD says of its article (schema.org). Broken scripts are passed over: the rest of the page says the same again.</summary>
internal sealed class JsonLd
{
    private const int LongestScript = 2 * 1024 * 1024;

    private readonly JsonElement article;

    private JsonLd(JsonElement article) => this.article = article;

    /// <summary>True when there is an article.</summary>
    public bool Exists => article.ValueKind == JsonValueKind.Object;

    /// <summary>The article among all scripts of the page.</summary>
    public static JsonLd Find(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            if (Parse(script.TextContent) is { } root && Articles(root).FirstOrDefault() is { ValueKind: JsonValueKind.Object } found) return new JsonLd(found);
        return new JsonLd(default);
    }

    /// <summary>A value as text: the name of an object, the values of a list with a comma between; null where nothing is said.</summary>
    public string? Value(string property) => Exists && article.TryGetProperty(property, out var value) ? Text(value, 0) : null;

    private static JsonElement? Parse(string script)
    {
        if (script.Length > LongestScript) return null;
        try
        {
            // Line ends inside strings are common and not allowed.
            var text = string.Create(script.Length, script, (span, from) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = from[i] < ' ' ? ' ' : from[i];
            });
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Articles(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array) return node.EnumerateArray().SelectMany(Articles);
        if (node.ValueKind != JsonValueKind.Object) return [];
        if (node.TryGetProperty("@type", out var type) && IsArticle(type)) return [node];
        return node.TryGetProperty("@graph", out var graph) ? Articles(graph) : node.TryGetProperty("mainEntity", out var main) ? Articles(main) : [];
    }

    private static bool IsArticle(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => JsonFields.TextOf(type) is { } name && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal)),
        JsonValueKind.Array => type.EnumerateArray().Any(IsArticle),
        _ => false,
    };

    private static string? Text(JsonElement value, int depth)
    {
        if (depth > 3) return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => WebUtility.HtmlDecode(JsonFields.TextOf(value)),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            JsonValueKind.Array => string.Join("، ", value.EnumerateArray().Select(item => Text(item, depth + 1)).Where(item => item is not null).Distinct(StringComparer.Ordinal)),
            JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Text(name, depth + 1) : value.TryGetProperty("@id", out var id) ? Text(id, depth + 1) : null,
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
