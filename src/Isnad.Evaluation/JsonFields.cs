using System.Text.Json;

namespace Isnad.Evaluation;

/// <summary>Reads lines of JSON with errors that name file and line, and fields that may be missing or null.</summary>
internal static class JsonFields
{
    private const string Wanted = "is no JSON object: give a file with one on each line";

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
        using var document = ParseObject(path, number, line);
        try
        {
            return parse(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}:{number}: {e.Message}", e);
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InvalidDataException($"{path}:{number}: a field of the record is missing or of another form: give annotated articles, or readings as 'isnad read -f jsonl' prints them", e);
        }
    }

    private static JsonDocument ParseObject(string path, int number, string line)
    {
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}:{number}: {Wanted}{(e.BytePositionInLine is { } at ? $" (broken at byte {at})" : "")}", e);
        }
        document.Dispose();
        throw new InvalidDataException($"{path}:{number}: {Wanted}");
    }
}
