using System.Globalization;
using Isnad.Store;
using Isnad.Text;

namespace Isnad.Web.Views;

/// <summary>
/// Stretches of a text as people type them: the words to the letter; behind <c>#</c> which time they stand there, where they stand there more than once; or START-END in code points.
/// </summary>
internal sealed class TypedPlaces(Reading reading)
{
    private const char Which = '#';

    private readonly CodePointMap map = new(reading.Text);

    /// <summary>A stretch as it is typed.</summary>
    public string Write(TextSpan span)
    {
        var words = span.Slice(reading.Text).ToString();
        if (words.AsSpan().IndexOfAny('\n', '\r') >= 0 || words != words.Trim()) return string.Create(CultureInfo.InvariantCulture, $"{map.ToCodePoint(span.Start)}-{map.ToCodePoint(span.End)}");
        var all = TextAnchor.PlacesOf(reading, words);
        return all.Count == 1 ? words : string.Create(CultureInfo.InvariantCulture, $"{words} {Which}{all.ToList().IndexOf(span) + 1}");
    }

    /// <summary>The stretch that was typed; without one, how often the words stand in the text.</summary>
    public (TextAnchor? Place, int Found) Read(string typed)
    {
        if (Numbers(typed) is { } span) return (TextAnchor.Of(reading, span), 1);
        var (words, number) = Cut(typed);
        var all = TextAnchor.PlacesOf(reading, words);
        if (number is null && all.Count == 1) return (TextAnchor.Of(reading, all[0]), 1);
        return number is { } n && n >= 1 && n <= all.Count ? (TextAnchor.Of(reading, all[n - 1]), all.Count) : (null, all.Count);
    }

    private TextSpan? Numbers(string typed)
    {
        if (typed.Split('-') is not [var first, var last] || Number(first) is not { } start || Number(last) is not { } end) return null;
        return start < end && end <= map.ToCodePoint(reading.Text.Length) ? TextSpan.FromBounds(map.ToUtf16(start), map.ToUtf16(end)) : null;
    }

    private static (string Words, int? Number) Cut(string typed)
    {
        var at = typed.LastIndexOf(Which);
        return at > 0 && Number(typed[(at + 1)..].Trim()) is { } number ? (typed[..at].TrimEnd(), number) : (typed, null);
    }

    // In Arabic or Latin digits.
    private static int? Number(string typed)
    {
        var ascii = string.Concat(typed.Select(c => Digits.ValueOf(c) is >= 0 and var digit ? (char)('0' + digit) : c));
        return int.TryParse(ascii, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
