namespace Isnad.Text;

/// <summary>A 64-bit hash of a word that is the same on every machine and in every version: shipped tables are keyed by it.</summary>
internal static class WordHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of <paramref name="word"/>, unit by unit (FNV-1a over UTF-16 units, then mixed).</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var h = Offset;
        foreach (var c in word) h = (h ^ c) * Prime;
        return Mix(h);
    }

    /// <summary>The unmixed hash of no units, to go on from with <see cref="Add"/>.</summary>
    public static ulong Begin => Offset;

    /// <summary>The unmixed hash with one more unit; <see cref="Mix"/> makes of it what <see cref="Of"/> gives.</summary>
    public static ulong Add(ulong unmixed, char c) => (unmixed ^ c) * Prime;

    /// <summary>A mask of words: where two have no bit in common, they have no word in common.</summary>
    public static ulong MaskOf(ReadOnlySpan<ulong> hashes)
    {
        var mask = 0UL;
        foreach (var hash in hashes) mask |= 1UL << (int)(hash & 63);
        return mask;
    }

    /// <summary>Spreads the bits of <paramref name="h"/>.</summary>
    public static ulong Mix(ulong h)
    {
        h ^= h >> 32;
        h *= 0xD6E8FEB86659FD93;
        return h ^ (h >> 29);
    }
}
