using System.Text;
using System.Text.Json;
using Isnad.Intake.Bytes;
using Isnad.Intake.Lines;

namespace Isnad.Intake.Feeds;

/// <summary>JSON Feed 1.0 and 1.1. What stands before a broken place is kept.</summary>
internal static class JsonFeed
{
    public static (FeedHead Head, IEnumerable<ArticleInput> Entries) Read(InputFile file, byte[] bytes)
    {
        var (text, warnings) = Decode(file, bytes);
        var utf8 = Encoding.UTF8.GetBytes(text);
        var (head, items, problem) = Walk(utf8);
        return (head, Entries(file.Place, utf8, head with { Home = head.Home ?? file.Address }, items, problem, warnings));
    }

    private static (string Text, IReadOnlyList<ReadingWarning> Warnings) Decode(InputFile file, byte[] bytes)
    {
        if (file.Charset is not null) return MarkupDecoding.Decode(bytes, file.Charset);
        var (text, replaced) = TextDecoding.Decode(bytes);
        return (text, replaced ? [TextDecoding.Warning] : []);
    }

    private static IEnumerable<ArticleInput> Entries(ArticleInput place, byte[] utf8, FeedHead head, List<(int Start, int Length)> items, string? problem, IReadOnlyList<ReadingWarning> warnings)
    {
        foreach (var (start, length) in items)
        {
            var found = Read(place with { Line = 1 + utf8.AsSpan(0, start).Count((byte)'\n'), Offset = start }, utf8.AsMemory(start, length), head);
            yield return found with { Warnings = [.. warnings, .. found.Warnings] };
        }
        if (problem is not null) yield return place.Failed("json.broken", problem);
        else if (items.Count == 0) yield return place.Failed("feed.empty", "the feed has no entries");
    }

    private static (FeedHead Head, List<(int Start, int Length)> Items, string? Problem) Walk(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true, MaxDepth = 64 });
        var (head, items) = (new FeedHead(null, null), new List<(int, int)>());
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = JsonString.Read(ref reader);
                reader.Read();
                if (name == "items" && reader.TokenType == JsonTokenType.StartArray) WalkItems(ref reader, items);
                else if (reader.TokenType != JsonTokenType.String) reader.Skip();
                else head = Take(head, name, JsonString.Read(ref reader));
            }
            return (head, items, null);
        }
        catch (JsonException e)
        {
            return (head, items, $"no valid JSON in line {e.LineNumber + 1}: what stands behind it was not read");
        }
    }

    private static void WalkItems(ref Utf8JsonReader reader, List<(int Start, int Length)> items)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            items.Add((start, (int)reader.BytesConsumed - start));
        }
    }

    private static FeedHead Take(FeedHead head, string name, string value) => name switch
    {
        "title" => head with { Title = Spaces.Single(value) },
        "home_page_url" => head with { Home = Addresses.Resolve(value, null) },
        "feed_url" when head.Home is null => head with { Home = Addresses.Resolve(value, null) },
        _ => head,
    };

    private static ArticleInput Read(ArticleInput place, ReadOnlyMemory<byte> json, FeedHead head)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true });
        if (document.RootElement.ValueKind != JsonValueKind.Object) return place.Failed("feed.entry-empty", "this entry is no object");
        try
        {
            return Entry(new JsonFields(document.RootElement), head).ToInput(place);
        }
        catch (InputRefusedException e)
        {
            return place.Refused(e);
        }
    }

    private static FeedEntry Entry(JsonFields item, FeedHead head) => new()
    {
        Id = item["id"],
        Title = Spaces.Single(item["title"]),
        Url = Addresses.Resolve(item["url"] ?? item["external_url"], head.Home),
        Content = item["content_html"] is { } html ? EntryText.Paragraphs(html) : EntryText.Lines(item["content_text"]),
        Summary = EntryText.Lines(item["summary"]),
        Written = item["date_published"] ?? item["date_modified"],
        Outlet = head.Title,
        Byline = item.Names("authors") ?? item.Names("author"),
    };
}
