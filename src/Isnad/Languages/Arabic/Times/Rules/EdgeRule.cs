using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«مطلع العام», «منتصف تموز», «أواخر الثمانينات», «نهاية الشهر الجاري», «وقت سابق من اليوم».</summary>
internal sealed class EdgeRule : TimeRule
{
    private static readonly TimeRule[] Inner =
        [new MonthRule(), new YearRule(), new DecadeRule(), new PeriodRule(), new PartRule(), new YearSeasonRule(), new RelativeDayRule(), new WeekdayRule(), new DateRule(), new NthRule(), new DayPartRule()];

    public override string Id => "ar.time.edge";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Edge, TimeClass.Reference];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        if (text.Is(i, TimeClass.Reference) && text.Next(i) == i + 1) return 0;
        var k = text.Next(i);
        if (text.Is(k, TimeClass.From))
        {
            // «بداية من الموسم الجديد»: from then on.
            if (text.Is(i, TimeClass.Edge) && text.Form(i) != TimeForm.Prefix) return 0;
            k++;
        }
        if (text.HasParticle(k) && text.Is(i, TimeClass.Reference)) return 0;
        var best = Longest.Read(Inner, text, k, sense);
        if (best == 0) best = Bare(text, k, sense);
        if (best == 0) return text.Form(i) == TimeForm.Prefix ? Earlier(text, i, sense) : 0;
        if (text.Is(i, TimeClass.Edge) && text.Form(i) != TimeForm.Prefix) sense.Edge = (Edge)text.Value(i);
        // «منتصف القرن الماضي»
        if (sense is { Edge: Edge.Middle, Fixed: [var first, var second, 'X', 'X'] }) sense.Fixed = $"{first}{second}5X";
        if (sense is { Kind: SenseKind.Relative, Unit: TimeUnit.Season }) Season(text, i, sense);
        if (sense.Edge == Edge.Late && text.Form(i) == TimeForm.Last) End(sense);
        return best;
    }

    // «قبل بداية الموسم» is to come, «بداية الموسم» is over, «نهاية الموسم» as the verb has it.
    private static void Season(TimeText text, int i, TimeSense sense)
    {
        if (sense.Edge is not (Edge.Early or Edge.Late)) return;
        sense.Kind = SenseKind.Reference;
        sense.Direction = sense.Edge == Edge.Early && text.Is(i - 1, TimeClass.Before) ? Direction.Future : Direction.Past;
        sense.ByTense = sense.Edge == Edge.Late;
    }

    // «نهاية هذا الأسبوع», «نهاية الغد»
    private static void End(TimeSense sense)
    {
        if (sense is { Kind: SenseKind.Relative, Unit: TimeUnit.Week, Weekday: 0 }) sense.Part = "WE";
        if (sense.Type == TimeType.Date && (sense is { Kind: SenseKind.Relative, Unit: TimeUnit.Day } or { Weekday: > 0, Month: 0, Nth: 0 })) (sense.Type, sense.Hour, sense.Minute) = (TimeType.Time, 23, 59);
    }

    // «في وقت سابق من خلال …»: only the two words.
    private static int Earlier(TimeText text, int i, TimeSense sense)
    {
        (sense.Kind, sense.Direction) = (SenseKind.Reference, (Edge)text.Value(i) == Edge.Early ? Direction.Past : Direction.Future);
        return i + 2;
    }

    // «مطلع العام», «نهاية الموسم»
    private static int Bare(TimeText text, int k, TimeSense sense)
    {
        if (!text.Is(k, TimeClass.Unit) || !text.Definite(k) || text.Form(k) != TimeForm.One) return 0;
        var unit = (TimeUnit)text.Value(k);
        if (unit is TimeUnit.Period or TimeUnit.Century or < TimeUnit.Week) return 0;
        (sense.Kind, sense.Unit) = (SenseKind.Relative, unit);
        // «مطلع الموسم الكروي»
        return text.Is(k + 1, TimeClass.Filler) && text.Definite(k + 1) ? k + 2 : k + 1;
    }
}
