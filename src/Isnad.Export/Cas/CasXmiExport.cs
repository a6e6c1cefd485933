using System.Globalization;
using System.Xml;

namespace Isnad.Export;

/// <summary>UIMA CAS as XMI in XML 1.0, and the type system in a file beside the articles. Characters that XML can't hold become U+FFFD, one for one.</summary>
internal sealed class CasXmiExport(IExportFiles files) : CasExport(files, ".xmi")
{
    private const string Xmi = "http://www.omg.org/XMI";
    private const string Cas = "http:///uima/cas.ecore";
    private const string Tcas = "http:///uima/tcas.ecore";
    private const string Own = "http:///isnad.ecore";

    public override async ValueTask CompleteAsync(CancellationToken stop = default)
    {
        await Files.AddAsync("TypeSystem.xml", CasTypeSystem.Write(), stop).ConfigureAwait(false);
        await base.CompleteAsync(stop).ConfigureAwait(false);
    }

    protected override ReadOnlyMemory<byte> Document(CasDocument cas)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, XmlSafe.Settings)) Write(xml, cas);
        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, CasDocument cas)
    {
        xml.WriteStartElement("xmi", "XMI", Xmi);
        foreach (var (prefix, space) in new[] { ("cas", Cas), ("tcas", Tcas), ("isnad", Own) }) xml.WriteAttributeString("xmlns", prefix, null, space);
        xml.WriteAttributeString("version", Xmi, "2.0");
        Begin(xml, "cas", "NULL", Cas, 0);
        xml.WriteEndElement();
        Begin(xml, "tcas", "DocumentAnnotation", Tcas, CasDocument.LanguageId);
        WritePlace(xml, 0, cas.Reading.Text.Length);
        xml.WriteAttributeString("language", cas.Reading.Language);
        xml.WriteEndElement();
        foreach (var structure in cas.Structures) Write(xml, structure);
        Begin(xml, "cas", "Sofa", Cas, CasDocument.SofaId);
        xml.WriteAttributeString("sofaNum", "1");
        xml.WriteAttributeString("sofaID", "_InitialView");
        xml.WriteAttributeString("mimeType", "text/plain");
        xml.WriteAttributeString("sofaString", XmlSafe.Of(cas.Reading.Text));
        xml.WriteEndElement();
        xml.WriteStartElement("cas", "View", Cas);
        xml.WriteAttributeString("sofa", Number(CasDocument.SofaId));
        xml.WriteAttributeString("members", string.Join(' ', cas.Structures.Select(structure => structure.Id).Prepend(CasDocument.LanguageId)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, CasStructure structure)
    {
        Begin(xml, "isnad", structure.Type.Name, Own, structure.Id);
        if (structure.Span is { } span) WritePlace(xml, span.Start, span.End);
        foreach (var feature in structure.Type.Features)
            if (structure.Values.TryGetValue(feature.Name, out var value)) xml.WriteAttributeString(feature.Name, Text(value));
        xml.WriteEndElement();
    }

    private static void Begin(XmlWriter xml, string prefix, string name, string space, int id)
    {
        xml.WriteStartElement(prefix, name, space);
        xml.WriteAttributeString("id", Xmi, Number(id));
    }

    private static void WritePlace(XmlWriter xml, int begin, int end)
    {
        xml.WriteAttributeString("sofa", Number(CasDocument.SofaId));
        xml.WriteAttributeString("begin", Number(begin));
        xml.WriteAttributeString("end", Number(end));
    }

    private static string Text(object value) => value switch
    {
        string text => XmlSafe.Of(text),
        bool yes => yes ? "true" : "false",
        CasStructure other => Number(other.Id),
        List<CasStructure> others => string.Join(' ', others.Select(other => Number(other.Id))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
