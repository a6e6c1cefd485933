using System.Text.Json;

namespace Isnad.Export;

/// <summary>Writes reasons, which are there only when the reader was asked to explain.</summary>
internal static class ReasonJson
{
    /// <summary>The field <c>reasons</c>, unless there are none.</summary>
    public static void WriteReasons(this Utf8JsonWriter json, IReadOnlyList<Reason> reasons)
    {
        if (reasons.Count == 0) return;
        json.WriteStartArray("reasons");
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("decision", reason.Decision);
            json.WriteString("feature", reason.Feature);
            json.WriteNumber("weight", double.IsFinite(reason.Weight) ? Math.Round(reason.Weight, 4) : 0);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
