using System.Text.Encodings.Web;
using System.Text.Json;

namespace Isnad.Export;

/// <summary>Writes a reading as the JSON object <c>isnad.reading/1</c>. Offsets are code points.</summary>
public static class ReadingJson
{
    /// <summary>The name and version of the shape of one reading.</summary>
    public const string Schema = "isnad.reading/1";

    /// <summary>The name and version of the shape of several readings in one document.</summary>
    public const string DocumentSchema = "isnad.readings/1";

    /// <summary>Settings for a writer that leaves Arabic as it is.</summary>
    public static JsonWriterOptions Options(bool indented = false) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = indented,
        NewLine = "\n",
    };

    /// <summary>Writes <paramref name="reading"/> with the warnings that its input gave.</summary>
    public static void Write(Utf8JsonWriter json, Reading reading, IReadOnlyList<ReadingWarning>? inputWarnings = null) =>
        Write(json, new ExportedArticle(reading) { InputWarnings = inputWarnings ?? [] });

    /// <summary>Writes an article, with the name under which it is stored.</summary>
    public static void Write(Utf8JsonWriter json, ExportedArticle article)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(article);
        var reading = article.Reading;
        var spans = new JsonSpans(json, reading.Text);
        json.WriteStartObject();
        WriteHead(json, article);
        json.WriteStartArray("statements");
        foreach (var statement in reading.Statements) StatementJson.Write(json, spans, statement);
        json.WriteEndArray();
        json.WriteStartArray("entities");
        foreach (var entity in reading.Entities) EntityJson.Write(json, spans, entity);
        json.WriteEndArray();
        json.WriteStartArray("times");
        foreach (var time in reading.Times) TimeJson.Write(json, spans, time);
        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in article.InputWarnings.Concat(reading.Warnings)) WriteWarning(json, spans, warning);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, ExportedArticle exported)
    {
        var (reading, article) = (exported.Reading, exported.Reading.Article);
        json.WriteString("schema", Schema);
        json.WriteString("offsetUnit", "codepoint");
        json.WriteString("id", reading.Id);
        if (exported.StoredAs is { } name) json.WriteString("article", name);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("country", article.Country);
        json.WriteString("date", article.Date is { } date ? IsoDays.Of(date) : null);
        json.WriteString("title", article.Title);
        json.WriteString("url", article.Url);
        json.WriteString("byline", article.Byline);
        json.WriteString("credit", article.Credit);
        json.WriteString("language", reading.Language);
        json.WriteString("reader", ReaderVersion.Current);
        json.WriteString("textHash", reading.TextHash);
        json.WriteString("text", reading.Text);
    }

    private static void WriteWarning(Utf8JsonWriter json, JsonSpans spans, ReadingWarning warning)
    {
        json.WriteStartObject();
        json.WriteString("code", warning.Code);
        json.WriteString("message", warning.Message);
        if (warning.Span is { } span) spans.WriteBounds(span);
        json.WriteEndObject();
    }
}
