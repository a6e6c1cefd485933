using System.Globalization;
using System.Xml;

namespace Isnad.Export;

/// <summary>NewsML-G2 2.35: a newsItem an article, its paragraphs as XHTML. Characters that XML can't hold become U+FFFD.</summary>
internal sealed class NewsMlExport(IExportFiles files, TimeProvider clock) : AgencyExport(files, ".xml")
{
    private const string News = "http://iptc.org/std/nar/2006-10-01/";
    private const string Html = "http://www.w3.org/1999/xhtml";

    protected override ReadOnlyMemory<byte> Item(ExportedArticle article)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, XmlSafe.Settings)) Write(xml, article);
        return bytes.ToArray();
    }

    private void Write(XmlWriter xml, ExportedArticle exported)
    {
        var article = exported.Reading.Article;
        xml.WriteStartElement("newsItem", News);
        xml.WriteAttributeString("guid", XmlSafe.Of(UriOf(exported)));
        xml.WriteAttributeString("version", "1");
        xml.WriteAttributeString("standard", "NewsML-G2");
        xml.WriteAttributeString("standardversion", "2.35");
        xml.WriteAttributeString("conformance", "power");
        xml.WriteAttributeString("xml", "lang", null, exported.Reading.Language);
        WriteCatalog(xml);
        if (article.Outlet is { } outlet) WriteNamed(xml, "copyrightHolder", outlet, "rightsInfo");
        WriteItemMeta(xml, article);
        WriteContentMeta(xml, exported);
        WriteContent(xml, exported.Reading.Language, article);
        xml.WriteEndElement();
    }

    private static void WriteCatalog(XmlWriter xml)
    {
        xml.WriteStartElement("catalogRef", News);
        xml.WriteAttributeString("href", "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_39.xml");
        xml.WriteEndElement();
    }

    private void WriteItemMeta(XmlWriter xml, Article article)
    {
        xml.WriteStartElement("itemMeta", News);
        WriteCode(xml, "itemClass", "ninat:text");
        WriteNamed(xml, "provider", article.Outlet ?? article.Credit ?? "unknown", null);
        xml.WriteElementString("versionCreated", News, article.Date is { } day ? Moment(day) : clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        WriteCode(xml, "pubStatus", "stat:usable");
        // By it 'isnad add' knows that provider and versionCreated may be made up: the standard wants both.
        xml.WriteElementString("generator", News, "Isnad");
        if (article.Url is { } url)
        {
            xml.WriteStartElement("link", News);
            xml.WriteAttributeString("href", XmlSafe.Of(url));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteContentMeta(XmlWriter xml, ExportedArticle exported)
    {
        var article = exported.Reading.Article;
        xml.WriteStartElement("contentMeta", News);
        if (article.Date is { } day) xml.WriteElementString("contentCreated", News, Moment(day));
        if (OtherId(exported) is { } id) xml.WriteElementString("altId", News, XmlSafe.Of(id));
        if (article.Byline is { } by) xml.WriteElementString("by", News, XmlSafe.Of(by));
        if (article.Credit is { } credit) xml.WriteElementString("creditline", News, XmlSafe.Of(credit));
        xml.WriteStartElement("language", News);
        xml.WriteAttributeString("tag", exported.Reading.Language);
        xml.WriteEndElement();
        foreach (var entity in exported.Reading.Entities) WriteSubject(xml, entity);
        if (article.Title is { } title) xml.WriteElementString("headline", News, XmlSafe.Of(title));
        xml.WriteEndElement();
    }

    private static void WriteSubject(XmlWriter xml, Entity entity)
    {
        xml.WriteStartElement("subject", News);
        xml.WriteAttributeString("type", entity.Type switch { EntityType.Per => "cpnat:person", EntityType.Org => "cpnat:organisation", EntityType.Gpe => "cpnat:geoArea", _ => "cpnat:poi" });
        if (entity.Link is { } link) xml.WriteAttributeString("uri", Iri.Of(link));
        else xml.WriteAttributeString("literal", entity.Id);
        xml.WriteElementString("name", News, XmlSafe.Of(entity.Name));
        xml.WriteEndElement();
    }

    private static void WriteContent(XmlWriter xml, string language, Article article)
    {
        xml.WriteStartElement("contentSet", News);
        xml.WriteStartElement("inlineXML", News);
        xml.WriteAttributeString("contenttype", "application/xhtml+xml");
        xml.WriteStartElement("html", Html);
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteStartElement("head", Html);
        xml.WriteElementString("title", Html, XmlSafe.Of(article.Title ?? ""));
        xml.WriteEndElement();
        xml.WriteStartElement("body", Html);
        foreach (var paragraph in article.Text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))) xml.WriteElementString("p", Html, XmlSafe.Of(paragraph.Trim()));
        for (var open = 0; open < 4; open++) xml.WriteEndElement();
    }

    private static void WriteNamed(XmlWriter xml, string element, string name, string? inside)
    {
        if (inside is not null) xml.WriteStartElement(inside, News);
        xml.WriteStartElement(element, News);
        xml.WriteAttributeString("literal", "provider");
        xml.WriteElementString("name", News, XmlSafe.Of(name));
        xml.WriteEndElement();
        if (inside is not null) xml.WriteEndElement();
    }

    private static void WriteCode(XmlWriter xml, string element, string code)
    {
        xml.WriteStartElement(element, News);
        xml.WriteAttributeString("qcode", code);
        xml.WriteEndElement();
    }

    private static string Moment(DateOnly day) => IsoDays.Of(day) + "T00:00:00Z";
}
