using System.Net;
using System.Net.Sockets;

namespace Isnad.Intake.Fetching;

/// <summary>
/// Opens connections, only to addresses that the policy lets through. The address that is judged is the one that is connected to: a name is resolved once, and no
/// second look at it can give another answer.
/// </summary>
internal class GuardedConnector(AddressPolicy policy, INameResolver names)
{
    private const int MostAddresses = 4;

    /// <exception cref="FetchRefusedException">No address of the host may be connected to, or none answers.</exception>
    public async Task<Stream> Connect(DnsEndPoint host, CancellationToken stop)
    {
        var addresses = await Resolve(host.Host.Trim('[', ']'), stop).ConfigureAwait(false);
        var allowed = addresses.Where(address => policy.Refusal(address) is null).Take(MostAddresses).ToList();
        if (allowed.Count == 0) throw new FetchRefusedException("fetch.address", $"{host.Host} is not connected to: {policy.Refusal(addresses[0])}");
        SocketException? last = null;
        foreach (var address in allowed)
        {
            try
            {
                return await Open(new IPEndPoint(address, host.Port), stop).ConfigureAwait(false);
            }
            catch (SocketException e)
            {
                last = e;
            }
        }
        throw new FetchRefusedException("fetch.connect", $"{host.Host} can't be connected to: {last!.Message}", last) { IsTemporary = true };
    }

    /// <summary>Opens a connection to exactly this address.</summary>
    protected virtual async Task<Stream> Open(IPEndPoint address, CancellationToken stop)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IReadOnlyList<IPAddress>> Resolve(string host, CancellationToken stop)
    {
        if (IPAddress.TryParse(host, out var literal)) return [literal];
        try
        {
            var found = await names.Resolve(host, stop).ConfigureAwait(false);
            return found.Count > 0 ? found : throw NoName(host, null);
        }
        catch (SocketException e)
        {
            throw NoName(host, e);
        }
    }

    private static FetchRefusedException NoName(string host, SocketException? e) => new("fetch.name", $"there is no host named {host}", e) { IsTemporary = true };
}
