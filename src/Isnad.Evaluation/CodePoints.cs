namespace Isnad.Evaluation;

/// <summary>A stretch of a text in code points, end exclusive.</summary>
public readonly record struct CodePointSpan(int Start, int End);

/// <summary>A text as code points, the unit of gold files and answers. A lone surrogate counts as one.</summary>
public sealed class CodePoints
{
    private readonly int[] points;

    /// <summary>The code points of <paramref name="text"/>.</summary>
    public CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var list = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) list.Add(char.ConvertToUtf32(text[i], text[++i]));
            else list.Add(text[i]);
        }
        points = [.. list];
    }

    /// <summary>How many there are.</summary>
    public int Length => points.Length;

    /// <summary>The code point at <paramref name="index"/>.</summary>
    public int this[int index] => points[index];

    /// <summary>All of them.</summary>
    public ReadOnlySpan<int> All => points;

    /// <summary>The text of <paramref name="span"/>, cut to what exists.</summary>
    public string Slice(CodePointSpan span)
    {
        var start = Math.Clamp(span.Start, 0, Length);
        var slice = points.AsSpan(start, Math.Max(0, Math.Min(span.End, Length) - start));
        return string.Concat(slice.ToArray().Select(point => point is >= 0xD800 and <= 0xDFFF ? ((char)point).ToString() : char.ConvertFromUtf32(point)));
    }
}
