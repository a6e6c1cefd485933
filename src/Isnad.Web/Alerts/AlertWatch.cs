using Microsoft.Extensions.Logging;

namespace Isnad.Web.Alerts;

/// <summary>Looks for what is to be sent, again and again, as long as the room is open. Other programs write to the store too, so it does not wait to be told.</summary>
internal sealed class AlertWatch(AlertRun run, TimeProvider time, ILogger<AlertWatch> logger) : SteadyWork(TimeSpan.FromSeconds(5), time, logger)
{
    protected override Task WorkAsync(CancellationToken stop) => run.LookAsync(stop);
}
