using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«مطلع العام», «منتصف تموز», «أواخر الثمانينات», «نهاية الشهر الجاري», «وقت سابق من اليوم».</summary>
internal sealed class EdgeRule : TimeRule
{
    private static readonly TimeRule[] Inner =
        [new MonthRule(), new YearRule(), new PeriodRule(), new DecadeRule(), new PartRule(), new YearSeasonRule(), new RelativeDayRule(), new WeekdayRule(), new DateRule()];

    public override string Id => "ar.time.edge";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Edge, TimeClass.Reference];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        if (text.Is(i, TimeClass.Reference) && text.Next(i) == i + 1) return 0;
        var k = text.Next(i);
        if (text.Is(k, TimeClass.From)) k++;
        if (text.HasParticle(k) && text.Is(i, TimeClass.Reference)) return 0;
        var best = 0;
        var trial = new TimeSense();
        foreach (var rule in Inner)
        {
            trial.Clear();
            var end = rule.Read(text, k, trial);
            if (end <= best) continue;
            best = end;
            Copy(trial, sense);
        }
        if (best == 0) best = Bare(text, k, sense);
        if (best == 0) return 0;
        if (text.Is(i, TimeClass.Edge) && text.Form(i) != TimeForm.Prefix) sense.Edge = (Edge)text.Value(i);
        // «نهاية هذا الأسبوع»
        if (sense is { Edge: Edge.Late, Kind: SenseKind.Relative, Unit: TimeUnit.Week }) sense.Part = "WE";
        return best;
    }

    // «مطلع العام», «نهاية الموسم»
    private static int Bare(TimeText text, int k, TimeSense sense)
    {
        if (!text.Is(k, TimeClass.Unit) || !text.Definite(k) || text.Form(k) != TimeForm.One) return 0;
        var unit = (TimeUnit)text.Value(k);
        if (unit is TimeUnit.Period or TimeUnit.Century or < TimeUnit.Week) return 0;
        (sense.Kind, sense.Unit) = (SenseKind.Relative, unit);
        return k + 1;
    }

    private static void Copy(TimeSense from, TimeSense to)
    {
        Dates.Take(from, to);
        (to.Kind, to.Type, to.Part, to.Fixed, to.Amount) = (from.Kind, from.Type, from.Part, from.Fixed, from.Amount);
        (to.Weekday, to.EndYear, to.EndMonth, to.FromEarlier, to.DayPart) = (from.Weekday, from.EndYear, from.EndMonth, from.FromEarlier, from.DayPart);
    }
}
