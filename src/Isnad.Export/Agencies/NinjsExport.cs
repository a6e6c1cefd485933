using System.Buffers;
using System.Text.Json;

namespace Isnad.Export;

/// <summary>ninjs 3.1. The named people, organisations and places go with the item, statements into the file beside it.</summary>
internal sealed class NinjsExport(IExportFiles files) : AgencyExport(files, ".json")
{
    protected override ReadOnlyMemory<byte> Item(ExportedArticle exported)
    {
        var (reading, article) = (exported.Reading, exported.Reading.Article);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, ReadingJson.Options(indented: true));
        json.WriteStartObject();
        json.WriteString("uri", UriOf(exported));
        WriteStandard(json);
        json.WriteString("type", "text");
        json.WriteString("language", reading.Language);
        json.WriteString("pubStatus", "usable");
        if (article.Date is { } day) json.WriteString("firstCreated", IsoDays.Of(day) + "T00:00:00Z");
        WriteValue(json, "by", article.Byline);
        WriteValue(json, "copyrightHolder", article.Outlet);
        WriteList(json, "infoSources", "name", article.Credit is { } credit ? [credit] : []);
        if (article.Title is { } title) WriteRole(json, "headlines", null, title);
        WriteRole(json, "bodies", "text/plain", article.Text);
        WriteEntities(json, "people", reading, EntityType.Per);
        WriteEntities(json, "organisations", reading, EntityType.Org);
        WriteEntities(json, "places", reading, EntityType.Gpe, EntityType.Loc);
        WriteAltIds(json, ("url", article.Url), ("id", OtherId(exported)));
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteStandard(Utf8JsonWriter json)
    {
        json.WriteStartObject("standard");
        json.WriteString("name", "ninjs");
        json.WriteString("version", "3.1");
        json.WriteString("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");
        json.WriteEndObject();
    }

    private static void WriteRole(Utf8JsonWriter json, string list, string? contentType, string value)
    {
        json.WriteStartArray(list);
        json.WriteStartObject();
        json.WriteString("role", "main");
        WriteValue(json, "contentType", contentType);
        json.WriteString("value", value);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteAltIds(Utf8JsonWriter json, params ReadOnlySpan<(string Role, string? Value)> ids)
    {
        var open = false;
        foreach (var (role, value) in ids)
        {
            if (value is null) continue;
            if (!open) json.WriteStartArray("altIds");
            open = true;
            json.WriteStartObject();
            json.WriteString("role", role);
            json.WriteString("value", value);
            json.WriteEndObject();
        }
        if (open) json.WriteEndArray();
    }

    private static void WriteEntities(Utf8JsonWriter json, string list, Reading reading, params EntityType[] types)
    {
        var entities = reading.Entities.Where(entity => types.Contains(entity.Type)).ToList();
        if (entities.Count == 0) return;
        json.WriteStartArray(list);
        foreach (var entity in entities)
        {
            json.WriteStartObject();
            json.WriteString("name", entity.Name);
            json.WriteString("rel", "mentions");
            if (entity.Link is { } link) json.WriteString("uri", Iri.Of(link));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, string list, string field, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(list);
        foreach (var value in values)
        {
            json.WriteStartObject();
            json.WriteString(field, value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
