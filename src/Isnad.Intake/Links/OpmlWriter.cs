using System.Text;
using System.Xml;

namespace Isnad.Intake.Links;

/// <summary>Writes a list of feeds as OPML 2.0, which <see cref="FeedList"/> and other programs read.</summary>
public static class OpmlWriter
{
    private const string Namespace = "https://isnad.invalid/opml";

    /// <summary>Writes the whole document.</summary>
    public static void Write(Stream stream, string title, IEnumerable<ListedFeed> feeds)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartElement("opml");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "isnad", null, Namespace);
        xml.WriteStartElement("head");
        xml.WriteElementString("title", Valid(title));
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        foreach (var feed in feeds) Write(xml, feed);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Write(XmlWriter xml, ListedFeed feed)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", Valid(feed.Title ?? feed.Url));
        if (feed.Title is { } title) xml.WriteAttributeString("title", Valid(title));
        xml.WriteAttributeString("xmlUrl", Valid(feed.Url));
        if (feed.Site is { } site) xml.WriteAttributeString("htmlUrl", Valid(site));
        if (feed.Outlet is { } outlet) xml.WriteAttributeString("isnad", "outlet", Namespace, Valid(outlet));
        if (feed.Country is { } country) xml.WriteAttributeString("isnad", "country", Namespace, Valid(country));
        xml.WriteEndElement();
    }

    // The writer throws on characters that XML can't hold.
    private static string Valid(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value is 0xFFFE or 0xFFFF || (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value)) ? "\uFFFD" : rune.ToString()));
}
