namespace Isnad.Steps.Times;

/// <summary>Hijri years, months and days as the common calendar has them.</summary>
internal static class HijriResolver
{
    public static Resolution Resolve(TimeSense sense, DateOnly? anchor)
    {
        var year = sense.Year > 0 ? sense.Year : anchor is { } day ? YearOf(sense, day) : 0;
        if (year == 0) return new Resolution("XXXX-XX");
        var found = sense.Month == 0 ? OfYear(sense, year) : sense.Day == 0 ? OfMonth(sense, year) : OfDay(sense, year);
        return found with { Approximate = HijriDates.IsApproximate(year) };
    }

    // A Hijri year lies in two of ours: the one that holds most of it stands for it, and the range says exactly.
    private static Resolution OfYear(TimeSense sense, int year)
    {
        if (HijriDates.Year(year) is not var (first, last)) return new Resolution(null);
        if (sense.Edge is Edge.Early) return new Resolution(TimexFormat.Month(first.Year, first.Month), first, first.AddDays(29));
        if (sense.Part is ['H' or 'Q', var part]) return OfPart(sense.Part[0] == 'H' ? 6 : 3, part - '1', year);
        var middle = Middle(first, last).Year;
        if (sense.EndYear > year && HijriDates.Year(sense.EndYear) is var (secondFirst, secondLast))
            return new Resolution($"{TimexFormat.Year(middle)}/{TimexFormat.Year(Middle(secondFirst, secondLast).Year)}", first, secondLast);
        return new Resolution(TimexFormat.Year(middle), first, last);
    }

    private static DateOnly Middle(DateOnly first, DateOnly last) => first.AddDays((last.DayNumber - first.DayNumber) / 2);

    private static Resolution OfPart(int months, int index, int year)
    {
        if (HijriDates.Month(year, (index * months) + 1) is not var (first, _) || HijriDates.Month(year, (index + 1) * months) is not var (_, last)) return new Resolution(null);
        return new Resolution($"{TimexFormat.Month(first.Year, first.Month)}/{TimexFormat.Month(last.Year, last.Month)}", first, last);
    }

    private static Resolution OfMonth(TimeSense sense, int year)
    {
        if (HijriDates.Month(year, sense.Month) is not var (first, last)) return new Resolution(null);
        if (sense.Edge == Edge.Middle)
        {
            var half = first.AddDays(14);
            return new Resolution(TimexFormat.Day(half), half, half);
        }
        var at = sense.Edge switch { Edge.Early => first, Edge.Late => last, _ => first.AddDays(15) };
        return new Resolution(TimexFormat.Month(at.Year, at.Month), first, last);
    }

    private static Resolution OfDay(TimeSense sense, int year)
    {
        if (HijriDates.ToDay(year, sense.Month, sense.Day) is not { } first) return new Resolution(null);
        if (sense.EndDay > 0)
        {
            if (HijriDates.ToDay(year, sense.Month, sense.EndDay) is not { } last || last <= first) return new Resolution(null);
            return new Resolution($"{TimexFormat.Day(first)}/{TimexFormat.Day(last)}", first, last);
        }
        var found = new Resolution(TimexFormat.Day(first), first, first);
        if (sense.Weekday == 0 || Weekdays.Of(first) == sense.Weekday || Weekdays.Nearest(first, sense.Weekday) is not { } named) return found;
        // A sighted moon moves a Hijri day by one: then the weekday is the surer word.
        return new Resolution(TimexFormat.Day(named), named, named) { Alternative = found.Value, WrongWeekday = true };
    }

    private static int YearOf(TimeSense sense, DateOnly anchor)
    {
        var (current, month) = HijriDates.Of(anchor);
        if (current == 0) return 0;
        if (sense.Unit == TimeUnit.Year) return current + sense.Offset;
        if (sense.Month == 0) return current;
        return sense.Direction switch
        {
            Direction.Past => sense.Month < month || (sense.Month == month && IsOver(sense, current, anchor)) ? current : current - 1,
            Direction.Future => sense.Month > month || (sense.Month == month && sense.Day > 0 && !IsOver(sense, current, anchor)) ? current : current + 1,
            Direction.Present => current,
            _ => Nearest(sense, current, month),
        };
    }

    private static bool IsOver(TimeSense sense, int year, DateOnly anchor) => sense.Day > 0 && HijriDates.ToDay(year, sense.Month, sense.Day) < anchor;

    private static int Nearest(TimeSense sense, int year, int month)
    {
        var ahead = sense.Month - month;
        if (sense.Tense == Direction.Future) return ahead < 0 ? year + 1 : year;
        return ahead > 6 ? year - 1 : ahead < -6 ? year + 1 : year;
    }
}
