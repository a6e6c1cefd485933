using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«أول يوم جمعة من يوليو», «الأسبوع الأخير من العام», «السبت الثاني من كل شهر», «الجمعة 15».</summary>
internal sealed class NthRule : TimeRule
{
    private const int MostWeekdays = 5;

    private static readonly TimeRule[] Periods = [new MonthRule(), new YearRule(), new PeriodRule()];

    public override string Id => "ar.time.nth";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Ordinal, TimeClass.Unit, TimeClass.Weekday];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        if (text.IsUnit(i, TimeUnit.Week, TimeForm.One)) return text.Definite(i) && Nth(text, i + 1, out var week, out var k) ? Of(text, k, sense, week, 0) : 0;
        if (text.Is(i, TimeClass.Ordinal) && !text.Definite(i) && text.Is(i + 1, TimeClass.Weekday)) return text.Value(i) <= MostWeekdays ? Of(text, text.Next(i + 1), sense, text.Value(i), text.Value(i + 1)) : 0;
        var day = text.IsUnit(i, TimeUnit.Day, TimeForm.One) && !text.Definite(i) ? i + 1 : i;
        return text.Is(day, TimeClass.Weekday) ? Weekday(text, day, sense) : 0;
    }

    private static int Weekday(TimeText text, int i, TimeSense sense)
    {
        var next = text.Next(i);
        if (Nth(text, next, out var nth, out var end) && nth <= MostWeekdays)
        {
            if (text.Class(end) is TimeClass.Month or TimeClass.HijriMonth || (text.Is(end, TimeClass.From) && text.Class(end + 1) is TimeClass.Month or TimeClass.HijriMonth)) return 0;
            if (Of(text, end, sense, nth, text.Value(i)) is > 0 and var dated) return dated;
            if (text.IsNounLike(end) || text.Class(end) is TimeClass.Unit or TimeClass.From) return 0;
            (sense.Kind, sense.Nth, sense.Weekday, sense.Unit) = (SenseKind.Calendar, nth, text.Value(i), TimeUnit.Month);
            return end;
        }
        return BareDay(text, i, next, sense);
    }

    // «الجمعة 15», «الثلاثاء الحادي والثلاثين»
    private static int BareDay(TimeText text, int i, int next, TimeSense sense)
    {
        var k = text.Is(next, TimeClass.In) ? next + 1 : next;
        int end;
        if (text.Digits(k, 1, 31, out var day) && k == next) end = k + 1;
        else if (Ordinals.Read(text, k, out day, out end) && text.Definite(k) && day is > MostWeekdays and <= 31 && k == next) { }
        else return 0;
        if (text.IsNounLike(end) || text.Mark(end, '/') || text.Mark(end, ':') || text.Dash(end) || text.Class(end) is not (TimeClass.None or TimeClass.To or TimeClass.In)) return 0;
        (sense.Kind, sense.Weekday, sense.Day) = (SenseKind.Calendar, text.Value(i), day);
        return end;
    }

    // The month or year, «من» or «في» before it left out of account; 0 where there is none.
    private static int Of(TimeText text, int k, TimeSense sense, int nth, int weekday)
    {
        if (text.Class(k) is TimeClass.From or TimeClass.In) k++;
        if (text.Is(k, TimeClass.Each) && text.IsUnit(k + 1, TimeUnit.Month, TimeForm.One))
        {
            if (weekday == 0) return 0;
            (sense.Kind, sense.Type, sense.Weekday) = (SenseKind.Set, TimeType.Set, weekday);
            return k + 2;
        }
        var end = Longest.Read(Periods, text, k, sense);
        if (end == 0 && text.IsUnit(k, TimeUnit.Month, TimeForm.One) && text.Definite(k) && text.Is(k - 1, TimeClass.From)) (sense.Kind, sense.Unit, sense.Offset, end) = (SenseKind.Relative, TimeUnit.Month, 0, k + 1);
        if (end == 0 || sense.Day > 0 || sense.EndMonth > 0 || sense.EndYear > 0 || !(sense.Kind == SenseKind.Calendar || sense is { Kind: SenseKind.Relative, Unit: TimeUnit.Month or TimeUnit.Year })) return 0;
        (sense.Kind, sense.Type, sense.Nth, sense.Weekday) = (SenseKind.Calendar, TimeType.Date, nth, weekday);
        return end;
    }

    private static bool Nth(TimeText text, int i, out int nth, out int end)
    {
        if (text.Is(i, TimeClass.Modifier) && text.Form(i) == TimeForm.Last && text.Definite(i))
        {
            (nth, end) = (-1, i + 1);
            return true;
        }
        return Ordinals.Read(text, i, out nth, out end) && text.Definite(i);
    }
}
