using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Isnad.Store;

/// <summary>
/// A number that stands for a text where equal ones are counted and few are read: the first 64 bits of its SHA-256. That two of 20,000 texts have the same one is to be
/// expected once in 10¹¹ times.
/// </summary>
public static class TextKey
{
    /// <summary>Another number means that every store must make its keys anew.</summary>
    public const int Form = 1;

    /// <summary>The key of an empty text, and of no other.</summary>
    public const long Empty = 0;

    public static long Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0) return Empty;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash) is not Empty and var key ? key : 1;
    }
}
