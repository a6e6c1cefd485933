using System.Net;

namespace Isnad.Intake.Fetching;

/// <summary>Names as the machine resolves them.</summary>
internal sealed class SystemNames : INameResolver
{
    public async Task<IReadOnlyList<IPAddress>> Resolve(string host, CancellationToken stop) => await Dns.GetHostAddressesAsync(host, stop).ConfigureAwait(false);
}
