namespace Isnad.Steps.Times;

/// <summary>Dates by year, month, day and weekday; what they leave out comes from the anchor.</summary>
internal static class CalendarDates
{
    public static Resolution Resolve(TimeSense sense, DateOnly? anchor)
    {
        var year = YearOf(sense, anchor);
        if (sense.Month == 0 && sense.Day == 0 && sense.Weekday > 0) return WeekdayOf(sense, anchor);
        if (sense is { Month: 0, Day: > 0, Weekday: > 0, Unit: TimeUnit.None }) return NamedDay(sense, anchor);
        if (sense.Month == 0 && sense.Day > 0) return DayOfMonth(sense, anchor);
        if (year == 0) return new Resolution(Unanchored(sense));
        if (sense.Month == 0) return sense.EndYear > 0 ? YearsOf(sense) : YearOf(year, sense.Part ?? (sense.Edge == Edge.Middle ? "06" : null));
        if (sense.EndMonth > 0 && sense.Day == 0) return MonthsOf(sense, year);
        if (sense.Day == 0) return MonthOf(year, sense.Month);
        return DateOf(sense, year);
    }

    /// <summary>A year, or a part of it by its code.</summary>
    public static Resolution YearOf(int year, string? part)
    {
        if (year is < 1 or > 9999) return new Resolution(null);
        var value = TimexFormat.Year(year) + (part is null ? "" : "-" + part);
        var (first, months) = part switch
        {
            null => (1, 12),
            ['Q', var quarter] => (((quarter - '1') * 3) + 1, 3),
            ['H', var half] => (((half - '1') * 6) + 1, 6),
            "06" => (6, 1),
            _ => (0, 0),
        };
        if (months == 0) return new Resolution(value);
        return new Resolution(value, new DateOnly(year, first, 1), LastDay(year, first + months - 1));
    }

    public static Resolution MonthOf(int year, int month) =>
        year is < 1 or > 9999 ? new Resolution(null) : new Resolution(TimexFormat.Month(year, month), new DateOnly(year, month, 1), LastDay(year, month));

    private static DateOnly LastDay(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static string Unanchored(TimeSense sense)
    {
        if (sense.Part is { } part) return $"{TimexFormat.Unknown}-{part}";
        var first = TimexFormat.Yearless(sense.Month, sense.Day);
        return sense.EndDay > 0 || sense.EndMonth > 0
            ? $"{first}/{TimexFormat.Yearless(sense.EndMonth > 0 ? sense.EndMonth : sense.Month, sense.EndDay)}"
            : first;
    }

    // The year that is said, or that of «العام الماضي», or the one that brings month and day where words, verb and nearness have them.
    private static int YearOf(TimeSense sense, DateOnly? anchor)
    {
        if (sense.Year > 0 || anchor is not { } day) return sense.Year;
        if (sense.Unit == TimeUnit.Year) return day.Year + sense.Offset;
        if (sense.Month == 0) return Seasons.IsAhead(sense.Part, day) && sense.Tense != Direction.Future && sense.Direction == Direction.None ? day.Year - 1 : day.Year;
        return YearFinder.Find(sense, day);
    }

    private static Resolution WeekdayOf(TimeSense sense, DateOnly? anchor)
    {
        if (anchor is not { } day) return new Resolution(TimexFormat.Weekday(sense.Weekday));
        return Weekdays.Find(day, sense.Weekday, sense.Direction, sense.Tense) is { } found ? new Resolution(TimexFormat.Day(found), found, found) : new Resolution(null);
    }

    // «20 من الشهر الجاري»
    private static Resolution DayOfMonth(TimeSense sense, DateOnly? anchor)
    {
        if (anchor is not { } day || RelativeDates.Shift(day, TimeUnit.Month, sense.Unit == TimeUnit.None ? Nearest(sense, day) : sense.Offset) is not { } month)
            return new Resolution(sense.EndDay > 0 ? $"{TimexFormat.Yearless(0, sense.Day)}/{TimexFormat.Yearless(0, sense.EndDay)}" : TimexFormat.Yearless(0, sense.Day));
        return DayIn(sense, month.Year, month.Month);
    }

    // «يوم 27»: the last one, or the next where the verb looks ahead.
    private static int Nearest(TimeSense sense, DateOnly day) => sense.Tense == Direction.Future ? (sense.Day < day.Day ? 1 : 0) : sense.Day > day.Day ? -1 : 0;

    // «الجمعة 15»: of the month around that has it so.
    private static Resolution NamedDay(TimeSense sense, DateOnly? anchor)
    {
        if (anchor is not { } day) return new Resolution(TimexFormat.Yearless(0, sense.Day));
        foreach (var offset in sense.Tense == Direction.Future ? (ReadOnlySpan<int>)[0, 1, 2, -1] : [0, -1, 1, -2])
            if (RelativeDates.Shift(day, TimeUnit.Month, offset) is { } month && Day(month.Year, month.Month, sense.Day) is { } found && Weekdays.Of(found) == sense.Weekday)
                return new Resolution(TimexFormat.Day(found), found, found);
        // «الأربعاء الحادي والثلاثين» where no such day is near.
        return WeekdayOf(sense, anchor) with { Alternative = TimexFormat.Yearless(0, sense.Day), WrongWeekday = true };
    }

    private static Resolution DateOf(TimeSense sense, int year) => DayIn(sense, year, sense.Month);

    private static Resolution DayIn(TimeSense sense, int year, int month)
    {
        if (Day(year, month, sense.Day) is not { } first) return new Resolution(null);
        if (sense.EndDay > 0)
        {
            if (Day(year, sense.EndMonth > 0 ? sense.EndMonth : month, sense.EndDay) is not { } last || last < first) return new Resolution(null);
            return Between(first, last);
        }
        var found = new Resolution(TimexFormat.Day(first), first, first);
        if (sense.Weekday == 0 || Weekdays.Of(first) == sense.Weekday || Weekdays.Nearest(first, sense.Weekday) is not { } named) return found;
        return found with { Alternative = TimexFormat.Day(named), WrongWeekday = true };
    }

    /// <summary>Two days and those between them.</summary>
    public static Resolution Between(DateOnly first, DateOnly last) => new($"{TimexFormat.Day(first)}/{TimexFormat.Day(last)}", first, last);

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static Resolution YearsOf(TimeSense sense)
    {
        if (sense.EndYear <= sense.Year) return new Resolution(null);
        return new Resolution($"{TimexFormat.Year(sense.Year)}/{TimexFormat.Year(sense.EndYear)}", new DateOnly(sense.Year, 1, 1), LastDay(sense.EndYear, 12));
    }

    private static Resolution MonthsOf(TimeSense sense, int year) => sense.EndMonth <= sense.Month
        ? new Resolution(null)
        : new Resolution($"{TimexFormat.Month(year, sense.Month)}/{TimexFormat.Month(year, sense.EndMonth)}", new DateOnly(year, sense.Month, 1), LastDay(year, sense.EndMonth));
}
