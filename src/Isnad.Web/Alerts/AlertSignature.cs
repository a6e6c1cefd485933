using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Isnad.Store;

namespace Isnad.Web.Alerts;

/// <summary>The header fields by which a receiver knows that a message is ours and new: those of Standard Webhooks, so that ready-made libraries check them.</summary>
internal static class AlertSignature
{
    public const string Id = "webhook-id";
    public const string Timestamp = "webhook-timestamp";
    public const string Signature = "webhook-signature";

    /// <summary>The fields of a message that is sent now.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Fields(string id, DateTimeOffset now, ReadOnlySpan<byte> body, string secret)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return [new(Id, id), new(Timestamp, timestamp), new(Signature, Of(id, timestamp, body, secret))];
    }

    /// <summary>The signature: HMAC-SHA256 of <c>id.timestamp.body</c> with the bytes of the secret.</summary>
    public static string Of(string id, string timestamp, ReadOnlySpan<byte> body, string secret)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, SavedWebhook.KeyOf(secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        hash.AppendData(body);
        return $"v1,{Convert.ToBase64String(hash.GetHashAndReset())}";
    }
}
