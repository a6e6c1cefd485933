using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«الساعة 11 صباحا», «التاسعة والنصف مساء الأحد», «21:30 بتوقيت غرينتش», «الرابعة وحتى العاشرة مساء».</summary>
internal sealed class ClockRule : TimeRule
{
    public override string Id => "ar.time.clock";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Unit, TimeClass.Digits, TimeClass.Ordinal, TimeClass.Approximate];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        sense.Type = TimeType.Time;
        var k = text.Is(i, TimeClass.Approximate) ? text.Next(i) : i;
        var named = text.IsUnit(k, TimeUnit.Hour, TimeForm.One) && text.Definite(k);
        if (named) k++;
        var words = !text.Is(k, TimeClass.Digits);
        var end = ClockTimes.Read(text, k, out var hour, out var minute);
        if (end == 0) return 0;
        (sense.Hour, sense.Minute) = (hour, minute);
        end = Until(text, end, sense);
        var bare = end;
        end = Rest(text, end, sense);
        var colon = text.Mark(k + 1, ':');
        if (!named && !(end > bare && (words || colon || text.Class(bare) is TimeClass.DayPart or TimeClass.HalfDay or TimeClass.Zone))) return 0;
        // «القناة الأولى مساء»
        if (!named && words && text.Folded(k - 1) is ['ا', 'ل', ..]) return 0;
        if (!named && words && text.Class(bare) is not (TimeClass.DayPart or TimeClass.From or TimeClass.AfterMidnight or TimeClass.Zone)) return 0;
        if (sense.Hour > 24 || sense.Minute > 59 || sense.EndHour > 24) sense.Impossible = true;
        return end;
    }

    // «الرابعة وحتى العاشرة»
    private static int Until(TimeText text, int end, TimeSense sense)
    {
        if (!text.Is(end, TimeClass.To) && !text.Dash(end)) return end;
        var k = text.IsUnit(end + 1, TimeUnit.Hour, TimeForm.One) ? end + 2 : end + 1;
        var read = ClockTimes.Read(text, k, out var hour, out var minute);
        if (read == 0) return end;
        (sense.EndHour, sense.EndMinute) = (hour, minute);
        return read;
    }

    // Part of day, zone and day, in any order.
    private static int Rest(TimeText text, int end, TimeSense sense)
    {
        for (var more = true; more;)
        {
            more = false;
            var k = text.Class(end) is TimeClass.From or TimeClass.In || text.Comma(end) ? end + 1 : end;
            if (text.Class(k) is TimeClass.Zone && k == end) (more, end) = (true, text.Next(k));
            else if (text.Class(k) is TimeClass.AfterMidnight) (more, end) = (true, text.Next(k));
            else if (text.Is(k, TimeClass.HalfDay) && sense.DayPart is null) (more, end) = Half(text, k, sense, TimeForm.Am);
            else if (text.Is(k, TimeClass.DayPart) && sense.DayPart is null) (more, end) = Half(text, k, sense, text.Form(k));
            else if (sense.Kind == SenseKind.None && !text.Comma(end) && DayPhrase.Read(text, k, sense) is > 0 and var day) (more, end) = (true, day);
        }
        return end;
    }

    private static (bool More, int End) Half(TimeText text, int k, TimeSense sense, TimeForm form)
    {
        sense.DayPart = form == TimeForm.Am ? "MO" : text.Entry(k).Code;
        sense.Hour = ClockTimes.InDay(sense.Hour, sense.DayPart);
        if (sense.EndHour >= 0) sense.EndHour = ClockTimes.InDay(sense.EndHour, sense.DayPart);
        return (true, text.Next(k));
    }
}
