using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>Dates in digits: 2021-07-23, 23/7/2021, 23.7.2021, 1436/10/25هـ; month before day only where the country writes so or nothing else fits.</summary>
internal static class NumericDates
{
    private const string MonthFirstCountry = "US";
    private const int ShortCentury = 50;

    /// <summary>Reads a date of three numbers; 0 where there is none.</summary>
    public static int Read(TimeText text, int i, TimeSense sense)
    {
        if (text.IsUnit(i, TimeUnit.Day, TimeForm.One)) i++;
        Span<int> parts = stackalloc int[3];
        var end = Parts(text, i, parts);
        if (end == 0) end = Dotted(text, i, parts);
        if (end == 0) return ReadRange(text, i, sense);
        sense.EndDay = 0;
        var (a, b, c) = (parts[0], parts[1], parts[2]);
        sense.Kind = SenseKind.Calendar;
        if (a >= 1000) (sense.Year, sense.Month, sense.Day) = (a, b, c);
        else if (c >= 1000) (sense.Year, sense.Month, sense.Day) = (c, b, a);
        else if (end - i == 5 && a is >= 1 and <= 31 && b is >= 1 and <= 31 && c <= 99 && IsShort(text, i)) (sense.Year, sense.Month, sense.Day) = (c < ShortCentury ? 2000 + c : 1900 + c, b, a);
        else return ReadRange(text, i, sense);
        if (sense.Year is < 1000 or > 2999) return 0;
        if ((sense.Month > 12 && sense.Day <= 12) || (text.Country == MonthFirstCountry && a <= 12 && c > 31)) (sense.Month, sense.Day) = (sense.Day, sense.Month);
        end = Years.Mark(text, end, sense);
        if (end == i && sense.Year < 1500) sense.Hijri = true;
        if (sense.Year is >= 1300 and <= 1500) sense.Hijri = true;
        sense.Impossible = sense.Month is < 1 or > 12 || sense.Day is < 1 or > 31;
        return end;
    }

    // «20 – 30 /10/1436هـ», «10 إلى 29/11/2015»
    private static int ReadRange(TimeText text, int i, TimeSense sense)
    {
        if (text.Dash(i - 1) || text.Mark(i - 1, '/') || !text.Digits(i, 1, 31, out var first) || !(text.Dash(i + 1) || (text.Is(i + 1, TimeClass.To) && text.Value(i + 1) == 0)) || !text.Digits(i + 2, first + 1, 31, out _)) return 0;
        var end = Read(text, i + 2, sense);
        if (end == 0 || sense.EndDay > 0 || sense.Day <= first) return 0;
        (sense.Day, sense.EndDay) = (first, sense.Day);
        return end;
    }

    /// <summary>«يوم 22/4»: day and month; 0 where there is none.</summary>
    public static int ReadYearless(TimeText text, int i, TimeSense sense)
    {
        if (!text.Digits(i, 1, 31, out var a) || !(text.Mark(i + 1, '/') || text.Mark(i + 1, '-')) || !text.Digits(i + 2, 1, 31, out var b) || text.Mark(i + 3, '/') || text.Dash(i + 3)) return 0;
        if (b > 12 && a > 12) return 0;
        var day = text.IsUnit(i - 1, TimeUnit.Day, TimeForm.One);
        if (!day && !IsDayAndMonth(text, i, a, b)) return 0;
        sense.Kind = SenseKind.Calendar;
        (sense.Day, sense.Month) = b > 12 ? (b, a) : (a, b);
        return i + 3;
    }

    // «في 22/4» and «22/04» are days, «3/4» and «7/24 من» may be anything.
    private static bool IsDayAndMonth(TimeText text, int i, int a, int b)
    {
        if (!text.Mark(i + 1, '/') || text.IsNounLike(i + 3) || text.Is(i + 3, TimeClass.From)) return false;
        var padded = text.Folded(i + 2) is ['0', ..];
        return text.Is(i - 1, TimeClass.In) ? padded || a > 12 || b > 12 : padded && text.Folded(i).Length == 2;
    }

    /// <summary>«3/2015», «2015-03»: month and year; 0 where there is none.</summary>
    public static int ReadMonth(TimeText text, int i, TimeSense sense)
    {
        if (!(text.Mark(i + 1, '/') || text.Mark(i + 1, '-')) || text.Mark(i + 3, '/') || text.Mark(i + 3, '-') || text.Mark(i - 1, '/') || text.Mark(i - 1, '-')) return 0;
        var yearFirst = text.Digits(i, 1900, 2100, out var year);
        if (!yearFirst && !text.Digits(i + 2, 1900, 2100, out year)) return 0;
        if (!text.Digits(yearFirst ? i + 2 : i, 1, 12, out var month)) return 0;
        (sense.Kind, sense.Year, sense.Month) = (SenseKind.Calendar, year, month);
        return i + 3;
    }

    // «23/7/21»: two figures a year at the end, the same mark twice.
    private static bool IsShort(TimeText text, int i) =>
        (text.Mark(i + 1, '/') ? text.Mark(i + 3, '/') : text.Mark(i + 1, '-') && text.Mark(i + 3, '-') && !text.Dash(i - 1)) && text.Digits(i + 4, out _, out var length) && length == 2 && !text.Mark(i + 5, '/');

    private static int Parts(TimeText text, int i, Span<int> parts)
    {
        for (var p = 0; p < 3; p++)
        {
            if (!text.Digits(i, out parts[p], out var length) || length > 4) return 0;
            if (p < 2 && !(text.Mark(i + 1, '/') || text.Mark(i + 1, '-') || text.Mark(i + 1, '\\'))) return 0;
            i += p < 2 ? 2 : 1;
        }
        return text.Mark(i, '/') ? 0 : i;
    }

    // «22.10.2012» is one token.
    private static int Dotted(TimeText text, int i, Span<int> parts)
    {
        if (!text.Is(i, TimeClass.Digits)) return 0;
        var folded = text.Folded(i);
        if (folded.Length > 10) return 0;
        var p = 0;
        parts.Clear();
        foreach (var c in folded)
        {
            if (c == '.') p++;
            else if (c is >= '0' and <= '9' && p < 3) parts[p] = (parts[p] * 10) + c - '0';
            else return 0;
            if (p > 2) return 0;
        }
        return p == 2 ? i + 1 : 0;
    }
}
