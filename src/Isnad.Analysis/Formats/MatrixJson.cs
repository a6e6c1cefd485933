using System.Text.Json;

namespace Isnad.Analysis;

/// <summary>Matrices as <c>isnad.matrix/1</c>.</summary>
public static class MatrixJson
{
    /// <summary>A matrix.</summary>
    public static void Write(Utf8JsonWriter json, QuotationMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(matrix);
        AnalysisJson.Document(json, "isnad.matrix/1", () =>
        {
            AnalysisJson.Selection(json, "selection", matrix.Selection);
            json.WriteString("kind", matrix.Kind == MatrixKind.OutletSpeaker ? "outlet-speaker" : "speaker-about");
            AnalysisJson.Array(json, "rows", matrix.Rows, line => Write(json, line));
            AnalysisJson.Array(json, "columns", matrix.Columns, line => Write(json, line));
            AnalysisJson.Array(json, "cells", matrix.Cells, row =>
            {
                json.WriteStartArray();
                foreach (var cell in row) json.WriteNumberValue(cell);
                json.WriteEndArray();
            });
            json.WriteNumber("moreRows", matrix.MoreRows);
            json.WriteNumber("moreColumns", matrix.MoreColumns);
        });
    }

    private static void Write(Utf8JsonWriter json, MatrixLine line)
    {
        json.WriteStartObject();
        json.WriteString("key", line.Key);
        json.WriteString("name", line.Name);
        json.WriteNumber("statements", line.Statements);
        json.WriteNumber("articles", line.Articles);
        json.WriteEndObject();
    }
}
