namespace Isnad.Steps.Times;

/// <summary>«أمس», «الأسبوع الماضي», «قبل شهرين»: units before or after the anchor.</summary>
internal static class RelativeDates
{
    private const int SchoolMonth = 9;

    public static Resolution Resolve(TimeSense sense, DateOnly? anchor)
    {
        var direction = sense.Offset < 0 ? Direction.Past : sense.Offset > 0 ? Direction.Future : Direction.Present;
        if (sense.Unit is TimeUnit.Season or TimeUnit.Period or TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second) return new Resolution(TimexFormat.Reference(direction));
        if (anchor is not { } day) return Unanchored(sense, direction);
        if (sense.Parts is { } parts) return ShiftBy(day, parts, sense.Offset);
        if (sense.Unit == TimeUnit.Day) return DayOf(sense, day);
        // «العام الدراسي الجديد», said in summer, begins in the same year.
        var offset = sense is { SchoolYear: true, Offset: 1 } && day.Month <= SchoolMonth ? 0 : sense.Offset;
        return Shift(day, sense.Unit, offset) is { } shifted ? Period(sense, shifted) : new Resolution(null);
    }

    private static Resolution Unanchored(TimeSense sense, Direction direction)
    {
        if (sense.Weekday > 0) return new Resolution(TimexFormat.Weekday(sense.Weekday));
        // «نهاية العام» is still to come when nothing else is known.
        return new Resolution(TimexFormat.Reference(direction == Direction.Present && sense.Edge == Edge.Late ? Direction.Future : direction));
    }

    private static Resolution DayOf(TimeSense sense, DateOnly anchor)
    {
        if (Shift(anchor, TimeUnit.Day, sense.Offset) is not { } day) return new Resolution(null);
        var plain = new Resolution(TimexFormat.Day(day), day, day);
        if (sense.Weekday == 0 || Weekdays.Of(day) == sense.Weekday) return plain;
        if (Weekdays.Written(day, sense.Weekday) is not { } named) return plain;
        return new Resolution(TimexFormat.Day(named), named, named) { Alternative = plain.Value, WrongWeekday = true };
    }

    private static Resolution Period(TimeSense sense, DateOnly day)
    {
        switch (sense.Unit)
        {
            case TimeUnit.Week:
                var monday = day.AddDays(1 - Weekdays.Of(day));
                if (sense.EndWeekday > sense.Weekday) return CalendarDates.Between(monday.AddDays(sense.Weekday - 1), monday.AddDays(sense.EndWeekday - 1));
                if (sense.Weekday > 0) return OneDay(monday.AddDays(sense.Weekday - 1));
                if (sense.Edge == Edge.Rest) return new Resolution(TimexFormat.Week(day), day, monday.AddDays(6));
                return new Resolution(TimexFormat.Week(day) + (sense.Part is { } end ? "-" + end : ""), monday, monday.AddDays(6));
            case TimeUnit.Month:
                return Rest(sense, day, CalendarDates.MonthOf(day.Year, day.Month));
            case TimeUnit.Year:
                return Rest(sense, day, CalendarDates.YearOf(day.Year, sense.Edge == Edge.Middle ? "06" : null));
            case TimeUnit.Quarter:
                return CalendarDates.YearOf(day.Year, $"Q{((day.Month - 1) / 3) + 1}");
            case TimeUnit.Decade:
                return TimeResolver.Ages(TimexFormat.Year(day.Year)[..3] + "X");
            default:
                return TimeResolver.Ages(TimexFormat.Year(day.Year)[..2] + "XX");
        }
    }

    private static Resolution OneDay(DateOnly day) => new(TimexFormat.Day(day), day, day);

    // «بقية الشهر»
    private static Resolution Rest(TimeSense sense, DateOnly day, Resolution whole) => sense is { Edge: Edge.Rest, Offset: 0 } ? whole with { From = day } : whole;

    // «قبل شهر و21 يوما»: as exact as the smallest unit.
    private static Resolution ShiftBy(DateOnly day, List<UnitAmount> parts, int sign)
    {
        foreach (var (unit, amount) in parts)
        {
            if (unit < TimeUnit.Day || amount != decimal.Truncate(amount) || amount > 100_000 || Shift(day, unit, sign * (int)amount) is not { } shifted) return new Resolution(TimexFormat.Reference(sign < 0 ? Direction.Past : Direction.Future));
            day = shifted;
        }
        return parts[^1].Unit switch
        {
            TimeUnit.Day or TimeUnit.Week => OneDay(day),
            TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Half => CalendarDates.MonthOf(day.Year, day.Month),
            _ => CalendarDates.YearOf(day.Year, null),
        };
    }

    /// <summary>Null beyond the years 1 to 9999.</summary>
    public static DateOnly? Shift(DateOnly day, TimeUnit unit, int offset)
    {
        var months = unit switch { TimeUnit.Month => 1, TimeUnit.Quarter => 3, TimeUnit.Year => 12, TimeUnit.Decade => 120, TimeUnit.Century => 1200, _ => 0 };
        if (months > 0)
        {
            var target = (day.Year * 12L) + day.Month - 1 + ((long)offset * months);
            return target is >= 12 and < 120_000 ? day.AddMonths(offset * months) : null;
        }
        var number = day.DayNumber + (long)offset * (unit == TimeUnit.Week ? 7 : 1);
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber - 7 ? DateOnly.FromDayNumber((int)number) : null;
    }
}
