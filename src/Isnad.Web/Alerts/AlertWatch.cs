using Isnad.Store;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Isnad.Web.Alerts;

/// <summary>Looks for what is to be sent, again and again, as long as the room is open.</summary>
internal sealed partial class AlertWatch(AlertRun run, TimeProvider time, ILogger<AlertWatch> logger) : BackgroundService
{
    // Other programs write to the store too.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await run.LookAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (StoreException e)
            {
                Troubled(logger, e.Message);
            }
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "alerts wait for the store: {Reason}")]
    private static partial void Troubled(ILogger logger, string reason);
}
