using Isnad.Languages.Arabic.Times.Rules;
using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>A single day, however it is named: what parts of day and clock times are followed by.</summary>
internal static class DayPhrase
{
    /// <summary>Reads a day, a preposition before it left out of account; 0 where there is none.</summary>
    public static int Read(TimeText text, int i, TimeSense sense)
    {
        if (text.Is(i, TimeClass.None) && !text.Mark(i, '(')) return 0;
        var day = new TimeSense();
        var end = Longest.Read(TimeRules.Days, text, i, day);
        if (end > 0) Copy(day, sense);
        return end;
    }

    private static void Copy(TimeSense from, TimeSense to)
    {
        Dates.Take(from, to);
        to.Kind = from.Kind;
        to.Weekday = from.Weekday;
        to.FromEarlier = from.FromEarlier;
    }
}
