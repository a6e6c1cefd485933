using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«يونيو», «شهر مارس الماضي», «آب (أغسطس) 2011», «شهري فبراير ومارس».</summary>
internal sealed class MonthRule : TimeRule
{
    public override string Id => "ar.time.month";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Month, TimeClass.HijriMonth, TimeClass.Unit, TimeClass.Set];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        var pair = text.Is(i, TimeClass.Set) && text.Value(i) == (int)TimeUnit.Month;
        var first = pair ? i + 1 : i;
        var end = Months.Read(text, first, sense);
        if (end == 0 || !(pair || Months.IsSure(text, first, end))) return 0;
        sense.Kind = SenseKind.Calendar;
        if (pair && text.And(end) && text.Is(end, TimeClass.Month))
        {
            sense.EndMonth = text.Value(end);
            end = text.Next(end);
        }
        return Years.After(text, DayAfter(text, end, sense), sense);
    }

    // «يناير الثاني والعشرين، 2018»
    private static int DayAfter(TimeText text, int end, TimeSense sense)
    {
        if (sense.EndMonth > 0 || !text.Is(end, TimeClass.Ordinal) || !text.Definite(end) || !Ordinals.Read(text, end, out var day, out var after) || day > 31) return end;
        if (text.Class(after) is TimeClass.From or TimeClass.Unit) return end;
        sense.Day = day;
        return after;
    }
}
