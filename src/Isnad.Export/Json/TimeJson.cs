using System.Text.Json;

namespace Isnad.Export;

/// <summary>Writes one expression of time of a reading.</summary>
internal static class TimeJson
{
    public static void Write(Utf8JsonWriter json, JsonSpans spans, TimeExpression time)
    {
        json.WriteStartObject();
        json.WriteString("id", time.Id);
        spans.WriteFields(time.Span);
        json.WriteString("type", ContractNames.Of(time.Type));
        json.WriteString("value", time.Value);
        WriteRange(json, time.Range);
        json.WriteStartArray("alternatives");
        foreach (var other in time.Alternatives) json.WriteStringValue(other);
        json.WriteEndArray();
        if (time.Approximate) json.WriteBoolean("approximate", true);
        json.WriteString("by", time.By);
        WriteAnchor(json, time);
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, DayRange? range)
    {
        if (range is not { } days)
        {
            json.WriteNull("range");
            return;
        }
        json.WriteStartObject("range");
        json.WriteString("first", IsoDays.Of(days.First));
        json.WriteString("last", IsoDays.Of(days.Last));
        json.WriteEndObject();
    }

    private static void WriteAnchor(Utf8JsonWriter json, TimeExpression time)
    {
        if (time.Anchor is not { } day) return;
        json.WriteStartObject("anchor");
        json.WriteString("date", IsoDays.Of(day));
        json.WriteString("from", ContractNames.Of(time.AnchorSource));
        json.WriteEndObject();
    }
}
