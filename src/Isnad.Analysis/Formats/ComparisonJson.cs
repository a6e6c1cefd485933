using System.Text.Json;

namespace Isnad.Analysis;

/// <summary>Comparisons as <c>isnad.comparison/1</c>. Spans are code points of the content beside them.</summary>
public static class ComparisonJson
{
    /// <summary>A comparison.</summary>
    public static void Write(Utf8JsonWriter json, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(comparison);
        AnalysisJson.Document(json, "isnad.comparison/1", () =>
        {
            json.WriteString("offsetUnit", "codepoint");
            Event(json, comparison.Event);
            AnalysisJson.Array(json, "outlets", comparison.Columns, column => Column(json, column));
            AnalysisJson.Array(json, "rows", comparison.Rows, row => Write(json, comparison, row));
            AnalysisJson.Array(json, "copies", comparison.Copies, copy => Copy(json, copy));
        });
    }

    /// <summary>A row: the statements of each outlet, in the order of the outlets; an empty list is a gap.</summary>
    public static void Write(Utf8JsonWriter json, Comparison comparison, ComparisonRow row)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(row);
        json.WriteStartObject();
        json.WriteNumber("outlets", row.Outlets);
        json.WriteStartArray("cells");
        foreach (var cell in row.Cells)
        {
            json.WriteStartArray();
            foreach (var one in cell)
            {
                json.WriteStartObject();
                AnalysisJson.Statement(json, one.Statement);
                json.WriteString("content", one.Statement.Content);
                AnalysisJson.Spans(json, "onlyHere", one.Statement.Content, one.OnlyHere);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Event(Utf8JsonWriter json, ComparedEvent found)
    {
        json.WriteStartObject("event");
        json.WriteString("query", found.Query);
        json.WriteString("rule", found.Rule);
        json.WriteString("seed", found.Seed);
        json.WriteNumber("looked", found.Looked);
        json.WriteNumber("answered", found.Answered);
        AnalysisJson.Array(json, "otherOutlets", found.OtherOutlets, json.WriteStringValue);
        json.WriteEndObject();
    }

    private static void Column(Utf8JsonWriter json, ComparedOutlet column)
    {
        json.WriteStartObject();
        json.WriteString("outlet", AnalysisJson.Given(column.Outlet));
        AnalysisJson.Array(json, "reports", column.Reports, report =>
        {
            json.WriteStartObject();
            json.WriteString("article", report.Id);
            json.WriteString("date", AnalysisJson.Given(report.Day));
            json.WriteString("title", report.Title);
            json.WriteNumber("statements", report.Statements);
            AnalysisJson.Array(json, "agencies", report.Agencies, json.WriteStringValue);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Copy(Utf8JsonWriter json, TextCopy copy)
    {
        json.WriteStartObject();
        json.WriteString("a", copy.A);
        json.WriteString("b", copy.B);
        AnalysisJson.Number(json, "share", copy.Share);
        json.WriteString("earlier", copy.Earlier);
        json.WriteEndObject();
    }
}
