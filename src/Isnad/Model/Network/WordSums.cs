using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Isnad.Model.Network;

/// <summary>What a network makes of frequent words alone, before it looks around them: rows of <see cref="NetworkShape.Width"/>. For any number of threads; what is kept stays.</summary>
internal sealed unsafe class WordSums
{
    private const int Width = NetworkShape.Width;
    private const int LineSize = 64;

    private readonly float* rows = (float*)NativeMemory.AlignedAlloc((FrequentWords.Count + 1) * Width * sizeof(float), LineSize);
    private readonly KeptWord[] words = new KeptWord[FrequentWords.Count + 1];

    ~WordSums() => NativeMemory.AlignedFree(rows);

    /// <summary>True where the sum of the word of that row and hash is kept. Row 0 stands for all words that are not frequent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int row, ulong hash) => row > 0 && words[row].Is(hash);

    /// <summary>The sum of a word that <see cref="Has"/> one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float* Of(int row) => rows + ((long)row * Width);

    /// <summary>Keeps the sum of a word, where it is frequent and none is kept yet.</summary>
    public void Keep(int row, ulong hash, float* sum)
    {
        if (row == 0 || !words[row].TryClaim()) return;
        new ReadOnlySpan<float>(sum, Width).CopyTo(new Span<float>(Of(row), Width));
        words[row].Publish(hash);
    }

    /// <summary>Has the processor fetch the sum of a word that will be asked for soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int row)
    {
        for (var line = 0; line < Width * sizeof(float); line += LineSize) Ahead.Fetch((byte*)Of(row) + line);
    }
}
