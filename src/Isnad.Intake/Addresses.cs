namespace Isnad.Intake;

/// <summary>Web addresses in documents. Nothing is opened here.</summary>
internal static class Addresses
{
    private const int Longest = 4096;

    /// <summary>The whole http or https address that <paramref name="link"/> means in a document at <paramref name="home"/>; null where it means none.</summary>
    public static string? Resolve(string? link, string? home)
    {
        if (string.IsNullOrWhiteSpace(link) || link.Length > Longest) return null;
        var trimmed = link.Trim();
        // The platform takes "//host/" for a file.
        if (trimmed.StartsWith('/') && home is null) return null;
        var found = Uri.TryCreate(home, UriKind.Absolute, out var from) && IsWeb(from)
            ? Uri.TryCreate(from, trimmed, out var inside) ? inside : null
            : Uri.TryCreate(trimmed, UriKind.Absolute, out var alone) ? alone : null;
        return found is not null && IsWeb(found) ? found.AbsoluteUri : null;
    }

    private static bool IsWeb(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0;
}
