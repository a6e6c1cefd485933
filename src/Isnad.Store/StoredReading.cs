using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Isnad.Store;

/// <summary>What was found in an article, as every store keeps it: as JSON with positions in UTF-16 units of the text beside it.</summary>
public sealed record StoredReading
{
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    public IReadOnlyList<Entity> Entities { get; init; } = [];

    public IReadOnlyList<TimeExpression> Times { get; init; } = [];

    public IReadOnlyList<ReadingWarning> Warnings { get; init; } = [];

    // Arabic stays as it is: escaped it would take three times the room.
    private static readonly JsonTypeInfo<StoredReading> Json =
        (JsonTypeInfo<StoredReading>)new JsonSerializerOptions(StoredReadingJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }.GetTypeInfo(typeof(StoredReading));

    /// <summary>The JSON of a reading, as UTF-8.</summary>
    public static byte[] Write(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return JsonSerializer.SerializeToUtf8Bytes(new StoredReading { Statements = reading.Statements, Entities = reading.Entities, Times = reading.Times, Warnings = reading.Warnings }, Json);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is damaged.</exception>
    public static StoredReading Read(string json) => JsonSerializer.Deserialize(json, Json) ?? new StoredReading();
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, IgnoreReadOnlyProperties = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredReading))]
internal sealed partial class StoredReadingJson : JsonSerializerContext;
