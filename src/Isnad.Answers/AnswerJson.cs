using System.Text.Encodings.Web;
using System.Text.Json;

namespace Isnad.Answers;

/// <summary>How answers are written as JSON: camelCase, Arabic as it is, on one line.</summary>
public static class AnswerJson
{
    public static JsonSerializerOptions Settings { get; } = new(AnswerShapes.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An answer as UTF-8, without a line end.</summary>
    public static byte[] Bytes<T>(T answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Settings.GetTypeInfo(typeof(T)));
}
