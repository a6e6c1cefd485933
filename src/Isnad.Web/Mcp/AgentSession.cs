using Isnad.Web.Stores;
using Isnad.Web.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Isnad.Web.Mcp;

/// <summary>Answers one agent over two streams, such as standard input and output. The log goes to standard error.</summary>
public static class AgentSession
{
    /// <summary>Answers until the input ends, and what came before its end is answered, or until it is told to stop.</summary>
    public static async Task RunAsync(ReadingRoomOptions options, Stream input, Stream output, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, QuietLifetime>());
        builder.Logging.AddLog(options.Verbose);
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<RoomMeters>();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Time);
        builder.Services.AddSingleton(provider => new StorePool(options.Store, options.StorePatience, options.Time, provider.GetRequiredService<RoomMeters>()));
        var requests = new OpenRequests();
        builder.Services.AddAgents().WithStreamServerTransport(requests.Input(input), requests.Output(output));
        using var host = builder.Build();
        await host.RunAsync(stop).ConfigureAwait(false);
    }
}
