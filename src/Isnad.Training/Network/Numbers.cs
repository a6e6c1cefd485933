using System.Runtime.InteropServices;

namespace Isnad.Training.Network;

/// <summary>Aligned zeroed memory that lives as long as its owner.</summary>
internal sealed unsafe class Numbers
{
    public Numbers(long count)
    {
        Count = count;
        Start = (float*)NativeMemory.AlignedAlloc((nuint)(count + 16) * sizeof(float), 64);
        Clear();
    }

    ~Numbers() => NativeMemory.AlignedFree(Start);

    /// <summary>Zeroes the first <paramref name="count"/> numbers, after making room for them.</summary>
    public static void Room(ref Numbers numbers, long count)
    {
        if (numbers.Count < count) numbers = new Numbers(count * 5 / 4);
        else numbers.Clear();
    }

    public long Count { get; }

    public float* Start { get; private set; }

    public Span<float> Span(long from, int length) => new(Start + from, length);

    public void Clear()
    {
        for (long i = 0; i < Count; i += 1 << 24) new Span<float>(Start + i, (int)Math.Min(1 << 24, Count - i)).Clear();
    }
}
