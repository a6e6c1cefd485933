using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Isnad.Web.Api;

/// <summary>A whole answer with its ETag; 304 for those who have it already.</summary>
internal sealed class BytesAnswer(byte[] body, string mediaType) : IResult
{
    private const int TagBytes = 16;

    public static BytesAnswer Json<T>(T answer) => new(WebJson.Bytes(answer), AnswerForms.Json);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, TagBytes))}\"", isWeak: true);
        var response = httpContext.Response;
        response.GetTypedHeaders().ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = $"{mediaType}; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted).ConfigureAwait(false);
    }
}
