using System.Buffers;
using System.Text.Json;

namespace Isnad.Export;

/// <summary>UIMA CAS as JSON, version 0.4.0 of the format, each article with its type system.</summary>
internal sealed class CasJsonExport(IExportFiles files) : CasExport(files, ".json")
{
    protected override ReadOnlyMemory<byte> Document(CasDocument cas)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, ReadingJson.Options());
        json.WriteStartObject();
        json.WriteStartObject("%TYPES");
        foreach (var type in CasTypes.All) WriteType(json, type);
        json.WriteEndObject();
        json.WriteStartArray("%FEATURE_STRUCTURES");
        var arrays = WriteStructures(json, cas);
        json.WriteEndArray();
        json.WriteStartObject("%VIEWS");
        json.WriteStartObject("_InitialView");
        json.WriteNumber("%SOFA", CasDocument.SofaId);
        json.WriteStartArray("%MEMBERS");
        json.WriteNumberValue(CasDocument.LanguageId);
        foreach (var structure in cas.Structures) json.WriteNumberValue(structure.Id);
        for (var id = cas.NextId; id < cas.NextId + arrays; id++) json.WriteNumberValue(id);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    private static void WriteType(Utf8JsonWriter json, CasType type)
    {
        json.WriteStartObject(type.FullName);
        json.WriteString("%NAME", type.FullName);
        json.WriteString("%SUPER_TYPE", type.Super);
        foreach (var feature in type.Features)
        {
            json.WriteStartObject(feature.Name);
            json.WriteString("%NAME", feature.Name);
            json.WriteString("%RANGE", feature.Range == CasRange.References ? feature.Target + "[]" : CasTypeSystem.RangeOf(feature));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    // A list is a structure of its own, behind all others; the number of lists.
    private static int WriteStructures(Utf8JsonWriter json, CasDocument cas)
    {
        Begin(json, CasDocument.SofaId, "uima.cas.Sofa");
        json.WriteNumber("sofaNum", 1);
        json.WriteString("sofaID", "_InitialView");
        json.WriteString("mimeType", "text/plain");
        json.WriteString("sofaString", cas.Reading.Text);
        json.WriteEndObject();
        Begin(json, CasDocument.LanguageId, "uima.tcas.DocumentAnnotation");
        WritePlace(json, 0, cas.Reading.Text.Length);
        json.WriteString("language", cas.Reading.Language);
        json.WriteEndObject();
        var lists = new List<(string Type, List<CasStructure> Elements)>();
        foreach (var structure in cas.Structures)
        {
            Begin(json, structure.Id, structure.Type.FullName);
            if (structure.Span is { } span) WritePlace(json, span.Start, span.End);
            foreach (var feature in structure.Type.Features)
            {
                if (!structure.Values.TryGetValue(feature.Name, out var value)) continue;
                if (value is List<CasStructure> elements)
                {
                    json.WriteNumber("@" + feature.Name, cas.NextId + lists.Count);
                    lists.Add((feature.Target + "[]", elements));
                }
                else WriteValue(json, feature.Name, value);
            }
            json.WriteEndObject();
        }
        for (var i = 0; i < lists.Count; i++)
        {
            Begin(json, cas.NextId + i, lists[i].Type);
            json.WriteStartArray("%ELEMENTS");
            foreach (var element in lists[i].Elements) json.WriteNumberValue(element.Id);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return lists.Count;
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case bool yes: json.WriteBoolean(name, yes); break;
            case double fraction: json.WriteNumber(name, fraction); break;
            case int whole: json.WriteNumber(name, whole); break;
            case CasStructure other: json.WriteNumber("@" + name, other.Id); break;
            default: throw new ArgumentException($"{value.GetType().Name} is no value of a feature", nameof(value));
        }
    }

    private static void Begin(Utf8JsonWriter json, int id, string type)
    {
        json.WriteStartObject();
        json.WriteNumber("%ID", id);
        json.WriteString("%TYPE", type);
    }

    private static void WritePlace(Utf8JsonWriter json, int begin, int end)
    {
        json.WriteNumber("@sofa", CasDocument.SofaId);
        json.WriteNumber("begin", begin);
        json.WriteNumber("end", end);
    }
}
