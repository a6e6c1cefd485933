using System.Text.Json;

namespace Isnad.Evaluation;

/// <summary>Reads lines of JSON with errors that name file and line, and fields that may be missing or null.</summary>
internal static class JsonFields
{
    public static IEnumerable<T> ReadLines<T>(string path, Func<JsonElement, T> parse)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"{path}: no such file");
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0 && !string.IsNullOrWhiteSpace(line)) yield return ParseLine(path, number, line, parse);
        }
    }

    public static string? Text(this JsonElement e, string name) =>
        e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static JsonElement? Object(this JsonElement e, string name) =>
        e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    public static IEnumerable<JsonElement> Items(this JsonElement e, string name) =>
        e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    private static T ParseLine<T>(string path, int number, string line, Func<JsonElement, T> parse)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return parse(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InvalidDataException($"{path}:{number}: {e.Message}", e);
        }
    }
}
