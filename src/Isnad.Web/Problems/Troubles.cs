using Isnad.Web.Api;
using Isnad.Web.Components.Pages;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Isnad.Web.Problems;

/// <summary>Answers what went wrong: programs get a problem, people a page.</summary>
internal static partial class Troubles
{
    private const int ServerError = 500;

    public static void UseTroubles(this IApplicationBuilder room)
    {
        room.UseExceptionHandler(new ExceptionHandlerOptions { AllowStatusCode404Response = true, CreateScopeForErrors = true, SuppressDiagnosticsCallback = _ => true, ExceptionHandler = Caught });
        room.UseStatusCodePages(context => WriteAsync(context.HttpContext, ProblemOf.Status(context.HttpContext.Response.StatusCode)));
    }

    /// <summary>Writes a problem for programs, a page for people.</summary>
    public static async Task WriteAsync(HttpContext http, ProblemException problem)
    {
        http.Response.StatusCode = problem.Status;
        http.Response.Headers.CacheControl = "no-store";
        if (problem.RetryAfter is { } seconds) http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (problem.Status == StatusCodes.Status401Unauthorized) http.Response.Headers.WWWAuthenticate = "Bearer";
        if (IsForPeople(http)) await PageAsync(http, problem).ConfigureAwait(false);
        else await ProblemAsync(http, problem).ConfigureAwait(false);
    }

    private static async Task Caught(HttpContext http)
    {
        var exception = http.Features.Get<IExceptionHandlerFeature>()!.Error;
        var problem = ProblemOf.Exception(exception);
        if (problem.Status >= ServerError && exception is not StoreBusyException) Failed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Troubles)), http.Request.Method, http.Request.Path, problem.Code, exception);
        await WriteAsync(http, problem).ConfigureAwait(false);
    }

    private static bool IsForPeople(HttpContext http) =>
        !http.Request.Path.StartsWithSegments(ApiSetup.Root, StringComparison.Ordinal) && !http.Request.Path.StartsWithSegments("/mcp", StringComparison.Ordinal)
        && http.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    private static Task PageAsync(HttpContext http, ProblemException problem) =>
        new RazorComponentResult<Trouble>(new Dictionary<string, object?> { [nameof(Trouble.Problem)] = ProblemOf.Answer(problem) }) { StatusCode = problem.Status }.ExecuteAsync(http);

    private static async Task ProblemAsync(HttpContext http, ProblemException problem)
    {
        var body = WebJson.Bytes(ProblemOf.Answer(problem));
        http.Response.ContentType = "application/problem+json; charset=utf-8";
        http.Response.Headers.Remove(HeaderNames.ETag);
        await http.Response.Body.WriteAsync(body, http.RequestAborted).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed: {Code}")]
    private static partial void Failed(ILogger logger, string method, PathString path, string code, Exception exception);
}
