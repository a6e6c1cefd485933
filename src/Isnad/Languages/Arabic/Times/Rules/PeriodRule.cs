using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«الأسبوع الماضي», «هذا العام», «الأيام المقبلة», «السنوات الخمس الأخيرة», «ذلك الوقت», «نفس اليوم».</summary>
internal sealed class PeriodRule : TimeRule
{
    public override string Id => "ar.time.period";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Unit, TimeClass.Demonstrative, TimeClass.Same, TimeClass.YearSeason, TimeClass.Weekend, TimeClass.Cardinal, TimeClass.Digits];

    public override int Read(TimeText text, int i, TimeSense sense) => text.Class(i) switch
    {
        TimeClass.Demonstrative => Pointed(text, i, sense),
        TimeClass.Same => Same(text, i, sense),
        TimeClass.Weekend => Weekend(text, i, sense),
        TimeClass.Unit => Unit(text, i, sense),
        _ => Counted(text, i, sense),
    };

    // «هذا العام», «تلك الفترة»
    private static int Pointed(TimeText text, int i, TimeSense sense)
    {
        if (text.Is(i + 1, TimeClass.DayPart) && text.Definite(i + 1)) return PartOfDay(text, i, sense);
        if (!text.Is(i + 1, TimeClass.Unit) || !text.Definite(i + 1) || text.Form(i + 1) == TimeForm.Two) return 0;
        var unit = (TimeUnit)text.Value(i + 1);
        if (unit < TimeUnit.Day || text.IsCommon(i + 1) || Ordinals.Read(text, i + 2, out _, out _)) return 0;
        var end = text.Is(i + 2, TimeClass.Filler) && text.Definite(i + 2) ? i + 3 : i + 2;
        var direction = text.DirectionAt(i);
        // «ذلك العام»: the one that was named.
        if (direction == Direction.Past && text.Form(i + 1) == TimeForm.One && unit is not (TimeUnit.Period or TimeUnit.Season))
        {
            (sense.FromEarlier, sense.Direction) = (true, Direction.Past);
            return Relative(sense, unit, 0, end);
        }
        // «هذه الفترة»: the part of a year that was named.
        sense.SamePart = unit == TimeUnit.Period && direction == Direction.Present && text.Folded(i + 1) is [.., 'ه'];
        if (direction == Direction.Past || text.Form(i + 1) == TimeForm.Many || unit is TimeUnit.Period or TimeUnit.Season) return Reference(sense, direction, end);
        return Relative(sense, unit, 0, end);
    }

    private static int PartOfDay(TimeText text, int i, TimeSense sense)
    {
        if (text.DirectionAt(i) != Direction.Present || text.Entry(i + 1).Code == "AF") return 0;
        sense.Type = TimeType.Time;
        sense.DayPart = text.Entry(i + 1).Code;
        return Relative(sense, TimeUnit.Day, 0, i + 2);
    }

    // «نفس اليوم», «في ذات العام»
    private static int Same(TimeText text, int i, TimeSense sense)
    {
        if (text.Definite(i) || !text.Is(i + 1, TimeClass.Unit) || !text.Definite(i + 1) || text.Form(i + 1) != TimeForm.One) return 0;
        return AsBefore(sense, (TimeUnit)text.Value(i + 1), i + 2);
    }

    private static int AsBefore(TimeSense sense, TimeUnit unit, int end)
    {
        // «في الوقت نفسه» only joins sentences.
        if (unit is TimeUnit.Period || unit < TimeUnit.Day) return 0;
        if (unit is TimeUnit.Season) return Reference(sense, Direction.Past, end);
        sense.FromEarlier = true;
        return Relative(sense, unit, 0, end);
    }

    private static int Weekend(TimeText text, int i, TimeSense sense)
    {
        var end = text.Next(i);
        sense.Part = "WE";
        if (OneFurther(text, end, sense, TimeUnit.Week) is > 0 and var further) return further;
        var offset = text.Is(end, TimeClass.Modifier) ? Offsets.Of(text.DirectionAt(end)) : 0;
        return Relative(sense, TimeUnit.Week, offset, text.Is(end, TimeClass.Modifier) ? end + 1 : end);
    }

    private static int Unit(TimeText text, int i, TimeSense sense)
    {
        var unit = (TimeUnit)text.Value(i);
        // «الأمين العام الجديد», «الدقائق الأخيرة» of a match
        if (!text.Definite(i) || unit < TimeUnit.Hour || (unit == TimeUnit.Year && text.Is(i - 1, TimeClass.Title) && !text.HasParticle(i))) return 0;
        var k = i + 1;
        if (text.Form(i) == TimeForm.One && text.Is(k, TimeClass.Same) && (text.Definite(k) || Suffixed(text, k))) return AsBefore(sense, unit, k + 1);
        if (text.Form(i) == TimeForm.One && OneFurther(text, k, sense, unit) is > 0 and var further) return further;
        decimal amount = 0;
        if (text.Form(i) == TimeForm.Many)
        {
            if (Cardinals.Starts(text, k) && Cardinals.Read(text, k, out amount, out var counted)) k = counted;
        }
        else if (text.Form(i) == TimeForm.Two) amount = 2;
        while (text.Class(k) is TimeClass.Filler or TimeClass.Several or TimeClass.YearMark && text.Definite(k)) k++;
        sense.SchoolYear = unit == TimeUnit.Year && text.Form(i) == TimeForm.One && text.Is(k - 1, TimeClass.Filler) && text.Form(k - 1) == TimeForm.School;
        var ordinal = Ordinals.Read(text, k, out var nth, out var after) && text.Definite(k) && text.Form(i) == TimeForm.Many && nth == 1;
        if (!text.Is(k, TimeClass.Modifier) && !ordinal) return sense.SchoolYear ? Relative(sense, unit, 0, k) : amount > 2 && k == i + 2 ? Length(sense, unit, amount, k) : 0;
        if (!ordinal && !text.Definite(k)) return 0;
        var end = ordinal ? after : k + 1;
        while (text.Is(end, TimeClass.Modifier) && text.Definite(end) && !text.HasParticle(end)) end++;
        if (amount > 0) return Length(sense, unit, amount, end);
        if (ordinal) return Reference(sense, Direction.Past, end);
        return Modified(text, i, k, end, sense);
    }

    // «الأسبوع بعد القادم», «الشهر قبل الماضي»
    private static int OneFurther(TimeText text, int k, TimeSense sense, TimeUnit unit)
    {
        if (unit is < TimeUnit.Week or > TimeUnit.Year || !(text.IsAfter(k) || text.Is(k, TimeClass.Before)) || !text.Is(k + 1, TimeClass.Modifier) || !text.Definite(k + 1)) return 0;
        var ahead = text.IsAfter(k);
        if (text.DirectionAt(k + 1) != (ahead ? Direction.Future : Direction.Past)) return 0;
        return Relative(sense, unit, ahead ? 2 : -2, k + 2);
    }

    private static bool Suffixed(TimeText text, int k) => text.Folded(k) is [.., 'ه'] or [.., 'ه', 'ا'];

    private static int Modified(TimeText text, int i, int k, int end, TimeSense sense)
    {
        var unit = (TimeUnit)text.Value(i);
        var direction = text.DirectionAt(k);
        if (text.Form(k) == TimeForm.New && unit is not (TimeUnit.Year or TimeUnit.Season)) return 0;
        if (text.Form(i) == TimeForm.Many || unit is TimeUnit.Season or TimeUnit.Period || unit < TimeUnit.Day)
        {
            // «الموسم اللاحق»: after what was told.
            sense.ByTense = text.Form(k) == TimeForm.Next;
            return WithSeason(text, end, sense, sense.ByTense ? Direction.Past : direction);
        }
        if (text.Form(k) == TimeForm.Next)
        {
            sense.FromEarlier = true;
            return Relative(sense, unit, 1, end);
        }
        sense.Hijri = unit == TimeUnit.Year && text.Entry(k - 1).Code == "hijri";
        if (unit == TimeUnit.Year)
        {
            var year = Years.Number(text, end, sense);
            if (year > 0)
            {
                sense.Kind = SenseKind.Calendar;
                return year;
            }
            if (sense.Hijri) sense.Kind = SenseKind.Calendar;
        }
        var read = Relative(sense, unit, Offsets.Of(direction), end);
        if (sense.Hijri) sense.Kind = SenseKind.Calendar;
        return read;
    }

    // «الموسم الجديد 2015-2016»
    private static int WithSeason(TimeText text, int end, TimeSense sense, Direction direction)
    {
        if (text.Digits(end, 1900, 2100, out var first) && (text.Dash(end + 1) || text.Mark(end + 1, '/')) && text.Digits(end + 2, first, first + 2, out var last) && last > first)
        {
            (sense.Kind, sense.Year, sense.EndYear) = (SenseKind.Calendar, first, last);
            return end + 3;
        }
        return Reference(sense, direction, end);
    }

    // «الثلاثة أيام الماضية», «الخمس سنوات القادمة»
    private static int Counted(TimeText text, int i, TimeSense sense)
    {
        if (!(text.Definite(i) || text.IsArticle(i)) || !Cardinals.Read(text, i, out var amount, out var k) || !text.Is(k, TimeClass.Unit)) return 0;
        // «الذكرى الـ65 لليوم الوطني», «عامه الثلاثين يوم الأحد»
        if (text.HasParticle(k) || Durations.IsOfWeekday(text, k)) return 0;
        // «مجموعة السبع الأسبوع المقبل»
        if (amount <= 10 && text.Definite(k) && text.Form(k) == TimeForm.One) return 0;
        var end = k + 1;
        while (text.Is(end, TimeClass.Modifier) && text.Definite(end)) end++;
        return Length(sense, (TimeUnit)text.Value(k), amount, end);
    }

    private static int Reference(TimeSense sense, Direction direction, int end)
    {
        (sense.Kind, sense.Direction) = (SenseKind.Reference, direction);
        return end;
    }

    private static int Relative(TimeSense sense, TimeUnit unit, int offset, int end)
    {
        (sense.Kind, sense.Unit, sense.Offset) = (SenseKind.Relative, unit, offset);
        return end;
    }

    private static int Length(TimeSense sense, TimeUnit unit, decimal amount, int end)
    {
        (sense.Kind, sense.Type, sense.Unit, sense.Amount) = (SenseKind.Duration, TimeType.Duration, unit, amount);
        return end;
    }
}
