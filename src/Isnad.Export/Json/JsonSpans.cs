using System.Text.Json;
using Isnad.Text;

namespace Isnad.Export;

/// <summary>Writes spans of one text with code-point offsets and with the words that they cover.</summary>
internal sealed class JsonSpans(Utf8JsonWriter json, string text)
{
    private readonly CodePointMap map = new(text);

    /// <summary>A span as an object with text; null as null.</summary>
    public void Write(string name, TextSpan? span)
    {
        json.WritePropertyName(name);
        if (span is { } given) WriteObject(given);
        else json.WriteNullValue();
    }

    public void WriteArray(string name, IReadOnlyList<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans) WriteObject(span);
        json.WriteEndArray();
    }

    public void WriteObject(TextSpan span)
    {
        json.WriteStartObject();
        WriteFields(span);
        json.WriteEndObject();
    }

    /// <summary>start, end and text, into an object that is open.</summary>
    public void WriteFields(TextSpan span)
    {
        WriteBounds(span);
        json.WriteString("text", span.Slice(text));
    }

    /// <summary>start and end, into an object that is open.</summary>
    public void WriteBounds(TextSpan span)
    {
        json.WriteNumber("start", map.ToCodePoint(span.Start));
        json.WriteNumber("end", map.ToCodePoint(span.End));
    }
}
