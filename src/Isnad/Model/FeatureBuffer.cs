using System.Runtime.CompilerServices;

namespace Isnad.Model;

/// <summary>The features of one candidate: hashes to look weights up by, and which template made each, to explain with.</summary>
internal sealed class FeatureBuffer
{
    private ulong[] hashes = new ulong[128];
    private byte[] templates = new byte[128];

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Hashes => hashes.AsSpan(0, Count);

    /// <summary>The template of feature <paramref name="index"/>.</summary>
    public byte TemplateOf(int index) => templates[index];

    public void Clear() => Count = 0;

    /// <summary>Keeps the first <paramref name="count"/> features: what candidates share is written once.</summary>
    public void CutTo(int count) => Count = count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(byte template, ulong value)
    {
        if (Count == hashes.Length) Grow();
        hashes[Count] = Combine(template, value);
        templates[Count++] = template;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(byte template, ulong a, ulong b) => Add(template, Combine(a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(byte template, ulong a, ulong b, ulong c) => Add(template, Combine(Combine(a, b), c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Combine(ulong a, ulong b)
    {
        var h = (a * 0x9E3779B97F4A7C15) ^ (b + 0x7F4A7C15);
        h ^= h >> 29;
        h *= 0xBF58476D1CE4E5B9;
        return h ^ (h >> 32);
    }

    private void Grow()
    {
        Array.Resize(ref hashes, hashes.Length * 2);
        Array.Resize(ref templates, templates.Length * 2);
    }
}
