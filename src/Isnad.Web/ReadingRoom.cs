using System.Text.Encodings.Web;
using System.Text.Unicode;
using Isnad.Web.Components;
using Isnad.Web.Security;
using Isnad.Web.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Isnad.Web;

/// <summary>Pages over a store, in the browser. Nothing is read from the environment or from settings files: <see cref="ReadingRoomOptions"/> says all.</summary>
public static class ReadingRoom
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1.5);

    /// <summary>A reading room that is ready to be started.</summary>
    public static WebApplication Build(ReadingRoomOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Address, options.Port);
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        AddServices(builder.Services, options);
        var room = builder.Build();
        room.UseSecurityHeaders(SecurityHeaders.Pages);
        room.UseRouting();
        room.UseAntiforgery();
        room.MapStaticAssets();
        room.MapPages();
        return room;
    }

    /// <summary>Opens the room and stays until it is told to stop.</summary>
    /// <param name="options">How it is opened.</param>
    /// <param name="opened">Is told the address when it listens.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="IOException">The port is taken, or the address is not one of this machine.</exception>
    public static async Task RunAsync(ReadingRoomOptions options, Action<Uri> opened, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(opened);
        await using var room = Build(options);
        await room.StartAsync(stop).ConfigureAwait(false);
        opened(new Uri(room.Urls.First()));
        await room.WaitForShutdownAsync(stop).ConfigureAwait(false);
    }

    private static void AddServices(IServiceCollection services, ReadingRoomOptions options)
    {
        // The program watches for signals itself.
        services.Replace(ServiceDescriptor.Singleton<IHostLifetime, QuietLifetime>());
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Farewell);
        services.AddSingleton(options);
        services.AddSingleton(options.Time);
        services.AddSingleton(_ => new StorePool(options.Store, Patience));
        // Arabic letters stay letters in the markup; what could end text or an attribute is escaped still.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRouting();
        services.AddPages();
    }

    private sealed class QuietLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
