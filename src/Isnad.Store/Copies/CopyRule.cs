namespace Isnad.Store;

/// <summary>
/// When two articles count as copies of one text: more than half of their different words are the same and they were published within a few days. The bounds were chosen on
/// half of the pairs in <c>bench/Isnad.Benchmarks/Stores/copy-pairs.tsv</c>; <c>bench/store.md</c> has the figures for the other half.
/// </summary>
public static class CopyRule
{
    /// <summary>The least <see cref="CopySketch.Likeness"/>.</summary>
    public const double Likeness = 0.55;

    /// <summary>The most days between them. Standing texts with new names and figures (weather, markets, executions) come back later than that.</summary>
    public const int Days = 3;

    /// <summary>True when a text is a copy of one that is kept.</summary>
    /// <param name="sketch">The text.</param>
    /// <param name="day">When it was published; null counts as near to every day.</param>
    /// <param name="words">The kept text, as <see cref="CopySketch.ToBytes"/> gave it.</param>
    /// <param name="other">When that was published.</param>
    public static bool Holds(CopySketch sketch, DateOnly? day, ReadOnlySpan<byte> words, DateOnly? other)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        if (day is { } a && other is { } b && Math.Abs(a.DayNumber - b.DayNumber) > Days) return false;
        return sketch.Likeness(words) >= Likeness;
    }
}
