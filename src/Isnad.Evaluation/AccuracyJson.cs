using System.Buffers;
using System.Text;
using System.Text.Json;
using Isnad.Export;

namespace Isnad.Evaluation;

/// <summary>Writes an evaluation as JSON.</summary>
internal static class AccuracyJson
{
    public const string Schema = "isnad.accuracy/1";

    public static string Write(AccuracyReport report)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, ReadingJson.Options(indented: true)))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("reader", ReaderVersion.Current);
            json.WriteString("gold", report.Gold);
            json.WriteStartObject("figures");
            foreach (var figure in report.Figures) WriteFigure(json, figure);
            json.WriteEndObject();
            foreach (var (by, parts) in report.Parts) WriteParts(json, by, parts);
            WriteCalibration(json, report.Calibration);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    private static void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        if (figure.IsCount) json.WriteNumber(figure.Name, (int)figure.Value);
        else WriteShare(json, figure.Name, figure.Value);
    }

    private static void WriteParts(Utf8JsonWriter json, string by, IReadOnlyList<Part> parts)
    {
        json.WriteStartArray(by == "quotation type" ? "byQuote" : "by" + char.ToUpperInvariant(by[0]) + by[1..]);
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteString("name", part.Name);
            json.WriteNumber("gold", part.Gold);
            json.WriteNumber("answered", part.Answered);
            WriteQuality(json, "detect", part.Detect);
            WriteQuality(json, "said", part.Said);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteQuality(Utf8JsonWriter json, string name, Quality quality)
    {
        json.WriteStartObject(name);
        WriteShare(json, "precision", quality.Precision);
        WriteShare(json, "recall", quality.Recall);
        WriteShare(json, "f1", quality.F1);
        json.WriteEndObject();
    }

    private static void WriteCalibration(Utf8JsonWriter json, Calibration calibration)
    {
        json.WriteStartObject("calibration");
        json.WriteNumber("answers", calibration.Answers);
        WriteShare(json, "error", calibration.Error);
        if (calibration.Ranking is { } ranking) WriteShare(json, "auc", ranking);
        else json.WriteNull("auc");
        json.WriteStartArray("bins");
        foreach (var bin in calibration.Bins)
        {
            json.WriteStartObject();
            WriteShare(json, "from", bin.From);
            json.WriteNumber("count", bin.Count);
            WriteShare(json, "confidence", bin.Confidence);
            WriteShare(json, "right", bin.Right);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteShare(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Figure.ThreeDecimals(value));
    }
}
