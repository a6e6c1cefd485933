using System.Diagnostics;

namespace Isnad.Text;

/// <summary>
/// Folded text beside the original, with the way back from each folded unit: runs in which both go on unit by unit. A new one begins behind a mark
/// that folding left out, and within a unit that it made several of.
/// </summary>
internal sealed class NormalizedText(string original, char[] folded, int length, OriginRun[] runs)
{
    /// <summary>The text as it came.</summary>
    public string Original { get; } = original;

    /// <summary>The folded text.</summary>
    public ReadOnlySpan<char> Folded => folded.AsSpan(0, length);

    /// <summary>Where folded unit <paramref name="index"/> came from; the original's length for the end.</summary>
    public int OriginOf(int index) => OriginIn(RunOf(index), index);

    /// <summary>The original span of folded units [start, end), with the marks and tatweel that follow the last letter.</summary>
    public TextSpan ToOriginal(int start, int end)
    {
        var run = RunOf(start);
        var from = OriginIn(run, start);
        if (end <= start) return new TextSpan(from, 0);
        run = Onwards(run, end - 1);
        var stop = OriginIn(run, end - 1) + 1;
        var next = OriginIn(Onwards(run, end), end);
        while (stop < next && IsMark(Original[stop])) stop++;
        return TextSpan.FromBounds(from, stop);
    }

    private int OriginIn(int run, int index) => runs[run].Origin + (index - runs[run].Folded);

    private int Onwards(int run, int index)
    {
        while (run + 1 < runs.Length && runs[run + 1].Folded <= index) run++;
        return run;
    }

    private int RunOf(int index)
    {
        Debug.Assert(index >= 0 && index <= length, "outside the text");
        int low = 0, high = runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (runs[middle].Folded <= index) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /// <summary>True for a mark that belongs to the letter before it, and for tatweel.</summary>
    public static bool IsMark(char c) => c is '\u0640' or (>= '\u064B' and <= '\u065F') or '\u0670';
}

/// <summary>From folded unit <paramref name="Folded"/> on, text came from <paramref name="Origin"/> on.</summary>
internal readonly record struct OriginRun(int Folded, int Origin);
