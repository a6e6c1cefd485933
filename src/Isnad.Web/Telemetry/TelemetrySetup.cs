using Isnad.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Isnad.Web.Telemetry;

/// <summary>Metrics, traces and logs. None of them holds a query or a text of an article: addresses are logged without what stands behind the question mark.</summary>
internal static class TelemetrySetup
{
    private const string Service = "isnad";
    private static readonly string[] Meters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", RoomMeters.Name];

    public static void AddTelemetry(this IServiceCollection services, ReadingRoomOptions options)
    {
        services.AddMetrics();
        services.AddSingleton<RoomMeters>();
        if (options.Otlp is null && !options.Metrics) return;
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(Service)).WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            if (options.Metrics) metrics.AddPrometheusExporter();
            if (options.Otlp is { } collector) metrics.AddOtlpExporter(otlp => otlp.Endpoint = collector);
        });
        if (options.Otlp is { } traced) telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddOtlpExporter(otlp => otlp.Endpoint = traced));
    }

    /// <summary>JSON, one object a line, on standard error.</summary>
    public static void AddLog(this ILoggingBuilder logging, bool verbose)
    {
        logging.AddJsonConsole(json => json.UseUtcTimestamp = true);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(LogLevel.Warning);
        // Troubles says what failed, once; whoever sent a broken form has been told.
        logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None);
        if (verbose) logging.AddFilter(typeof(RequestLog).FullName, LogLevel.Information);
    }

    public static void MapMetrics(this IEndpointRouteBuilder room, ReadingRoomOptions options)
    {
        if (options.Metrics) room.MapPrometheusScrapingEndpoint("/metrics").RequireAuthorization(Scopes.Admin);
    }
}
