using System.Text.Json;

namespace Isnad.Intake.Lines;

/// <summary>The fields of a JSON object as text.</summary>
internal readonly struct JsonFields(JsonElement element)
{
    /// <summary>The text of a field; null where it is not there or is no text or number.</summary>
    public string? this[string name] => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? TextOf(value) : null;

    /// <summary>The objects of a list.</summary>
    public IEnumerable<JsonFields> All(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => new JsonFields(item)) : [];

    /// <summary>The names of an object or a list of objects.</summary>
    public string? Names(string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Object) return new JsonFields(value)["name"];
        var names = All(name).Select(item => item["name"]).OfType<string>().ToList();
        return names.Count == 0 ? null : string.Join("، ", names);
    }

    /// <summary>A value as text; null for what is neither text nor number.</summary>
    public static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Valid(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static string? Valid(JsonElement value)
    {
        try
        {
            return value.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(value.GetRawText()));
            reader.Read();
            return JsonString.Read(ref reader);
        }
    }
}
