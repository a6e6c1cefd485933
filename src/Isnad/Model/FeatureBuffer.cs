using System.Runtime.CompilerServices;

namespace Isnad.Model;

/// <summary>The features of one candidate: hashes to look weights up by.</summary>
internal sealed class FeatureBuffer
{
    // Odd and without pattern. A sum of products costs a third of a chain of mixing rounds, and its terms don't wait for each other.
    private const ulong TemplateFactor = 0x9E3779B97F4A7C15;
    private const ulong FirstFactor = 0xD1B54A32D192ED03;
    private const ulong SecondFactor = 0x8CB92BA72F3D8DD7;
    private const ulong ThirdFactor = 0xABC98388FB8FAC03;

    private ulong[] hashes = new ulong[128];
    private int count;

    public int Count => count;

    public ReadOnlySpan<ulong> Hashes => hashes.AsSpan(0, count);

    public void Clear() => count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(byte template, ulong value) => Put((template * TemplateFactor) + (value * FirstFactor));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(byte template, ulong a, ulong b) => Put((template * TemplateFactor) + (a * FirstFactor) + (b * SecondFactor));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(byte template, ulong a, ulong b, ulong c) =>
        Put((template * TemplateFactor) + (a * FirstFactor) + (b * SecondFactor) + (c * ThirdFactor));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Combine(ulong a, ulong b) => Mix((a * FirstFactor) + (b * SecondFactor));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(ulong sum)
    {
        var n = count;
        if ((uint)n >= (uint)hashes.Length) Grow();
        hashes[n] = Mix(sum);
        count = n + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong h)
    {
        h ^= h >> 32;
        h *= 0xBF58476D1CE4E5B9;
        return h ^ (h >> 29);
    }

    private void Grow()
    {
        Array.Resize(ref hashes, hashes.Length * 2);
    }
}
