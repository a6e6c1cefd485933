using Isnad.Intake.Bytes;
using Isnad.Intake.Feeds;
using Isnad.Intake.Markup;

namespace Isnad.Intake.Agencies;

/// <summary>The text items of a NewsML-G2 document: one newsItem, or a newsMessage of several. Items without text (pictures, packages) are failures with a reason.</summary>
internal static class NewsMlArticles
{
    public static IEnumerable<ArticleInput> Read(InputFile file)
    {
        var (text, warnings) = MarkupDecoding.Decode(file.ReadAll(), null);
        var root = LooseXml.Parse(text);
        var items = root.Descendants(element => element.Is("newsItem") || element.Is("packageItem")).ToList();
        if (items.Count == 0) throw new InputRefusedException("news.not-newsml", "this is no NewsML-G2: it has no newsItem");
        return items.Select(item => Read(file.Place with { Line = item.Line, Offset = item.Start }, item, text, warnings));
    }

    private static ArticleInput Read(ArticleInput place, LooseElement item, string text, IReadOnlyList<ReadingWarning> warnings)
    {
        if (!item.Closed) return place.Failed("news.cut", "the document ends inside this item");
        if (Status(item) is "canceled" or "withheld") return place.Failed("news.withdrawn", "this item was withdrawn or withheld by its publisher");
        try
        {
            var found = Item(item, text).ToInput(place);
            return found with { Warnings = [.. warnings, .. found.Warnings] };
        }
        catch (InputRefusedException e)
        {
            return place.Refused(e);
        }
    }

    private static string? Status(LooseElement item)
    {
        var code = item.Child("itemMeta")?.Child("pubStatus")?["qcode"];
        return code?[(code.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private static NewsItem Item(LooseElement item, string text)
    {
        var (about, content) = (item.Child("itemMeta"), item.Child("contentMeta"));
        var headlines = content?.All("headline").ToList() ?? [];
        // What the standard asks for and an article of ours does not have is made up.
        var isOwn = about?.Value("generator") == "Isnad";
        var main = headlines.FirstOrDefault(headline => headline["role"]?.Contains("sub", StringComparison.OrdinalIgnoreCase) != true);
        return new NewsItem
        {
            Id = item["guid"] is { } guid && guid.StartsWith(NewsItem.OwnName, StringComparison.Ordinal) ? content?.Value("altId") : item["guid"],
            Headline = main?.Text() ?? about?.Value("title") ?? NitfHeadline(item),
            Subhead = headlines.FirstOrDefault(headline => headline != main) is { } sub ? Spaces.Single(sub.Text()) : null,
            Text = string.Join("\n\n", Body(item, text)),
            Written = content?.Value("contentCreated") ?? (isOwn ? null : about?.Value("firstCreated") ?? about?.Value("versionCreated")),
            Byline = content?.Value("by") ?? (content?.Child("creator") is { } creator ? creator.Value("name") : null),
            Credit = content?.Value("creditline") ?? content?.Child("infoSource")?.Value("name"),
            Outlet = (isOwn ? null : about?.Child("provider")?.Value("name")) ?? item.Child("rightsInfo")?.Child("copyrightHolder")?.Value("name"),
            Url = about?.Child("link")?["href"],
        };
    }

    private static string? NitfHeadline(LooseElement item) => item.Descendants(element => element.Name == "hl1").FirstOrDefault()?.Text();

    private static IReadOnlyList<string> Body(LooseElement item, string text)
    {
        var set = item.Child("contentSet");
        foreach (var inline in set?.All("inlineXML") ?? [])
        {
            // The body of NITF and of XHTML, without their heads.
            var body = inline.Descendants(element => element.Name is "body.content").FirstOrDefault() ?? inline.Descendants(element => element.Name is "body").FirstOrDefault() ?? inline;
            if (EntryText.Paragraphs(text[body.ContentStart..body.ContentEnd]) is { Count: > 0 } paragraphs) return paragraphs;
        }
        return [.. (set?.All("inlineData") ?? []).Select(Inline).FirstOrDefault(paragraphs => paragraphs.Count > 0) ?? []];
    }

    private static IReadOnlyList<string> Inline(LooseElement data) =>
        data["contenttype"]?.Contains("html", StringComparison.OrdinalIgnoreCase) == true ? EntryText.Paragraphs(data.Text()) : EntryText.Lines(data.Text());
}
