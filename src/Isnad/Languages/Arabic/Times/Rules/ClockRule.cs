using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«الساعة 11 صباحا», «التاسعة والنصف مساء الأحد», «21:30 بتوقيت غرينتش», «الرابعة وحتى العاشرة مساء», «من 5 إلى 6 مساء».</summary>
internal sealed class ClockRule : TimeRule
{
    public override string Id => "ar.time.clock";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Unit, TimeClass.Digits, TimeClass.Ordinal, TimeClass.Approximate, TimeClass.Cardinal];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        var k = text.Is(i, TimeClass.Approximate) ? text.Next(i) : i;
        var named = text.IsUnit(k, TimeUnit.Hour, TimeForm.One) && text.Definite(k);
        if (named) k++;
        var end = ClockTimes.Read(text, k, out var time);
        if (end == 0 || (named && time.Hour > 24 && text.Is(end, TimeClass.Unit))) return 0;
        sense.Type = TimeType.Time;
        (sense.Hour, sense.Minute, sense.Second) = (time.Hour, time.Minute, time.Second);
        var bare = end;
        end = Rest(text, end, sense);
        var last = ClockRanges.Read(text, i, end, sense);
        if (!named && !IsTime(text, k, bare, Math.Max(end, last), time, last > end)) return 0;
        if (!time.IsPossible || sense.EndHour > 24) sense.Impossible = true;
        return Math.Max(end, last);
    }

    /// <summary>Part of day, zone and day, in any order.</summary>
    public static int Rest(TimeText text, int end, TimeSense sense)
    {
        for (var more = true; more;)
        {
            more = false;
            var comma = text.Comma(end);
            var k = comma || text.Class(end) is TimeClass.From or TimeClass.In ? end + 1 : end;
            if (text.Is(k, TimeClass.Zone) && k == end) (more, end) = (true, text.Next(k));
            else if (text.Is(k, TimeClass.AfterMidnight) || (text.Is(k, TimeClass.Midnight) && sense.Hour is >= 0 and <= 4)) (more, end) = (true, text.Next(k));
            else if (Part(text, k, sense) is > 0 and var part) (more, end) = (true, part);
            else if (sense.Kind == SenseKind.None && Day(text, k, sense, comma) is > 0 and var day) (more, end) = (true, day);
        }
        return end;
    }

    private static int Part(TimeText text, int k, TimeSense sense)
    {
        if (sense.DayPart is not null) return sense.Kind == SenseKind.None && Named(text, k, sense) ? text.Next(k) : 0;
        if (text.Is(k, TimeClass.HalfDay)) return Half(text, k, sense, "MO");
        // «8 هذا المساء»
        var pointed = text.Is(k, TimeClass.Demonstrative) && text.Is(k + 1, TimeClass.DayPart) && text.Definite(k + 1) && sense.Kind == SenseKind.None;
        if (!text.Is(k, TimeClass.DayPart) && !pointed) return 0;
        if (pointed)
        {
            (sense.Kind, sense.Unit) = (SenseKind.Relative, TimeUnit.Day);
            k++;
        }
        else if (sense.Kind == SenseKind.None) Named(text, k, sense);
        return Half(text, k, sense, text.Entry(k).Code);
    }

    // «الليلة», «ليلة أمس»: a part of a day that says which.
    private static bool Named(TimeText text, int k, TimeSense sense)
    {
        if (!text.Is(k, TimeClass.DayPart) || DayPartRule.DayOf(text.Form(k)) is not { } offset) return false;
        (sense.Kind, sense.Unit, sense.Offset) = (SenseKind.Relative, TimeUnit.Day, offset);
        return true;
    }

    // Behind a comma only what is surely a day: «الساعة 8 مساء، 1 يناير».
    private static int Day(TimeText text, int k, TimeSense sense, bool comma)
    {
        if (text.Is(k, TimeClass.EachWeekday))
        {
            (sense.Kind, sense.Type, sense.Weekday) = (SenseKind.Set, TimeType.Set, text.Value(k));
            return text.Next(k);
        }
        if (comma && !text.Is(k, TimeClass.Digits) && !text.Is(k, TimeClass.Ordinal)) return 0;
        return DayPhrase.Read(text, k, sense);
    }

    private static int Half(TimeText text, int k, TimeSense sense, string part)
    {
        sense.DayPart = part;
        sense.Hour = ClockTimes.InDay(sense.Hour, part);
        return text.Next(k);
    }

    // Without «الساعة» something else must say that it is a time.
    private static bool IsTime(TimeText text, int k, int bare, int end, ClockTime time, bool range)
    {
        var colon = text.Mark(k + 1, ':');
        if (text.Is(k, TimeClass.Digits))
        {
            if (colon && time.IsPossible && (end > bare || range || IsAlone(text, k, bare))) return true;
            if (range) return true;
            return end > bare && (text.Class(bare) is TimeClass.DayPart or TimeClass.HalfDay or TimeClass.Zone || IsPointed(text, bare) || IsIn(text, bare) || (text.Comma(bare) && (text.Form(bare + 1) == TimeForm.Today || IsPointed(text, bare + 1))));
        }
        if (time.Minute >= 0) return true;
        // «القناة الأولى مساء»
        if (text.Folded(k - 1) is ['ا', 'ل', .., 'ه' or 'ت' or 'ا'] && !text.Is(k - 1, TimeClass.DayPart)) return false;
        if (range) return text.Class(k - 1) is TimeClass.From or TimeClass.Between || end > bare;
        return end > bare && (text.Class(bare) is TimeClass.DayPart or TimeClass.From or TimeClass.AfterMidnight or TimeClass.Zone || IsPointed(text, bare));
    }

    private static bool IsAlone(TimeText text, int k, int bare) =>
        text.Class(k - 1) is TimeClass.In or TimeClass.From or TimeClass.To or TimeClass.Between or TimeClass.Approximate || !(text.Mark(k - 1, ':') || text.Mark(bare, ':') || text.Mark(k - 1, '(') || text.Dash(k - 1) || text.Dash(bare)) && !text.IsWordLike(bare);

    private static bool IsPointed(TimeText text, int k) => text.Is(k, TimeClass.Demonstrative) && text.Is(k + 1, TimeClass.DayPart);

    private static bool IsIn(TimeText text, int k) => text.Is(k, TimeClass.In) && text.Is(k + 1, TimeClass.DayPart) && text.Definite(k + 1);
}
