namespace Isnad.Steps.Times;

/// <summary>The year of a month or day that is named without one.</summary>
internal static class YearFinder
{
    /// <summary>News looks back further than ahead: so many days ahead weigh as much as <see cref="BackWeight"/> days back.</summary>
    private const int AheadWeight = 25;
    private const int BackWeight = 10;

    public static int Find(TimeSense sense, DateOnly anchor)
    {
        var best = anchor.Year;
        var least = long.MaxValue;
        for (var year = anchor.Year - 1; year <= anchor.Year + 1; year++)
        {
            var distance = Distance(sense, year, anchor);
            if (distance < least) (least, best) = (distance, year);
        }
        return best;
    }

    private static long Distance(TimeSense sense, int year, DateOnly anchor)
    {
        if (year is < 1 or > 9998) return long.MaxValue;
        if (sense.Direction == Direction.Present) return year == anchor.Year ? 0 : long.MaxValue;
        var first = new DateOnly(year, sense.Month, Math.Clamp(sense.Day, 1, DateTime.DaysInMonth(year, sense.Month)));
        var last = sense.Day > 0 ? first : first.AddMonths(1).AddDays(-1);
        var days = anchor < first ? first.DayNumber - anchor.DayNumber : anchor > last ? last.DayNumber - anchor.DayNumber : 0;
        var weighed = days > 0 ? days * AheadWeight : -days * BackWeight;
        var wrongWay = Wanted(sense) switch { Direction.Past => days > 0 || (days == 0 && sense.Day == 0), Direction.Future => days < 0 || (days == 0 && sense.Day == 0 && sense.Direction == Direction.Future), _ => false };
        if (sense.Weekday > 0 && sense.Day > 0 && Weekdays.Of(first) == sense.Weekday) return weighed;
        return wrongWay ? weighed + 1_000_000 : sense.Weekday > 0 ? weighed + 100_000 : weighed;
    }

    private static Direction Wanted(TimeSense sense) => sense.Direction != Direction.None ? sense.Direction : sense.Tense;
}
