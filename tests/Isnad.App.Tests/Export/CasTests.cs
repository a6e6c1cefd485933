using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace Isnad.App.Tests;

/// <summary>UIMA CAS in XML and in JSON: both say the same, and every offset slices in UTF-16 units.</summary>
public sealed class CasTests
{
    private static readonly XNamespace Xmi = "http://www.omg.org/XMI";

    [Fact]
    public async Task Xmi_is_well_formed_and_every_reference_and_feature_is_known()
    {
        var files = ExportArchive.Read(await ExportSample.Written("cas"));
        var types = XDocument.Parse(files["TypeSystem.xml"]).Descendants().Where(element => element.Name.LocalName == "typeDescription")
            .ToDictionary(type => Value(type, "name"), type => type.Descendants().Where(feature => feature.Name.LocalName == "featureDescription").Select(feature => Value(feature, "name")).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

        foreach (var document in files.Where(file => file.Key.EndsWith(".xmi", StringComparison.Ordinal)).Select(file => XDocument.Parse(file.Value, LoadOptions.PreserveWhitespace)))
        {
            var ids = document.Root!.Elements().Select(element => element.Attribute(Xmi + "id")?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
            foreach (var element in document.Root.Elements().Where(element => element.Name.NamespaceName == "http:///isnad.ecore"))
                Assert.All(element.Attributes().Where(attribute => attribute.Name.Namespace == XNamespace.None && attribute.Name.LocalName is not ("sofa" or "begin" or "end")), attribute => Assert.Contains(attribute.Name.LocalName, types["isnad." + element.Name.LocalName]));
            foreach (var reference in document.Root.Elements().SelectMany(element => element.Attributes()).Where(attribute => attribute.Name.LocalName is "parts" or "relays" or "chain" or "entity" or "actor" or "time" or "inside" or "members" or "sofa"))
                Assert.All(reference.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries), id => Assert.Contains(id, ids));
        }
    }

    [Fact]
    public async Task Every_place_slices_its_text_in_utf16_units()
    {
        var names = new[] { "n1", "00f1e2d3c4b5a697.2" };
        var (xml, json) = (ExportArchive.Read(await ExportSample.Written("cas")), ExportArchive.Read(await ExportSample.Written("cas-json")));
        for (var i = 0; i < names.Length; i++)
        {
            var reading = ExportSample.All[i].Reading;
            var root = XDocument.Parse(xml[names[i] + ".xmi"], LoadOptions.PreserveWhitespace).Root!;
            var text = root.Elements().Single(element => element.Name.LocalName == "Sofa").Attribute("sofaString")!.Value;
            var places = root.Elements().Where(element => element.Attribute("begin") is not null && element.Name.LocalName is "Cue" or "Mention" or "Relay").Select(element => text[Number(element, "begin")..Number(element, "end")]);
            Assert.Equal(reading.Text.Replace('\u0001', '\uFFFD'), text);
            Assert.Equal(Expected(reading).Select(part => part.Replace('\u0001', '\uFFFD')).Order(StringComparer.Ordinal), places.Order(StringComparer.Ordinal));

            using var document = JsonDocument.Parse(json[names[i] + ".json"]);
            var structures = document.RootElement.GetProperty("%FEATURE_STRUCTURES").EnumerateArray().ToList();
            var whole = structures[0].GetProperty("sofaString").GetString()!;
            Assert.Equal(reading.Text, whole);
            Assert.Equal(Expected(reading).Order(StringComparer.Ordinal), structures.Where(fs => fs.GetProperty("%TYPE").GetString() is "isnad.Cue" or "isnad.Mention" or "isnad.Relay").Select(fs => whole[fs.GetProperty("begin").GetInt32()..fs.GetProperty("end").GetInt32()]).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Json_has_all_ids_that_it_refers_to_and_only_types_that_it_describes()
    {
        foreach (var file in ExportArchive.Read(await ExportSample.Written("cas-json")).Values)
        {
            using var document = JsonDocument.Parse(file);
            var types = document.RootElement.GetProperty("%TYPES");
            var structures = document.RootElement.GetProperty("%FEATURE_STRUCTURES").EnumerateArray().ToList();
            var ids = structures.Select(fs => fs.GetProperty("%ID").GetInt32()).ToHashSet();
            Assert.Equal(structures.Count, ids.Count);
            foreach (var structure in structures)
            {
                var type = structure.GetProperty("%TYPE").GetString()!;
                if (structure.TryGetProperty("%ELEMENTS", out var elements)) Assert.All(elements.EnumerateArray(), element => Assert.Contains(element.GetInt32(), ids));
                foreach (var feature in structure.EnumerateObject().Where(feature => feature.Name[0] != '%'))
                {
                    if (feature.Name[0] == '@') Assert.Contains(feature.Value.GetInt32(), ids);
                    var name = feature.Name.TrimStart('@');
                    if (type.StartsWith("isnad.", StringComparison.Ordinal) && !type.EndsWith("[]", StringComparison.Ordinal) && name is not ("sofa" or "begin" or "end")) Assert.True(types.GetProperty(type).TryGetProperty(name, out _), $"{type} has no {name}");
                }
            }
            Assert.All(document.RootElement.GetProperty("%VIEWS").GetProperty("_InitialView").GetProperty("%MEMBERS").EnumerateArray(), member => Assert.Contains(member.GetInt32(), ids));
        }
    }

    private static IEnumerable<string> Expected(Reading reading) =>
        reading.Entities.SelectMany(entity => entity.Mentions.Concat(entity.Corefs.Select(coref => coref.Span)))
            .Concat(reading.Statements.Select(statement => statement.Cue?.Span).OfType<Text.TextSpan>()).Concat(reading.Statements.SelectMany(statement => statement.Via.Select(relay => relay.Span)))
            .Select(span => span.Slice(reading.Text).ToString());

    private static int Number(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static string Value(XElement element, string name) => element.Elements().First(child => child.Name.LocalName == name).Value;
}
