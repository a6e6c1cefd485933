using Isnad.Languages.Arabic.Times.Rules;
using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>The other end of a range of clock times: «الرابعة وحتى العاشرة مساء», «بين 8 صباحا و2 ظهرا», «5-6 مساء».</summary>
internal static class ClockRanges
{
    /// <summary>Reads the end of a range whose beginning stands from <paramref name="first"/> to <paramref name="end"/>; 0 where there is none.</summary>
    public static int Read(TimeText text, int first, int end, TimeSense sense)
    {
        var k = RangeLinks.Joint(text, first, end);
        if (k == 0) return 0;
        var named = text.IsUnit(k, TimeUnit.Hour, TimeForm.One);
        if (named) k++;
        var read = ClockTimes.Read(text, k, out var time);
        if (read == 0 || !time.IsPossible) return 0;
        var last = new TimeSense();
        last.Clear();
        last.Kind = sense.Kind;
        (last.Hour, last.Minute) = (time.Hour, time.Minute);
        var rest = ClockRule.Rest(text, read, last);
        // «2-1 الثلاثاء» is a score.
        var said = rest > read && (last.DayPart is not null || !text.Dash(k - 1));
        var sure = named || said || time.Minute >= 0 || ((sense.DayPart is not null || sense.Minute >= 0) && time.Hour <= 12) || !text.Is(k, TimeClass.Digits);
        if (!sure || (rest == read && text.IsNounLike(rest))) return 0;
        // «من الساعة 4 مساء اليوم حتى 5 مساء غدا» are two times.
        if (sense.Kind != SenseKind.None && DayPhrase.Read(text, text.Comma(rest) ? rest + 1 : rest, new TimeSense()) > 0) return 0;
        Settle(sense, last);
        return rest;
    }

    // The part of day of one end is that of both: «5 إلى 6 مساء», «1:30 ظهرا إلى 4».
    private static void Settle(TimeSense sense, TimeSense last)
    {
        if (sense.DayPart is null && last.DayPart is { } part && sense.Hour <= 12 && ClockTimes.InDay(sense.Hour, part) is var hour && hour <= last.Hour) sense.Hour = hour;
        else if (last.DayPart is null && sense.DayPart is { } given && last.Hour <= 12 && ClockTimes.InDay(last.Hour, given) is var late && late >= sense.Hour) last.Hour = late;
        (sense.EndHour, sense.EndMinute) = (last.Hour, last.Minute);
        sense.DayPart ??= last.DayPart;
        if (sense.Kind != SenseKind.None || last.Kind == SenseKind.None) return;
        sense.Kind = last.Kind;
        Dates.Take(last, sense);
        (sense.Kind, sense.Weekday) = (last.Kind, last.Weekday);
    }
}
