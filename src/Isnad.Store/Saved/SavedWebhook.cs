using System.Security.Cryptography;

namespace Isnad.Store;

/// <summary>Where new answers of a saved search are sent.</summary>
public sealed record SavedWebhook
{
    /// <summary>The longest address.</summary>
    public const int LongestUrl = 2000;

    private const string SecretStart = "whsec_";
    private const int SecretBytes = 32;

    /// <summary>The address.</summary>
    public required string Url { get; init; }

    /// <summary>With what the messages are signed; see <see cref="KeyOf"/>.</summary>
    public required string Secret { get; init; }

    /// <summary>What entered up to here was delivered.</summary>
    public long Delivered { get; init; }

    /// <summary>How often delivery has failed since it last went well.</summary>
    public int Failures { get; init; }

    /// <summary>What went wrong last, in detail; null after it went well.</summary>
    public string? Trouble { get; init; }

    /// <summary>The code of that reason.</summary>
    public string? Reason { get; init; }

    /// <summary>False when it was switched off.</summary>
    public bool On { get; init; } = true;

    /// <summary>A webhook with a new secret that is sent what comes in behind a mark.</summary>
    public static SavedWebhook To(string url, long mark) =>
        new() { Url = url, Secret = SecretStart + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes)), Delivered = mark };

    /// <summary>The bytes that a secret stands for: base64 behind <c>whsec_</c>.</summary>
    /// <exception cref="FormatException">It is no such secret.</exception>
    public static byte[] KeyOf(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return secret.StartsWith(SecretStart, StringComparison.Ordinal) ? Convert.FromBase64String(secret[SecretStart.Length..]) : throw new FormatException($"a secret begins with {SecretStart}");
    }

    /// <summary>Why nothing can be sent to that address; null when it can be tried.</summary>
    public static string? WhyNot(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (url.Length > LongestUrl) return $"an address has at most {LongestUrl} characters";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || url.Any(char.IsControl)) return "the address begins with http:// or https://";
        return address.UserInfo.Length > 0 ? "names and passwords don't stand in the address" : null;
    }
}
