using System.Net;

namespace Isnad.Intake.Fetching;

/// <summary>Gives the addresses of a host's name.</summary>
internal interface INameResolver
{
    /// <exception cref="System.Net.Sockets.SocketException">The name has none.</exception>
    Task<IReadOnlyList<IPAddress>> Resolve(string host, CancellationToken stop);
}
