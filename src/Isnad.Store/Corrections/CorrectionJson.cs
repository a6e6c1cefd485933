using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Isnad.Store;

/// <summary>Edits as every store keeps them.</summary>
public static class CorrectionJson
{
    private static readonly JsonTypeInfo<StatementEdit> Json =
        (JsonTypeInfo<StatementEdit>)new JsonSerializerOptions(StatementEditJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }.GetTypeInfo(typeof(StatementEdit));

    public static string Write(StatementEdit edit) => JsonSerializer.Serialize(edit, Json);

    /// <exception cref="JsonException">It is no edit.</exception>
    public static StatementEdit Read(string json) => JsonSerializer.Deserialize(json, Json) ?? throw new JsonException("an edit is missing");
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StatementEdit))]
internal sealed partial class StatementEditJson : JsonSerializerContext;
