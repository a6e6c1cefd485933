namespace Isnad.Steps.Times;

/// <summary>Days of the week, 1 for Monday to 7 for Sunday.</summary>
internal static class Weekdays
{
    public static int Of(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The day with that weekday that lies nearest.</summary>
    public static DateOnly? Nearest(DateOnly day, int weekday)
    {
        var ahead = (weekday - Of(day) + 7) % 7;
        return RelativeDates.Shift(day, TimeUnit.Day, ahead > 3 ? ahead - 7 : ahead);
    }

    /// <summary>The day with that weekday that a text means which was written on its date, a day after it or up to five days before: an article is dated when it is published.</summary>
    public static DateOnly? Written(DateOnly day, int weekday)
    {
        var ahead = (weekday - Of(day) + 7) % 7;
        return RelativeDates.Shift(day, TimeUnit.Day, ahead > 1 ? ahead - 7 : ahead);
    }

    /// <summary>The weekday before or after <paramref name="anchor"/>, as words and verb have it.</summary>
    public static DateOnly? Find(DateOnly anchor, int weekday, Direction said, Direction tense)
    {
        var ahead = (weekday - Of(anchor) + 7) % 7;
        var offset = said switch
        {
            // «الأحد الماضي» on a Monday is not yesterday.
            Direction.Past => ahead == 6 ? -8 : ahead - 7,
            Direction.Future => ahead == 0 ? 7 : ahead,
            // «هذا الثلاثاء»
            Direction.Present => ahead,
            _ => tense is Direction.Future or Direction.Present || ahead == 0 ? ahead : ahead - 7,
        };
        return RelativeDates.Shift(anchor, TimeUnit.Day, offset);
    }
}
