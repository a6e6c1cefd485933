using System.Xml;

namespace Isnad.Export;

/// <summary>Describes the types to UIMA: <c>TypeSystem.xml</c>.</summary>
internal static class CasTypeSystem
{
    private const string Space = "http://uima.apache.org/resourceSpecifier";

    public static byte[] Write()
    {
        using var bytes = new MemoryStream();
        var settings = XmlSafe.Settings;
        settings.Indent = true;
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartElement("typeSystemDescription", Space);
            xml.WriteElementString("name", Space, "Isnad");
            xml.WriteElementString("version", Space, "1");
            xml.WriteStartElement("types", Space);
            foreach (var type in CasTypes.All) Write(xml, type);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    /// <summary>The UIMA type of a feature's values.</summary>
    public static string RangeOf(CasFeature feature) => feature.Range switch
    {
        CasRange.Text => "uima.cas.String",
        CasRange.Whole => "uima.cas.Integer",
        CasRange.Fraction => "uima.cas.Double",
        CasRange.YesNo => "uima.cas.Boolean",
        CasRange.Reference => feature.Target!,
        _ => "uima.cas.FSArray",
    };

    private static void Write(XmlWriter xml, CasType type)
    {
        xml.WriteStartElement("typeDescription", Space);
        xml.WriteElementString("name", Space, type.FullName);
        xml.WriteElementString("supertypeName", Space, type.Super);
        xml.WriteStartElement("features", Space);
        foreach (var feature in type.Features)
        {
            xml.WriteStartElement("featureDescription", Space);
            xml.WriteElementString("name", Space, feature.Name);
            xml.WriteElementString("rangeTypeName", Space, RangeOf(feature));
            if (feature.Range == CasRange.References) xml.WriteElementString("elementType", Space, feature.Target);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
