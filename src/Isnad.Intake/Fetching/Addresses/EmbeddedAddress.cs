using System.Net;
using System.Net.Sockets;

namespace Isnad.Intake.Fetching;

/// <summary>An address of IPv4 inside one of IPv6, in any of the ways that networks and translators understand.</summary>
/// <param name="Inner">The address of IPv4 that is reached in the end.</param>
/// <param name="Replaces">The outer address is only another spelling: the inner one alone is judged. Otherwise both are.</param>
internal readonly record struct EmbeddedAddress(IPAddress Inner, bool Replaces)
{
    private const int Bytes = 16;

    /// <summary>All readings of an address of IPv6; none for one of IPv4.</summary>
    public static IReadOnlyList<EmbeddedAddress> Of(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return [];
        Span<byte> b = stackalloc byte[Bytes];
        address.TryWriteBytes(b, out _);
        ReadOnlySpan<byte> last = b[12..];
        if (!b[..10].ContainsAnyExcept((byte)0))
        {
            if (b[10..12] is [0xFF, 0xFF]) return [new(new IPAddress(last), true)]; // mapped, ::ffff:a.b.c.d
            if (b[10..12] is [0, 0]) return [new(new IPAddress(last), false)]; // compatible, ::a.b.c.d
        }
        if (!b[..8].ContainsAnyExcept((byte)0) && b[8..12] is [0xFF, 0xFF, 0, 0]) return [new(new IPAddress(last), false)]; // translated, ::ffff:0:a.b.c.d
        if (b[..4] is [0, 0x64, 0xFF, 0x9B] && !b[4..12].ContainsAnyExcept((byte)0)) return [new(new IPAddress(last), true)]; // NAT64, 64:ff9b::a.b.c.d
        if (b[..2] is [0x20, 0x02]) return [new(new IPAddress(b[2..6]), false)]; // 6to4, 2002:aabb:ccdd::
        if (b[..4] is [0x20, 0x01, 0, 0]) return [new(new IPAddress(b[4..8]), false), new(new IPAddress([(byte)~b[12], (byte)~b[13], (byte)~b[14], (byte)~b[15]]), false)]; // Teredo: server, then client
        return b[8..12] is [0 or 2, 0, 0x5E, 0xFE] ? [new(new IPAddress(last), false)] : []; // ISATAP, …:0:5efe:a.b.c.d
    }
}
