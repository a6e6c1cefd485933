using System.Globalization;

namespace Isnad.Store;

/// <summary>
/// How days stand in an index of words: a term for the month of publication (p202601), and one for each month in which it was said (s202601). A range of days is
/// asked for by the beginnings of such terms, and finds some more.
/// </summary>
public static class MonthTerms
{
    // What was said at some time of so many months is found by every day.
    private const int MostMonths = 24;
    private const string Long = "slong";
    private const int Digits = 6;

    /// <summary>The terms of a statement.</summary>
    public static IEnumerable<string> Of(StatementRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Day.Length > 0) yield return "p" + Text(Month(row.Day));
        if (row.SaidFirst.Length == 0) yield break;
        var (first, last) = (Math.Min(Month(row.SaidFirst), Month(row.SaidLast)), Math.Max(Month(row.SaidFirst), Month(row.SaidLast)));
        if (Number(last) - Number(first) >= MostMonths) yield return Long;
        else for (var month = first; month <= last; month = Next(month)) yield return "s" + Text(month);
    }

    /// <summary>The terms, or beginnings of terms, one of which every statement has that answers.</summary>
    public static IReadOnlyList<(string Term, bool IsBeginning)> Of(DaysNode days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var terms = new List<(string, bool)>();
        if (days.Kind == DayKind.Said) terms.Add((Long, false));
        // Whole years at the ends are widened, so that they make a shorter beginning.
        var first = Month(IsoDay.Of(days.First));
        var last = Month(IsoDay.Of(days.Last));
        Cover(days.Kind == DayKind.Published ? "p" : "s", 0, Digits, first % 100 == 1 ? first - 1 : first, last % 100 == 12 ? last + 87 : last, terms);
        return terms;
    }

    // The numbers that begin with so many digits, as far as they lie in the range.
    private static void Cover(string kind, int begun, int left, int first, int last, List<(string, bool)> terms)
    {
        var size = (int)Math.Pow(10, left);
        var (from, to) = (begun * size, (begun * size) + size - 1);
        if (to < first || from > last) return;
        if (from >= first && to <= last) terms.Add((kind + (left == Digits ? "" : begun.ToString(CultureInfo.InvariantCulture).PadLeft(Digits - left, '0')), left > 0));
        else for (var digit = 0; digit < 10; digit++) Cover(kind, (begun * 10) + digit, left - 1, first, last, terms);
    }

    private static int Month(string day) => (int.Parse(day.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture) * 100) + int.Parse(day.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Number(int month) => ((month / 100) * 12) + (month % 100);

    private static int Next(int month) => month % 100 == 12 ? month + 89 : month + 1;

    private static string Text(int month) => month.ToString("D6", CultureInfo.InvariantCulture);
}
