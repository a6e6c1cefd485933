using Isnad.Text;

namespace Isnad.Store;

/// <summary>Reads what a user types for days: 2026, 2026-01, 2026-01-15, two of them with a slash between (either may be left out), P1W and 7d back from today.</summary>
public static class DayRanges
{
    private const string Wanted = "wants a day or range like 2026-01-15, 2026-01, 2026-01/2026-03, P1W or 7d";

    /// <summary>The range, both ends included; false with the reason when the text is none.</summary>
    public static bool TryParse(string text, DateOnly today, out DateOnly first, out DateOnly last, out string wrong)
    {
        ArgumentNullException.ThrowIfNull(text);
        (first, last, wrong) = (DateOnly.MinValue, DateOnly.MaxValue, "");
        var ascii = string.Concat(text.Select(c => Digits.ValueOf(c) is >= 0 and var digit ? (char)('0' + digit) : c));
        if (Back(ascii, today) is { } start)
        {
            (first, last) = (start, today);
            return true;
        }
        var slash = ascii.IndexOf('/', StringComparison.Ordinal);
        var (from, to) = slash < 0 ? (ascii, ascii) : (ascii[..slash], ascii[(slash + 1)..]);
        var right = (from.Length > 0 || to.Length > 0) && (from.Length == 0 || Day(from, false, out first)) && (to.Length == 0 || Day(to, true, out last));
        if (!right) (first, last, wrong) = (DateOnly.MinValue, DateOnly.MaxValue, $"'{text}' is no day: this {Wanted}");
        else if (first > last) wrong = $"'{text}' ends before it begins";
        return wrong.Length == 0;
    }

    // P1W, P30D, P2M, P1Y, 7d.
    private static DateOnly? Back(string text, DateOnly today)
    {
        var iso = text is ['P' or 'p', _, ..];
        if (text.Length < 2 || !int.TryParse(text.AsSpan(iso ? 1 : 0, text.Length - (iso ? 2 : 1)), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count)) return null;
        long days = (text[^1] | 0x20, iso) switch
        {
            ('d', _) => count,
            ('w', true) => count * 7L,
            ('m', true) => today.DayNumber - Months(today, count),
            ('y', true) => today.DayNumber - Months(today, count * 12L),
            _ => -1,
        };
        return days < 0 ? null : DateOnly.FromDayNumber((int)Math.Max(0, today.DayNumber - days));
    }

    private static int Months(DateOnly today, long count) =>
        count >= ((today.Year - 1) * 12L) + today.Month ? 0 : today.AddMonths(-(int)count).DayNumber;

    private static bool Day(string text, bool end, out DateOnly day)
    {
        day = default;
        var parts = text.Split('-');
        Span<int> numbers = [0, 1, 1];
        if (parts.Length > 3) return false;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length != (i == 0 ? 4 : 2)) return false;
            if (!int.TryParse(parts[i], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out numbers[i])) return false;
        }
        if (numbers[0] < 1 || numbers[1] is < 1 or > 12) return false;
        if (end && parts.Length == 1) numbers[1] = 12;
        var length = DateTime.DaysInMonth(numbers[0], numbers[1]);
        if (end && parts.Length < 3) numbers[2] = length;
        if (numbers[2] < 1 || numbers[2] > length) return false;
        day = new DateOnly(numbers[0], numbers[1], numbers[2]);
        return true;
    }
}
