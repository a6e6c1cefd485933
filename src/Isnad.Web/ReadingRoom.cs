using System.Text.Encodings.Web;
using System.Text.Unicode;
using Isnad.Web.Alerts;
using Isnad.Web.Api;
using Isnad.Web.Api.Read;
using Isnad.Web.Components;
using Isnad.Web.Feeds;
using Isnad.Web.Health;
using Isnad.Web.Mcp;
using Isnad.Web.OpenApi;
using Isnad.Web.Problems;
using Isnad.Web.Security;
using Isnad.Web.Stores;
using Isnad.Web.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Isnad.Web;

/// <summary>Pages and an API over a store. Nothing is read from the environment or from settings files: <see cref="ReadingRoomOptions"/> says all.</summary>
public static class ReadingRoom
{
    /// <summary>The largest body of a request, in bytes.</summary>
    public const int LargestBody = 2 << 20;

    // A query of 2,000 Arabic letters is six times as long in an address.
    private const int LongestRequestLine = 1 << 15;
    private const int MostConnections = 512;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1.5);
    private static readonly string[] Compressed = ["application/problem+json", AnswerForms.JsonLines, AnswerForms.Csv, "image/svg+xml", AnswerForms.Atom];

    /// <summary>A reading room that is ready to be started.</summary>
    /// <exception cref="AccessRefusedException">Others than people on this machine could come in, and there is no token.</exception>
    public static WebApplication Build(ReadingRoomOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, options));
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.AddLog(options.Verbose);
        AddServices(builder.Services, options);
        var room = builder.Build();
        UseMiddleware(room);
        room.MapStaticAssets().AllowAnonymous();
        room.MapPages();
        room.MapSignIn();
        room.MapApi();
        room.MapDescription();
        room.MapAgents();
        room.MapHealth();
        room.MapMetrics(options);
        return room;
    }

    /// <summary>Opens the room and stays until it is told to stop.</summary>
    /// <param name="options">How it is opened.</param>
    /// <param name="opened">Is told the address when it listens.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="IOException">The port is taken, or the address is not one of this machine.</exception>
    /// <exception cref="AccessRefusedException">Others than people on this machine could come in, and there is no token.</exception>
    public static async Task RunAsync(ReadingRoomOptions options, Action<Uri> opened, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(opened);
        await using var room = Build(options);
        await room.StartAsync(stop).ConfigureAwait(false);
        opened(new Uri(room.Urls.First()));
        await room.WaitForShutdownAsync(stop).ConfigureAwait(false);
    }

    private static void Limit(KestrelServerOptions kestrel, ReadingRoomOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        kestrel.Limits.MaxRequestBufferSize = 2 * LongestRequestLine;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.RequestHeadersTimeout = options.SlowestHead;
        kestrel.Listen(options.Address, options.Port);
    }

    private static void AddServices(IServiceCollection services, ReadingRoomOptions options)
    {
        services.Replace(ServiceDescriptor.Singleton<IHostLifetime, QuietLifetime>());
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Farewell);
        services.AddSingleton(options);
        services.AddSingleton(options.Time);
        services.AddSingleton(provider => new StorePool(options.Store, options.StorePatience, options.Time, provider.GetRequiredService<RoomMeters>()));
        services.AddSingleton<RoomReader>();
        // Arabic letters stay letters in the markup; what could end text or an attribute is escaped still.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRouting();
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(Compressed);
        });
        services.AddHeaders();
        services.AddTelemetry(options);
        services.AddAccess(options);
        services.AddDescription();
        services.AddAgentsOverHttp();
        services.AddPages();
        services.AddAlerts(options);
        services.AddFeeds(options);
    }

    private static void UseMiddleware(WebApplication room)
    {
        room.UseMiddleware<RequestLog>();
        room.UseSecurityHeaders();
        room.UseResponseCompression();
        room.UseTroubles();
        room.UseMiddleware<HostGate>();
        room.UseForms();
        room.UseHead();
        room.UseRouting();
        room.UseAuthentication();
        room.UseRateLimiter();
        room.UseAuthorization();
        room.UseAntiforgery();
    }
}
