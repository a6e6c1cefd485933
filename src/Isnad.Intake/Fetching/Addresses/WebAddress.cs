namespace Isnad.Intake.Fetching;

/// <summary>What may be asked for at all: http and https, without a name and password in the address. Where it leads is decided when connecting.</summary>
internal static class WebAddress
{
    private const int Longest = 4096;

    /// <summary>True for what a user means as an address and not as a file.</summary>
    public static bool LooksLikeOne(string text) => text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address, without what stands behind #.</summary>
    /// <exception cref="FetchRefusedException">It is none that is fetched.</exception>
    public static Uri Parse(string text)
    {
        if (text.Length > Longest) throw new FetchRefusedException("fetch.url", $"the address is longer than {Longest} characters");
        var trimmed = text.Trim();
        if (!LooksLikeOne(trimmed) || !Uri.TryCreate(trimmed, UriKind.Absolute, out var address)) throw new FetchRefusedException("fetch.url", "this is no address of http or https");
        return Check(address);
    }

    /// <summary>Where an answer at <paramref name="from"/> sends the reader on.</summary>
    /// <exception cref="FetchRefusedException">Nowhere that is gone to.</exception>
    public static Uri Redirected(Uri from, string? location)
    {
        if (string.IsNullOrWhiteSpace(location) || location.Length > Longest || !Uri.TryCreate(from, location.Trim(), out var next))
            throw new FetchRefusedException("fetch.redirect", "it redirects to no address");
        if (!IsWeb(next)) throw new FetchRefusedException("fetch.redirect", $"it redirects to {next.Scheme}:, which is not followed");
        if (from.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp) throw new FetchRefusedException("fetch.redirect", "it redirects from https to http, which is not followed");
        return Check(next);
    }

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    private static Uri Check(Uri address)
    {
        if (!IsWeb(address) || address.IdnHost.Length == 0) throw new FetchRefusedException("fetch.url", "this is no address of http or https");
        if (address.UserInfo.Length > 0) throw new FetchRefusedException("fetch.credentials", "an address with a name or password in it is not fetched");
        return address.Fragment.Length == 0 ? address : new UriBuilder(address) { Fragment = "" }.Uri;
    }
}
