using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Isnad.Web.Security;

/// <summary>Makes secrets and their hashes.</summary>
internal static class TokenSecret
{
    private const string Prefix = "isnad_";
    private const int Bytes = 32;

    /// <summary>A new secret of 256 random bits.</summary>
    public static string Make() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
