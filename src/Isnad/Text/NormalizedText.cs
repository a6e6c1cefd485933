namespace Isnad.Text;

/// <summary>Folded text beside the original, with the way back from each folded unit.</summary>
internal sealed class NormalizedText(string original, char[] folded, int[] origin, int length)
{
    /// <summary>The text as it came.</summary>
    public string Original { get; } = original;

    /// <summary>The folded text.</summary>
    public ReadOnlySpan<char> Folded => folded.AsSpan(0, length);

    /// <summary>Where folded unit <paramref name="index"/> came from; the original's length for the end.</summary>
    public int OriginOf(int index) => origin[index];

    /// <summary>The original span of folded units [start, end), with the marks and tatweel that follow the last letter.</summary>
    public TextSpan ToOriginal(int start, int end)
    {
        if (end <= start) return new TextSpan(origin[start], 0);
        var stop = origin[end - 1] + 1;
        while (stop < origin[end] && IsMark(Original[stop])) stop++;
        return TextSpan.FromBounds(origin[start], stop);
    }

    private static bool IsMark(char c) => c is '\u0640' or (>= '\u064B' and <= '\u065F') or '\u0670';
}
