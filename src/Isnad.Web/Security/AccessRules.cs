using System.Net;

namespace Isnad.Web.Security;

/// <summary>Who may come in.</summary>
internal sealed class AccessRules
{
    private readonly HashSet<string> hosts;

    /// <exception cref="AccessRefusedException">Others than people on this machine could come in, and there is no token.</exception>
    public AccessRules(ReadingRoomOptions options)
    {
        hosts = new HashSet<string>(options.Hosts.Append("localhost"), StringComparer.OrdinalIgnoreCase);
        IsOpen = IPAddress.IsLoopback(options.Address) && options.Hosts.Count == 0 && !options.TokensRequired;
        Tokens = options.Tokens;
        if (!IsOpen && Tokens is null) throw new AccessRefusedException("others could come in and no file of tokens is named");
        if (!IsOpen && Tokens!.Read().Count == 0)
            throw new AccessRefusedException($"{Tokens.Path}: others could come in and there is no token: make one with 'isnad serve token add NAME --scope read'");
    }

    /// <summary>True when whoever reaches the server may do all: only programs on this machine can.</summary>
    public bool IsOpen { get; }

    /// <summary>The tokens that are known; null for none.</summary>
    public TokenFile? Tokens { get; }

    /// <summary>True when the server goes by that name: the names it was given, and the address at which it was reached.</summary>
    public bool Knows(string host, IPAddress? local)
    {
        if (hosts.Contains(host)) return true;
        return local is not null && IPAddress.TryParse(host.Trim('[', ']'), out var address) && Plain(address).Equals(Plain(local));
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
