using System.Globalization;
using System.Text.Json;

namespace Isnad.Evaluation;

/// <summary>A sentence with one expression of time in it and the value that it is to have.</summary>
/// <param name="File">The file that it stands in.</param>
/// <param name="Input">The sentence.</param>
/// <param name="Reference">The day on which it is said.</param>
/// <param name="Text">The expression.</param>
/// <param name="Type">What sort: date, daterange, time, duration, set …</param>
/// <param name="Timex">The value as the file writes it.</param>
/// <param name="Values">The days and times that it may come to.</param>
public sealed record TimeCase(string File, string Input, DateOnly? Reference, string Text, string Type, string Timex, IReadOnlyList<string> Values)
{
    /// <summary>The cases of a folder of Recognizers-Text specifications; files that say only where an expression stands have none.</summary>
    /// <exception cref="InvalidDataException">A file is broken.</exception>
    public static IReadOnlyList<TimeCase> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Where(path => !path.EndsWith("Extractor.json", StringComparison.Ordinal)).SelectMany(ReadFile)];

    private static List<TimeCase> ReadFile(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(System.IO.File.ReadAllText(path));
            return [.. document.RootElement.EnumerateArray().SelectMany(entry => Cases(Path.GetFileNameWithoutExtension(path), entry))];
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    private static IEnumerable<TimeCase> Cases(string file, JsonElement entry)
    {
        var said = entry.Object("Context")?.Text("ReferenceDateTime");
        DateOnly? reference = said is { Length: >= 10 } && DateOnly.TryParseExact(said[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        foreach (var result in entry.Items("Results"))
        {
            if (result.Text("Text") is not { } text || result.Text("Type") is null && result.Text("TypeName") is null) continue;
            var type = (result.Text("Type") ?? result.Text("TypeName"))!.Replace("datetimeV2.", "", StringComparison.Ordinal);
            if ((result.Object("Value") ?? result.Object("Resolution")) is not { } value) continue;
            var single = value.Text("Timex");
            var timex = single ?? value.Items("values").Select(v => v.Text("timex")).FirstOrDefault(t => !string.IsNullOrEmpty(t));
            if (timex is not null) yield return new TimeCase(file, entry.Text("Input") ?? "", reference, text.Trim(), type, timex, Resolved(value));
        }
    }

    private static List<string> Resolved(JsonElement value)
    {
        var values = new List<string>();
        foreach (var name in (ReadOnlySpan<string>)["FutureResolution", "PastResolution"])
            if (value.Object(name) is { } resolution) values.Add(Joined([.. resolution.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).Select(p => p.Value.GetString()!)]));
        foreach (var item in value.Items("values"))
            values.Add(item.Text("value") ?? Joined([item.Text("start") ?? "", item.Text("end") ?? ""]));
        return values;
    }

    private static string Joined(IReadOnlyList<string> parts) => string.Join('/', parts.Where(part => part.Length > 0).Select(part => part.Replace(' ', 'T')));
}
