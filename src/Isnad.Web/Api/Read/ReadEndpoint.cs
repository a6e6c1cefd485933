using System.Text;
using System.Text.Json;
using Isnad.Answers;
using Isnad.Web.Api.Articles;
using Isnad.Web.Problems;
using Isnad.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Isnad.Web.Api.Read;

/// <summary>Reads an article that is sent; nothing of it is kept.</summary>
internal static class ReadEndpoint
{
    /// <summary>The largest body, in bytes.</summary>
    public const int LargestBody = 1 << 20;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/read", Read)
        .WithName("read").WithTags("read").WithSummary("Reads an article that is sent and keeps nothing: JSON, or the text alone as text/plain.")
        .Accepts<ReadRequest>(AnswerForms.Json, "text/plain")
        .Produces<JsonElement>(StatusCodes.Status200OK, AnswerForms.Json, AnswerForms.Csv)
        .Problems(StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType)
        .WithMetadata(new RequestSizeLimitAttribute(LargestBody)).RequireRateLimiting(RateLimits.Reading);

    private static async Task<IResult> Read(HttpContext http, RoomReader reader, CancellationToken stop)
    {
        var form = AnswerForms.Of(http, AnswerForm.Json, AnswerForm.Csv);
        return ReadingAnswer.Of(await reader.ReadAsync(await ArticleOf(http.Request, stop), stop), form);
    }

    private static async Task<Article> ArticleOf(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) is true)
        {
            using var text = new StreamReader(request.Body, Encoding.UTF8);
            return new Article(await text.ReadToEndAsync(stop));
        }
        var sent = await SentJson.ReadAsync(request, WebShapes.Default.ReadRequest, stop);
        if (sent.Text is not { Length: > 0 } body) throw new AskedWrongException("text", "is missing: the body of the article");
        return new Article(body) { Title = sent.Title, Outlet = sent.Outlet, Country = sent.Country, Date = sent.Date, Url = sent.Url, Id = sent.Id };
    }
}
