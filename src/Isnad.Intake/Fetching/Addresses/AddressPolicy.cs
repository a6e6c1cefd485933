using System.Net;

namespace Isnad.Intake.Fetching;

/// <summary>
/// Which addresses may be connected to: public hosts, and what the user allows beside them. An address of IPv4 that is hidden in one of IPv6 is judged too.
/// </summary>
/// <param name="allowed">Ranges that the user allows although they are special, such as the own network.</param>
public sealed class AddressPolicy(IReadOnlyList<IPNetwork> allowed)
{
    /// <summary>Why an address may not be connected to, as the end of a sentence; null when it may.</summary>
    public string? Refusal(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var hidden = EmbeddedAddress.Of(address);
        if (!hidden.Any(inner => inner.Replaces) && Judge(address) is { } outer) return $"{address} is no public address ({outer})";
        foreach (var (inner, _) in hidden) if (Judge(inner) is { } special) return $"{address} stands for {inner}, which is no public address ({special})";
        return null;
    }

    private string? Judge(IPAddress address) => allowed.Any(range => range.Contains(address)) ? null : SpecialRanges.Embedded.NameOf(address);
}
