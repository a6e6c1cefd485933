namespace Isnad.Steps.Times;

/// <summary>One weekday or week of a month or year: «أول جمعة من يوليو», «الأسبوع الأخير من العام». A week belongs to the month that has its Thursday.</summary>
internal static class NthDates
{
    private const int Thursday = 4;

    public static Resolution Resolve(TimeSense sense, DateOnly? anchor)
    {
        if (Whole(sense, anchor) is not { From: { } first, To: { } last }) return new Resolution(Unanchored(sense));
        if (Day(sense, sense.Weekday > 0 ? sense.Weekday : Thursday, first, last) is not { } day) return new Resolution(null);
        if (sense.Weekday > 0) return new Resolution(TimexFormat.Day(day), day, day);
        if (RelativeDates.Shift(day, TimeUnit.Day, 1 - Thursday) is not { } monday) return new Resolution(null);
        return new Resolution(TimexFormat.Week(day), monday, monday.AddDays(6));
    }

    private static Resolution Whole(TimeSense sense, DateOnly? anchor)
    {
        if (sense.Hijri) return HijriResolver.Resolve(sense, anchor);
        if (sense.Month > 0) return CalendarDates.Resolve(sense, anchor);
        if (sense.Year > 0) return CalendarDates.YearOf(sense.Year, null);
        if (anchor is not { } day || RelativeDates.Shift(day, sense.Unit, sense.Offset) is not { } at) return default;
        return sense.Unit == TimeUnit.Year ? CalendarDates.YearOf(at.Year, null) : CalendarDates.MonthOf(at.Year, at.Month);
    }

    private static DateOnly? Day(TimeSense sense, int weekday, DateOnly first, DateOnly last)
    {
        var day = sense.Nth < 0
            ? last.DayNumber - ((Weekdays.Of(last) - weekday + 7) % 7)
            : first.DayNumber + ((weekday - Weekdays.Of(first) + 7) % 7) + (7 * (sense.Nth - 1));
        return day <= last.DayNumber ? DateOnly.FromDayNumber(day) : null;
    }

    private static string Unanchored(TimeSense sense)
    {
        if (sense.Month > 0 && !sense.Hijri) return TimexFormat.Yearless(sense.Month, 0);
        return sense.Weekday > 0 ? TimexFormat.Weekday(sense.Weekday) : "XXXX-WXX";
    }
}
