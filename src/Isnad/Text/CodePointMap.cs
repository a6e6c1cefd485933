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
}
