using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«ثلاثة أيام», «شهرين», «نحو 25 عاما», «بضع ساعات», «نصف قرن», «فترة طويلة».</summary>
internal sealed class DurationRule : TimeRule
{
    public override string Id => "ar.time.duration";

    public override IReadOnlyList<TimeClass> Starts { get; } =
        [TimeClass.Digits, TimeClass.Cardinal, TimeClass.Unit, TimeClass.Quantifier, TimeClass.Several, TimeClass.Approximate, TimeClass.Fraction, TimeClass.Million, TimeClass.For, TimeClass.Ordinal];

    public override int Read(TimeText text, int i, TimeSense sense) => Durations.Read(text, i, sense, alone: Durations.Expects(text, i - 1) || text.Particle(i) is 'ل' or 'ب' || (text.Is(i - 1, TimeClass.In) && text.Value(i) > (int)TimeUnit.Day));
}
