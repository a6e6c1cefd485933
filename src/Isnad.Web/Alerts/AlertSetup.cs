using Isnad.Intake.Fetching;
using Microsoft.Extensions.DependencyInjection;

namespace Isnad.Web.Alerts;

/// <summary>What sends alerts, and the gate that all goes out through.</summary>
internal static class AlertSetup
{
    public static void AddAlerts(this IServiceCollection services, ReadingRoomOptions options)
    {
        services.AddSingleton(_ => new FetchGate(options.Fetching, options.Time));
        services.AddSingleton<AlertRun>();
        if (options.Alerts) services.AddHostedService<AlertWatch>();
    }
}
