using Isnad.Intake.Bytes;
using Isnad.Intake.Markup;

namespace Isnad.Intake.Feeds;

/// <summary>The entries of a feed: RSS of any version, Atom, JSON Feed.</summary>
internal static class FeedArticles
{
    public static IEnumerable<ArticleInput> Read(InputFile file)
    {
        var bytes = file.ReadAll();
        var isJson = ((ReadOnlySpan<byte>)bytes).TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, .. " \t\r\n"u8]) is [(byte)'{', ..];
        return isJson ? JsonFeed.Read(file.Place, bytes) : ReadXml(file.Place, bytes);
    }

    private static List<ArticleInput> ReadXml(ArticleInput place, byte[] bytes)
    {
        var (text, warnings) = MarkupDecoding.Decode(bytes, null);
        var root = LooseXml.Parse(text);
        var feed = root.Descendants(element => element.Is("rss") || element.Is("feed") || element.Is("RDF", "rdf") || element.Is("channel")).FirstOrDefault()
            ?? throw new InputRefusedException("feed.not-feed", "this is no feed: it has no rss, feed or RDF element");
        var head = FeedHead.Of(feed);
        var entries = feed.Descendants(IsEntry).ToList();
        if (entries.Count == 0) throw new InputRefusedException(root.Closed ? "feed.empty" : "feed.cut", root.Closed ? "the feed has no entries" : "the feed ends before its first entry");
        var found = entries.Select(entry => Read(place with { Line = entry.Line, Offset = entry.Start }, entry, head, text, warnings)).ToList();
        if (!root.Closed && entries[^1].Closed) found.Add(place.Failed("feed.cut", "the feed ends too early: entries may be missing"));
        return found;
    }

    private static bool IsEntry(LooseElement element) => element.Is("item") || element.Is("entry");

    private static ArticleInput Read(ArticleInput place, LooseElement entry, FeedHead head, string text, IReadOnlyList<ReadingWarning> warnings)
    {
        if (!entry.Closed) return place.Failed("feed.cut", "the feed ends inside this entry");
        try
        {
            var article = new EntryReader(entry, head, text).Read(place);
            return article with { Warnings = [.. warnings, .. article.Warnings] };
        }
        catch (InputRefusedException e)
        {
            return place.Refused(e);
        }
    }
}
