using Isnad.Languages.Arabic.Times.Rules;
using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>What follows a day: «اليوم الأربعاء على الساعة 18:00», «أمس مساء», «15 مايو، الثامنة صباحا».</summary>
internal static class TimesOfDay
{
    private static readonly ClockRule Clock = new();

    /// <summary>Adds the time of day after token <paramref name="end"/> to a day; gives the token after it, or <paramref name="end"/> back.</summary>
    public static int After(TimeText text, int end, TimeSense day)
    {
        if (day.Type != TimeType.Date || !IsDay(day)) return end;
        var k = text.Class(end) is TimeClass.In || text.Comma(end) ? end + 1 : end;
        var trial = new TimeSense();
        trial.Clear();
        var read = Clock.Read(text, k, trial);
        if (read > 0 && trial.Kind == SenseKind.None && !trial.Impossible)
        {
            day.Type = TimeType.Time;
            (day.Hour, day.Minute, day.EndHour, day.EndMinute, day.DayPart) = (trial.Hour, trial.Minute, trial.EndHour, trial.EndMinute, trial.DayPart);
            return read;
        }
        if (!text.Is(k, TimeClass.DayPart)) return end;
        // «الثلاثاء بعد الظهر», «الثلاثاء في المساء»
        var joined = k > end ? text.Is(end, TimeClass.In) && text.Definite(k) : text.Form(k) == TimeForm.Adverb || text.Next(k) > k + 1;
        if (!joined) return end;
        day.Type = TimeType.Time;
        day.DayPart = text.Entry(k).Code;
        return text.Next(k);
    }

    private static bool IsDay(TimeSense sense) => sense.EndDay == 0 && sense.EndMonth == 0 && (sense.Kind, sense.Unit) switch
    {
        (SenseKind.Relative, TimeUnit.Day) => true,
        (SenseKind.Calendar, _) => sense.Day > 0 || (sense.Weekday > 0 && sense.Month == 0),
        _ => false,
    };
}
