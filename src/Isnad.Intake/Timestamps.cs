using System.Globalization;
using Isnad.Text;

namespace Isnad.Intake;

/// <summary>
/// The day that a timestamp names, as it is written: of <c>2024-03-01T01:00:00+03:00</c> it is 1 March, whatever the day is elsewhere.
/// Takes ISO 8601, the forms of mail (RFC 822) and days in Arabic words.
/// </summary>
internal static class Timestamps
{
    private const int Longest = 120;
    private const int LongestShown = 60;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The day; null where none can be made out.</summary>
    public static DateOnly? Day(string? written)
    {
        if (written is null) return null;
        var text = Ascii(written.Trim());
        if (text.Length > Longest || !text.Any(char.IsAsciiDigit)) return null;
        var day = Iso(text) ?? Mail(text) ?? DateReader.Read(written);
        return day is { Year: >= 1900 and <= 2200 } ? day : null;
    }

    /// <summary>The day, and a warning where something was written that is none.</summary>
    public static DateOnly? Day(string? written, List<ReadingWarning> warnings)
    {
        var day = Day(written);
        if (written is not null && day is null) warnings.Add(new ReadingWarning("input.date", $"The date '{(written.Length > LongestShown ? written[..LongestShown] + "…" : written)}' can't be read and was left out."));
        return day;
    }

    private static DateOnly? Iso(string text)
    {
        if (text.Length < 8) return null;
        var parts = Numbers(text);
        if (parts is [var packed, ..] && packed.Length is 8 or 14 && text.StartsWith(packed, StringComparison.Ordinal)) return Make(packed[..4], packed[4..6], packed[6..8]);
        return parts is [{ Length: 4 } year, { Length: 1 or 2 } month, { Length: 1 or 2 } day, ..] && text.StartsWith(year, StringComparison.Ordinal) && text[4] is '-' or '/' or '.'
            ? Make(year, month, day)
            : null;
    }

    // Wed, 02 Oct 2002 13:00:00 GMT+3 — also with a month before its day, a year of two digits, or words around it.
    private static DateOnly? Mail(string text)
    {
        var words = text.Split([' ', ',', '-', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(words, word => MonthOf(word) > 0);
        if (at < 0 || at + 1 >= words.Length) return null;
        var month = MonthOf(words[at]).ToString(CultureInfo.InvariantCulture);
        if (at > 0 && IsNumber(words[at - 1], 2)) return Make(words[at + 1], month, words[at - 1]);
        return at + 2 < words.Length && IsNumber(words[at + 1], 2) ? Make(words[at + 2], month, words[at + 1]) : null;
    }

    private static int MonthOf(string word) => word.Length < 3 ? 0 : Array.FindIndex(Months, month => word.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1;

    private static bool IsNumber(string word, int longest) => word.Length <= longest && word.All(char.IsAsciiDigit);

    private static DateOnly? Make(string year, string month, string day)
    {
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) || !int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
            || !int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d)) return null;
        if (year.Length == 2) y += y < 70 ? 2000 : 1900;
        return y is > 0 and < 10_000 && m is > 0 and < 13 && d > 0 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    private static List<string> Numbers(string text)
    {
        var numbers = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i > start) numbers.Add(text[start..i]);
        }
        return numbers;
    }

    private static string Ascii(string text) => string.Create(text.Length, text, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Digits.ValueOf(from[i]) is >= 0 and var digit ? (char)('0' + digit) : from[i];
    });
}
