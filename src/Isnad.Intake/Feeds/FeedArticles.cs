using Isnad.Intake.Bytes;
using Isnad.Intake.Markup;

namespace Isnad.Intake.Feeds;

/// <summary>The entries of a feed: RSS of any version, Atom, JSON Feed.</summary>
internal static class FeedArticles
{
    public static IEnumerable<ArticleInput> Read(InputFile file) => ReadWhole(file).Entries;

    /// <summary>What the feed says of all its entries, and the entries.</summary>
    /// <exception cref="InputRefusedException">It is no feed, or has none.</exception>
    public static (FeedHead Head, IEnumerable<ArticleInput> Entries) ReadWhole(InputFile file)
    {
        var bytes = file.ReadAll();
        var isJson = ((ReadOnlySpan<byte>)bytes).TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, .. " \t\r\n"u8]) is [(byte)'{', ..];
        return isJson ? JsonFeed.Read(file, bytes) : ReadXml(file, bytes);
    }

    private static (FeedHead Head, IEnumerable<ArticleInput> Entries) ReadXml(InputFile file, byte[] bytes)
    {
        var (text, warnings) = MarkupDecoding.Decode(bytes, file.Charset);
        var root = LooseXml.Parse(text);
        var feed = root.Descendants(element => element.Is("rss") || element.Is("feed") || element.Is("RDF", "rdf") || element.Is("channel")).FirstOrDefault()
            ?? throw new InputRefusedException("feed.not-feed", "this is no feed: it has no rss, feed or RDF element");
        var head = FeedHead.Of(feed, file.Address);
        var entries = feed.Descendants(IsEntry).ToList();
        if (entries.Count == 0) throw new InputRefusedException(root.Closed ? "feed.empty" : "feed.cut", root.Closed ? "the feed has no entries" : "the feed ends before its first entry");
        var found = entries.Select(entry => Read(file.Place with { Line = entry.Line, Offset = entry.Start }, entry, head, text, warnings)).ToList();
        if (!root.Closed && entries[^1].Closed) found.Add(file.Place.Failed("feed.cut", "the feed ends too early: entries may be missing"));
        return (head, found);
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
