using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«الجمعة», «يوم السبت الماضي», «الإثنين 4 فبراير 2019».</summary>
internal sealed class WeekdayRule : TimeRule
{
    public override string Id => "ar.time.weekday";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Weekday, TimeClass.Unit, TimeClass.Demonstrative];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        var pointed = text.Is(i, TimeClass.Demonstrative) && text.DirectionAt(i) == Direction.Present;
        var k = pointed ? i + 1 : i;
        if (text.IsUnit(k, TimeUnit.Day, TimeForm.One) && !text.Definite(k)) k++;
        // «يوم (الخميس) 20 أغسطس»
        var bracket = k > i && text.Mark(k, '(') && text.Mark(k + 2, ')');
        if (bracket) k++;
        if (!text.Is(k, TimeClass.Weekday) || (k > i && text.HasParticle(k))) return 0;
        sense.Kind = SenseKind.Calendar;
        sense.Weekday = text.Value(k);
        if (pointed)
        {
            // «هذا الثلاثاء»
            sense.Direction = Direction.Present;
            return text.Next(k);
        }
        var end = bracket ? k + 2 : AfterPair(text, text.Next(k));
        var said = Years.Modifier(text, end, sense);
        if (said > end) return Dates.After(text, said, sense);
        if (OfWeek(text, end, sense) is > 0 and var week) return week;
        return Dates.After(text, end, sense);
    }

    // «ليل الثلاثاء/الأربعاء»: the night belongs to the first.
    private static int AfterPair(TimeText text, int end)
    {
        if (text.Is(end, TimeClass.Weekday) && !text.HasParticle(end)) return text.Next(end);
        return (text.Mark(end, '/') || text.Dash(end)) && text.Is(end + 1, TimeClass.Weekday) ? text.Next(end + 1) : end;
    }

    // «الثلاثاء من الأسبوع المقبل»
    private static int OfWeek(TimeText text, int k, TimeSense sense)
    {
        if (text.Is(k, TimeClass.From)) k++;
        if (!text.IsUnit(k, TimeUnit.Week, TimeForm.One) || !text.Is(k + 1, TimeClass.Modifier)) return 0;
        (sense.Kind, sense.Unit, sense.Offset) = (SenseKind.Relative, TimeUnit.Week, Offsets.Of(text.DirectionAt(k + 1)));
        return k + 2;
    }
}
