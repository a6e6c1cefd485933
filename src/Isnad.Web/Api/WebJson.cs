using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Isnad.Answers;

namespace Isnad.Web.Api;

/// <summary>How what only the web has is written as JSON; what all interfaces share is in <see cref="AnswerJson"/>.</summary>
internal static class WebJson
{
    public static JsonSerializerOptions Settings { get; } = new(AnswerJson.Settings) { TypeInfoResolver = JsonTypeInfoResolver.Combine(WebShapes.Default, AnswerShapes.Default) };

    public static byte[] Bytes<T>(T answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Settings.GetTypeInfo(typeof(T)));
}
