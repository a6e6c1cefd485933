using System.Text.Json.Serialization;

namespace Isnad.Answers;

/// <summary>The answers whose JSON is compiled. A new one gets a line here.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(ChainAnswer))]
public sealed partial class AnswerShapes : JsonSerializerContext;
