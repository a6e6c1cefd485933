using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Isnad.Web.Telemetry;

/// <summary>A line a request: method, route (not what was asked), status, time and who asked.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var start = time.GetTimestamp();
        try
        {
            await next(http).ConfigureAwait(false);
        }
        finally
        {
            if (logger.IsEnabled(LogLevel.Information)) Log(http, time.GetElapsedTime(start));
        }
    }

    private void Log(HttpContext http, TimeSpan took)
    {
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        Answered(logger, http.Request.Method, route, http.Response.StatusCode, took.TotalMilliseconds, http.User.Identity?.Name ?? "");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds} {Who}")]
    private static partial void Answered(ILogger logger, string method, string route, int status, double milliseconds, string who);
}
