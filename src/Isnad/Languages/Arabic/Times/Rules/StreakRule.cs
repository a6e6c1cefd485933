using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«لليوم الثالث على التوالي», «للعام الثاني»: so long without a break.</summary>
internal sealed class StreakRule : TimeRule
{
    public override string Id => "ar.time.streak";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Unit];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        var unit = (TimeUnit)text.Value(i);
        if (text.Form(i) != TimeForm.One || !text.Definite(i) || text.Particle(i) != 'ل' || unit is < TimeUnit.Day or > TimeUnit.Year) return 0;
        if (!text.Definite(i + 1) || !Ordinals.Read(text, i + 1, out var nth, out var end) || nth < 2 || text.Is(end, TimeClass.From)) return 0;
        (sense.Kind, sense.Type, sense.Unit, sense.Amount) = (SenseKind.Duration, TimeType.Duration, unit, nth);
        return text.Is(end, TimeClass.Running) ? text.Next(end) : end;
    }
}
