namespace Isnad.Steps.Times;

/// <summary>«مباراة الأحد» in an article that speaks of «الأحد المقبل»: the same day.</summary>
internal static class NamedWeekdays
{
    /// <summary>Gives weekdays that say nothing of their direction that of the coming one with the same name. Today and yesterday keep theirs: they are the days of telling.</summary>
    public static void Share(List<TimeMark> marks, DateOnly? anchor)
    {
        if (anchor is not { } day) return;
        var coming = 0;
        foreach (var mark in marks)
            if (mark.Sense.Direction == Direction.Future && IsWeekday(mark.Sense)) coming |= 1 << mark.Sense.Weekday;
        if (coming == 0) return;
        foreach (var mark in marks)
            if (mark.Sense is { Direction: Direction.None, Tense: Direction.None } sense && IsWeekday(sense) && (coming >> sense.Weekday & 1) == 1 && (sense.Weekday - Weekdays.Of(day) + 7) % 7 is > 0 and < 6)
                sense.Direction = Direction.Future;
    }

    private static bool IsWeekday(TimeSense sense) => sense is { Kind: SenseKind.Calendar, Weekday: > 0, Month: 0, Day: 0, Nth: 0 };
}
