using System.Text;
using System.Text.Json;
using Isnad.Intake.Bytes;
using Isnad.Intake.Feeds;
using Isnad.Intake.Lines;

namespace Isnad.Intake.Agencies;

/// <summary>A news item in ninjs, versions 1 to 3.</summary>
internal static class NinjsArticle
{
    public static ArticleInput Read(InputFile file)
    {
        var (text, replaced) = TextDecoding.Decode(file.ReadAll());
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            var found = Item(new JsonFields(document.RootElement)).ToInput(file.Place);
            return replaced ? found with { Warnings = [.. found.Warnings, TextDecoding.Warning] } : found;
        }
        catch (JsonException e)
        {
            throw new InputRefusedException("json.broken", $"no valid JSON in line {e.LineNumber + 1}");
        }
    }

    private static NewsItem Item(JsonFields item)
    {
        if (item["pubstatus"] is "canceled" or "withheld") throw new InputRefusedException("news.withdrawn", "this item was withdrawn or withheld by its publisher");
        var headlines = item.All("headlines").ToList();
        var altIds = item.All("altIds").ToList();
        return new NewsItem
        {
            Id = item["uri"] is { } uri && uri.StartsWith(NewsItem.OwnName, StringComparison.Ordinal) ? Role(altIds, "id") : item["uri"] ?? item["altids"],
            Headline = item["headline"] ?? Role(headlines, "main") ?? Role(headlines, null) ?? item["title"],
            Subhead = Role(headlines, "subheadline") ?? Role(headlines, "secondary"),
            Text = Body(item),
            Written = item["firstcreated"] ?? item["firstCreated"] ?? item["versioncreated"] ?? item["versionCreated"] ?? item["contentcreated"],
            Byline = item["byline"] ?? item["by"],
            Credit = item["creditline"] ?? item["source"] ?? item.Names("infosources") ?? item.Names("infoSources"),
            Outlet = item["copyrightholder"] ?? item["copyrightHolder"] ?? item["provider"],
            Url = item["url"] ?? item["ednote_url"] ?? Role(altIds, "url"),
        };
    }

    private static string? Role(List<JsonFields> list, string? role) =>
        list.Where(item => role is null || item["role"]?.Contains(role, StringComparison.OrdinalIgnoreCase) == true).Select(item => item["value"]).FirstOrDefault(value => value is not null);

    // Plain text stays as it is, so that offsets into it still fit.
    private static string Body(JsonFields item)
    {
        if ((item["body_xhtml"] ?? item["body_html"]) is { } html) return Paragraphs(html);
        if (item["body_text"] is { } plain) return plain;
        foreach (var body in item.All("bodies"))
        {
            if (body["value"] is not { } value) continue;
            var type = body["contenttype"] ?? body["contentType"] ?? "";
            if (type.Contains("html", StringComparison.OrdinalIgnoreCase)) return Paragraphs(value);
            if (!type.Contains('/', StringComparison.Ordinal) || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)) return value;
        }
        return "";
    }

    private static string Paragraphs(string html) => string.Join("\n\n", EntryText.Paragraphs(html));
}
