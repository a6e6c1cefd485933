using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«الفترة نفسها من 2011», «نفس الفترة من العام الماضي», «الربع المماثل من العام السابق», «الشهر نفسه من 2014»: what was named last, of another year.</summary>
internal sealed class SamePartRule : TimeRule
{
    private static readonly TimeRule[] Years = [new YearRule(), new PeriodRule()];

    public override string Id => "ar.time.same-part";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Same, TimeClass.Unit, TimeClass.Fraction];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        var before = text.Is(i, TimeClass.Same);
        var noun = before ? i + 1 : i;
        if (!text.Definite(noun) || !IsPart(text, noun) || (!before && !text.Is(noun + 1, TimeClass.Same))) return 0;
        var k = before ? noun + 1 : noun + 2;
        if (!text.Is(k, TimeClass.From)) return 0;
        var end = Longest.Read(Years, text, k + 1, sense);
        if (end == 0 || sense.EndYear > 0 || sense.Hijri || !(sense is { Kind: SenseKind.Calendar, Year: > 0, Month: 0 } or { Kind: SenseKind.Relative, Unit: TimeUnit.Year })) return 0;
        if (sense.Kind == SenseKind.Calendar) (sense.Unit, sense.Offset) = (TimeUnit.None, 0);
        sense.Kind = SenseKind.Calendar;
        sense.SamePart = true;
        return end;
    }

    private static bool IsPart(TimeText text, int i) =>
        text.Is(i, TimeClass.Fraction) || (text.Is(i, TimeClass.Unit) && text.Form(i) == TimeForm.One && (TimeUnit)text.Value(i) is TimeUnit.Period or TimeUnit.Month or TimeUnit.Quarter);
}
