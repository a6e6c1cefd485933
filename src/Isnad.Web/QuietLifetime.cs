using Microsoft.Extensions.Hosting;

namespace Isnad.Web;

/// <summary>The program watches for signals itself.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
