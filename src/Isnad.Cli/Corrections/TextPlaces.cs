using System.Globalization;
using Isnad.Store;
using Isnad.Text;

namespace Isnad.Cli;

/// <summary>Reads what a user typed as a place in a text: START-END in code points, or words that stand in it once.</summary>
internal sealed class TextPlaces(Reading reading)
{
    private const int MostShown = 5;

    private readonly CodePointMap map = new(reading.Text);

    public TextAnchor Find(string flag, string typed)
    {
        if (Numbers(typed) is var (start, end)) return At(flag, typed, start, end);
        var found = TextAnchor.PlacesOf(reading, typed);
        return found switch
        {
            [var only] => TextAnchor.Of(reading, only),
            [] => throw new UsageException($"{flag}: '{typed}' does not stand in the text, to the letter"),
            _ => throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"{flag}: '{typed}' stands in the text {found.Count} times, at {string.Join(", ", found.Take(MostShown).Select(span => $"{map.ToCodePoint(span.Start)}-{map.ToCodePoint(span.End)}"))}{(found.Count > MostShown ? ", …" : "")}: say which")),
        };
    }

    private TextAnchor At(string flag, string typed, int start, int end)
    {
        var whole = map.ToCodePoint(reading.Text.Length);
        if (start >= end || end > whole) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{flag}: {typed} is no stretch of a text with {whole} code points"));
        var first = Unit(start);
        return TextAnchor.Of(reading, TextSpan.FromBounds(first, Unit(end)));
    }

    private int Unit(int codePoint)
    {
        var at = codePoint;
        while (map.ToCodePoint(at) < codePoint) at++;
        return at;
    }

    private static (int Start, int End)? Numbers(string typed)
    {
        if (typed.Split('-') is not [var first, var last]) return null;
        return int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end) ? (start, end) : null;
    }
}
