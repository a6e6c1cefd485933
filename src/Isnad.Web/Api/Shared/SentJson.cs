using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Isnad.Answers;
using Isnad.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Isnad.Web.Api;

/// <summary>Reads JSON that was sent.</summary>
internal static class SentJson
{
    /// <exception cref="AskedWrongException">It is no JSON, or not of that shape.</exception>
    /// <exception cref="ProblemException">It does not say that it is JSON.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> shape, CancellationToken stop)
    {
        if (!request.HasJsonContentType()) throw ProblemOf.Status(StatusCodes.Status415UnsupportedMediaType);
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, shape, stop).ConfigureAwait(false) ?? throw new AskedWrongException("body", "this is null: an object is wanted");
        }
        catch (JsonException e)
        {
            throw new AskedWrongException(e.Path is { Length: > 2 } path ? path[2..] : "body", $"this is not the JSON that is read here (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})");
        }
    }
}
