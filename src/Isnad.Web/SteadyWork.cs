using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Isnad.Web;

/// <summary>Work in the background that is done again and again as long as the room is open. Trouble is logged once, remembered, and tried anew after the pause.</summary>
/// <param name="pause">How long is waited between the end of the work and its next beginning.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where trouble is logged.</param>
internal abstract partial class SteadyWork(TimeSpan pause, TimeProvider time, ILogger logger) : BackgroundService
{
    private volatile string? trouble;

    /// <summary>Why the work can't be done now; null when all is well.</summary>
    public string? Trouble => trouble;

    /// <summary>Does the work once.</summary>
    protected abstract Task WorkAsync(CancellationToken stop);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await TryAsync(stoppingToken).ConfigureAwait(false);
                await Task.Delay(pause, time, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // That is how it ends.
            return;
        }
    }

    /// <summary>The work goes well again.</summary>
    protected void GoesWell() => trouble = null;

    private async Task TryAsync(CancellationToken stop)
    {
        try
        {
            await WorkAsync(stop).ConfigureAwait(false);
            GoesWell();
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            if (e.Message != trouble) Stumbled(logger, e);
            trouble = e.Message;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "work in the background has failed and is tried anew")]
    private static partial void Stumbled(ILogger logger, Exception exception);
}
