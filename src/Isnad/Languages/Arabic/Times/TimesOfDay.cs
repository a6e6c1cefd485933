using Isnad.Languages.Arabic.Times.Rules;
using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>What follows a day, a part of it or a set of days: «اليوم الأربعاء على الساعة 18:00», «أمس مساء», «الليلة حوالي الساعة 7», «كل يوم اثنين الساعة 4 مساء».</summary>
internal static class TimesOfDay
{
    private static readonly ClockRule Clock = new();

    /// <summary>Adds the weekday of a week and the time of a day after token <paramref name="end"/>; gives the token after it, or <paramref name="end"/> back.</summary>
    public static int After(TimeText text, int end, TimeSense day)
    {
        if (day is { Kind: SenseKind.Relative, Unit: TimeUnit.Week, Weekday: 0, Part: null, Edge: Edge.None, Type: TimeType.Date }) end = WeekdayOf(text, end, day);
        if (!IsDay(day) && !IsPart(day)) return end;
        var k = text.Class(end) is TimeClass.In or TimeClass.From or TimeClass.Between || text.Comma(end) ? end + 1 : end;
        if (At(text, end, k, day) is > 0 and var read) return read;
        if (day.Type != TimeType.Date || !text.Is(k, TimeClass.DayPart)) return end;
        // «الثلاثاء بعد الظهر», «الثلاثاء في المساء»
        var joined = k > end ? text.Is(end, TimeClass.In) && text.Definite(k) : text.Form(k) == TimeForm.Adverb || text.Next(k) > k + 1;
        if (!joined) return end;
        day.Type = TimeType.Time;
        day.DayPart = text.Entry(k).Code;
        end = text.Next(k);
        return At(text, end, text.Is(end, TimeClass.In) || text.Comma(end) ? end + 1 : end, day) is > 0 and var late ? late : end;
    }

    private static int At(TimeText text, int end, int k, TimeSense day)
    {
        if (!CanBegin(text, k)) return 0;
        var clock = new TimeSense();
        clock.Clear();
        var read = Clock.Read(text, k, clock);
        if (read == 0 && k > end && text.Is(end, TimeClass.In) && (day.DayPart is not null || text.Folded(k) is [.., 'ه'])) read = Bare(text, k, clock);
        if (read == 0 || clock.Kind != SenseKind.None || clock.Impossible) return 0;
        if (day.Type != TimeType.Set) day.Type = TimeType.Time;
        if (day.DayPart is { } part && clock.DayPart is null)
        {
            clock.Hour = ClockTimes.InDay(clock.Hour, part);
            if (clock.EndHour >= 0) clock.EndHour = ClockTimes.InDay(clock.EndHour, part);
        }
        (day.Hour, day.Minute, day.Second, day.EndHour, day.EndMinute) = (clock.Hour, clock.Minute, clock.Second, clock.EndHour, clock.EndMinute);
        day.DayPart ??= clock.DayPart;
        return read;
    }

    private static bool CanBegin(TimeText text, int k) => text.Class(k) is TimeClass.Unit or TimeClass.Digits or TimeClass.Ordinal or TimeClass.Approximate or TimeClass.Cardinal;

    // «الليلة في 7», «هذا الصباح في السابعة»
    private static int Bare(TimeText text, int k, TimeSense clock)
    {
        if (!(text.Digits(k, 1, 12, out _) || (text.Definite(k) && Ordinals.Read(text, k, out var nth, out _) && nth <= 12))) return 0;
        var end = ClockTimes.Read(text, k, out var time);
        if (end == 0 || text.IsNounLike(end) || text.Class(end) is TimeClass.Unit or TimeClass.Cardinal or TimeClass.Month) return 0;
        (clock.Hour, clock.Minute, clock.Second) = (time.Hour, time.Minute, time.Second);
        return end;
    }

    // «الأسبوع المقبل يوم الجمعة»
    private static int WeekdayOf(TimeText text, int end, TimeSense week)
    {
        var opened = text.Class(end) is TimeClass.From or TimeClass.Between;
        var k = opened || (text.IsUnit(end, TimeUnit.Day, TimeForm.One) && !text.Definite(end)) ? end + 1 : end;
        if (!text.Is(k, TimeClass.Weekday) || text.HasParticle(k)) return end;
        var next = text.Next(k);
        if (text.Is(next, TimeClass.Modifier) || (text.Class(next) is TimeClass.Digits or TimeClass.Ordinal && text.Class(next + 1) is TimeClass.Month or TimeClass.From)) return end;
        var last = opened ? RangeLinks.Joint(text, k, next) : 0;
        if (opened && !text.Is(last, TimeClass.Weekday)) return end;
        week.Weekday = text.Value(k);
        if (!opened) return next;
        week.EndWeekday = text.Value(last);
        return text.Next(last);
    }

    private static bool IsPart(TimeSense sense) => sense.Hour < 0 && (sense.DayPart is not null || sense.Weekday > 0) && sense.Type is TimeType.Time or TimeType.Set;

    private static bool IsDay(TimeSense sense) => sense.Type == TimeType.Date && sense.EndDay == 0 && sense.EndMonth == 0 && (sense.Kind, sense.Unit) switch
    {
        (SenseKind.Relative, TimeUnit.Day) => true,
        (SenseKind.Relative, TimeUnit.Week) => sense is { Weekday: > 0, EndWeekday: 0 },
        (SenseKind.Calendar, _) => sense.Day > 0 || (sense.Weekday > 0 && sense.Month == 0),
        _ => false,
    };
}
