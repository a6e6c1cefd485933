using System.Globalization;
using System.Xml;
using Isnad.Answers;
using Isnad.Export;
using Isnad.Store;
using Isnad.Web.Views;

namespace Isnad.Web.Api.SavedSearches;

/// <summary>
/// What came in for a saved search as an Atom feed (RFC 4287). An entry is a statement: published on the day of its article, updated when it came in or became another. Where that was
/// before times were kept, it is the day of publication, else the moment at which the search was saved.
/// </summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const int LongestTitle = 120;

    /// <summary>The whole feed.</summary>
    /// <param name="saved">The search.</param>
    /// <param name="hits">The statements, the last to come in first.</param>
    /// <param name="links">Addresses of this server.</param>
    public static byte[] Of(SavedSearch saved, IReadOnlyList<SearchHit> hits, Permalinks links)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, XmlSafe.Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, "ar");
            Element(xml, "id", $"urn:uuid:{EntryId.Uuid("saved-search", saved.Query, Time(saved.Created))}");
            Element(xml, "title", saved.Name);
            Element(xml, "subtitle", saved.Query);
            Element(xml, "updated", hits.Select(hit => Updated(hit.Statement, saved)).Append(Time(saved.Created)).Max(StringComparer.Ordinal)!);
            Author(xml, "Isnad");
            Element(xml, "generator", $"Isnad {ReaderVersion.Current}");
            Link(xml, "self", AnswerForms.Atom, links.Of($"{ApiSetup.Root}/saved-searches/{Uri.EscapeDataString(saved.Name)}.atom"));
            Link(xml, "alternate", "text/html", links.Of(PagePaths.Saved(saved.Name)));
            foreach (var hit in hits) Entry(xml, hit.Statement, saved, links);
            xml.WriteEndElement();
        }
        return stream.ToArray();
    }

    private static void Entry(XmlWriter xml, StatementRow row, SavedSearch saved, Permalinks links)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", EntryId.Of(row));
        Element(xml, "title", Title(row));
        Element(xml, "updated", Updated(row, saved));
        if (row.Day.Length > 0) Element(xml, "published", Published(row));
        if ((row.Speaker.Length > 0 ? row.Speaker : row.Outlet) is { Length: > 0 } author) Author(xml, author);
        Link(xml, "alternate", "text/html", links.Statement(row.Id));
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", ContractNames.Of(row.Act));
        xml.WriteEndElement();
        Content(xml, row);
        xml.WriteEndElement();
    }

    private static void Content(XmlWriter xml, StatementRow row)
    {
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "xhtml");
        xml.WriteStartElement("div", Xhtml);
        xml.WriteAttributeString("lang", "ar");
        xml.WriteAttributeString("dir", "rtl");
        xml.WriteElementString("blockquote", Xhtml, XmlSafe.Of(row.Content));
        xml.WriteElementString("p", Xhtml, XmlSafe.Of(ChainLine.Of(row)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Title(StatementRow row)
    {
        var title = row.Speaker.Length > 0 ? $"{row.Speaker}: {row.Content}" : row.Content;
        if (title.Length <= LongestTitle) return title;
        var end = title.LastIndexOf(' ', LongestTitle);
        return title[..(end > 0 ? end : LongestTitle - (char.IsHighSurrogate(title[LongestTitle - 1]) ? 1 : 0))] + "…";
    }

    private static string Updated(StatementRow row, SavedSearch saved) => row.Changed is { } time ? Time(time) : row.Day.Length > 0 ? Published(row) : Time(saved.Created);

    private static string Published(StatementRow row) => $"{row.Day}T00:00:00Z";

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, XmlSafe.Of(text));

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
