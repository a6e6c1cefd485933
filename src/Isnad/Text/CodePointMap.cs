namespace Isnad.Text;

/// <summary>Translates positions in one text from UTF-16 units, which the process counts in, to code points, which everybody outside counts in.</summary>
public sealed class CodePointMap
{
    private readonly List<int> seconds = [];
    private readonly int length;

    /// <summary>A map for <paramref name="text"/>.</summary>
    public CodePointMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        length = text.Length;
        var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF');
        if (i < 0) return;
        for (; i + 1 < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1])) seconds.Add(++i);
        }
    }

    /// <summary>The number of code points before UTF-16 position <paramref name="utf16"/>, which may be the text's length. A position inside a pair counts the pair.</summary>
    public int ToCodePoint(int utf16)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(utf16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf16, length);
        if (seconds.Count == 0) return utf16;
        var at = seconds.BinarySearch(utf16);
        return utf16 - (at < 0 ? ~at : at);
    }

    /// <summary>The UTF-16 position at which code point <paramref name="codePoint"/> begins; the text's length for the number of its code points.</summary>
    public int ToUtf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, length - seconds.Count);
        var (low, high) = (0, seconds.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (seconds[middle] - middle <= codePoint) low = middle + 1;
            else high = middle;
        }
        return codePoint + low;
    }
}
