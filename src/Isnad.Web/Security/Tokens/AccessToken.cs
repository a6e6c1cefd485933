namespace Isnad.Web.Security;

/// <summary>A token as it is kept: its secret only as a hash.</summary>
/// <param name="Name">By what people know it.</param>
/// <param name="Scopes">What it lets its holder do.</param>
/// <param name="Sha256">SHA-256 of the secret, in hexadecimal. The secret has 256 random bits, so nothing slower is needed.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Expires">From when on it is refused; null for never.</param>
public sealed record AccessToken(string Name, IReadOnlyList<string> Scopes, string Sha256, DateTimeOffset Created, DateTimeOffset? Expires);
