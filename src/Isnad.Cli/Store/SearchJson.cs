using System.Text.Json;
using Isnad.Export;
using Isnad.Store;
using Isnad.Text;

namespace Isnad.Cli;

/// <summary>Hits as JSON: <c>isnad.search/1</c>, or one hit a line. Offsets are code points of the snippet.</summary>
internal static class SearchJson
{
    private const string Schema = "isnad.search/1";

    public static byte[] Document(SearchQuery query, SearchPage page) => Queries.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("offsetUnit", "codepoint");
        json.WriteString("query", query.Text);
        json.WriteNumber("total", page.Total);
        json.WriteBoolean("totalIsExact", page.TotalIsExact);
        json.WriteString("cursor", page.Cursor);
        json.WriteStartArray("hits");
        foreach (var hit in page.Hits) Write(json, hit);
        json.WriteEndArray();
        json.WriteStartArray("facets");
        foreach (var facet in page.Facets) Write(json, facet);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static byte[] Lines(SearchPage page) => [.. page.Hits.SelectMany(hit => Queries.Json(json => Write(json, hit)))];

    private static void Write(Utf8JsonWriter json, SearchHit hit)
    {
        var row = hit.Statement;
        json.WriteStartObject();
        json.WriteString("statement", row.Id);
        json.WriteString("article", row.Article);
        json.WriteString("outlet", Null(row.Outlet));
        json.WriteString("date", Null(row.Day));
        json.WriteString("speaker", Null(row.Speaker));
        json.WriteString("speakerKind", row.Speaker.Length == 0 ? null : ContractNames.Of(row.SpeakerKind));
        json.WriteBoolean("speakerNamed", row.SpeakerNamed);
        json.WriteStartArray("via");
        foreach (var relay in Parts(row.Via)) json.WriteStringValue(relay);
        json.WriteEndArray();
        json.WriteString("act", ContractNames.Of(row.Act));
        json.WriteString("quote", ContractNames.Of(row.Quote));
        json.WriteString("content", row.Content);
        WriteSnippet(json, hit.Snippet);
        json.WriteString("level", hit.Rank.Level.ToString().ToLowerInvariant());
        json.WriteString("field", hit.Rank.Field.ToString().ToLowerInvariant());
        if (row.Status is { } status)
        {
            json.WriteString("status", ContractNames.Of(status));
            json.WriteString("correctedBy", row.CorrectedBy);
        }
        json.WriteEndObject();
    }

    private static void WriteSnippet(Utf8JsonWriter json, Snippet snippet)
    {
        var map = new CodePointMap(snippet.Text);
        json.WriteStartObject("snippet");
        json.WriteString("text", snippet.Text);
        json.WriteStartArray("marks");
        foreach (var mark in snippet.Marks)
        {
            json.WriteStartObject();
            json.WriteNumber("start", map.ToCodePoint(mark.Start));
            json.WriteNumber("end", map.ToCodePoint(mark.End));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Facet facet)
    {
        json.WriteStartObject();
        json.WriteString("name", facet.Name);
        json.WriteStartArray("values");
        foreach (var value in facet.Values)
        {
            json.WriteStartObject();
            json.WriteString("value", value.Value);
            json.WriteNumber("count", value.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string[] Parts(string text) => text.Split(StatementRow.Separator, StringSplitOptions.RemoveEmptyEntries);

    private static string? Null(string text) => text.Length == 0 ? null : text;
}
