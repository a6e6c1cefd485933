using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«ثلاثة أيام», «شهرين», «نحو 25 عاما», «بضع ساعات», «نصف قرن», «فترة طويلة».</summary>
internal sealed class DurationRule : TimeRule
{
    public override string Id => "ar.time.duration";

    public override IReadOnlyList<TimeClass> Starts { get; } =
        [TimeClass.Digits, TimeClass.Cardinal, TimeClass.Unit, TimeClass.Quantifier, TimeClass.Several, TimeClass.Approximate, TimeClass.Fraction, TimeClass.Million, TimeClass.For, TimeClass.Ordinal];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        // «لأكثر من ساعة»: with a particle before it the length is what follows.
        if (text.Is(i, TimeClass.Approximate) && text.Particle(i) == 'ل') return 0;
        var end = Durations.Read(text, i, sense, IsExpected(text, i));
        if (end == 0) return 0;
        if (text.Is(end, TimeClass.From) && text.IsNow(end + 1))
        {
            if (sense.Unit >= TimeUnit.Day) Durations.FromNow(sense, text.Is(i - 1, TimeClass.For) && text.Value(i - 1) == ForKind.Since ? -1 : 1, vague: false);
            return end + 2;
        }
        // «بعد عشرة أيام» may be a day, «بعد عشرة أيام من الحادث» is none.
        sense.AfterNow = text.IsAfter(i - 1) && !text.Is(end, TimeClass.From) && !text.Is(end, TimeClass.In);
        return end;
    }

    private static bool IsExpected(TimeText text, int i) =>
        Durations.Expects(text, i - 1) || (text.Is(i - 2, TimeClass.Approximate) && text.Next(i - 2) == i) || text.Particle(i) is 'ل' or 'ب' || (text.IsUnit(i - 1, TimeUnit.Period, TimeForm.One) && !text.IsCommon(i - 1)) || (text.Is(i - 1, TimeClass.In) && text.Value(i) > (int)TimeUnit.Day);
}
