using System.Numerics;
using System.Runtime.InteropServices;
using Isnad.Text;

namespace Isnad.Store;

/// <summary>
/// What is kept of a text to tell copies of it: a number for each different word, and keys of which copies share at least one. A key is made of the least hashes
/// of word pairs under three hash functions (MinHash), so that texts with half of their word pairs in common share one nine times in ten.
/// </summary>
/// <param name="Words">The different words as hashes, in ascending order.</param>
/// <param name="Keys">The keys; none for a text that is too short to be compared.</param>
public sealed record CopySketch(ReadOnlyMemory<uint> Words, IReadOnlyList<long> Keys)
{
    /// <summary>Another number means that sketches must be made anew: the folding or the hashes have changed.</summary>
    public const int Form = 1;

    private const int Bands = 24;
    private const int Rows = 3;
    private const int FewestWords = 25;
    private const ulong Start = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    private static readonly ulong[] Multipliers = [.. Enumerable.Range(1, Bands * Rows).Select(i => Mix((ulong)i) | 1)];

    /// <summary>The sketch of a text.</summary>
    public static CopySketch Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new HashSet<uint>();
        Span<ulong> least = stackalloc ulong[Bands * Rows];
        least.Fill(ulong.MaxValue);
        ulong before = 0, word = Start;
        foreach (var c in Folding.Default.Fold(text))
        {
            if (char.IsLetterOrDigit(c)) word = (word ^ c) * Prime;
            else End(ref word, ref before, words, least);
        }
        End(ref word, ref before, words, least);
        var sorted = words.ToArray();
        Array.Sort(sorted);
        return new CopySketch(sorted, sorted.Length < FewestWords ? [] : KeysOf(least));
    }

    /// <summary>The words as bytes.</summary>
    public byte[] ToBytes() => MemoryMarshal.AsBytes(Words.Span).ToArray();

    /// <summary>How many of the different words of both texts are in both (Jaccard), from 0 to 1.</summary>
    /// <param name="other">The words of the other text as <see cref="ToBytes"/> gave them.</param>
    public double Likeness(ReadOnlySpan<byte> other)
    {
        var a = Words.Span;
        var b = MemoryMarshal.Cast<byte, uint>(other);
        int i = 0, k = 0, both = 0;
        while (i < a.Length && k < b.Length)
        {
            if (a[i] == b[k]) both++;
            var (left, right) = (a[i], b[k]);
            if (left <= right) i++;
            if (right <= left) k++;
        }
        return both == 0 ? 0 : (double)both / (a.Length + b.Length - both);
    }

    private static void End(ref ulong word, ref ulong before, HashSet<uint> words, Span<ulong> least)
    {
        if (word == Start) return;
        word = Mix(word);
        words.Add((uint)word);
        if (before != 0)
        {
            var pair = Mix(word + BitOperations.RotateLeft(before, 31));
            Lower(least, pair);
        }
        (before, word) = (word, Start);
    }

    // Each by the pair's hash under its own function, where that is less. They are 72, a multiple of two, four and eight: of what any processor takes at once.
    private static void Lower(Span<ulong> least, ulong pair)
    {
        var all = MemoryMarshal.Cast<ulong, Vector<ulong>>(least);
        var multipliers = MemoryMarshal.Cast<ulong, Vector<ulong>>(Multipliers);
        for (var i = 0; i < all.Length; i++) all[i] = Vector.Min(all[i], multipliers[i] * pair);
    }

    private static long[] KeysOf(ReadOnlySpan<ulong> least)
    {
        var keys = new long[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var key = (ulong)band + 1;
            foreach (var hash in least.Slice(band * Rows, Rows)) key = Mix(key ^ hash);
            keys[band] = (long)key;
        }
        return keys;
    }

    // The finaliser of SplitMix64: every bit of the input tells in every bit of the output.
    private static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
