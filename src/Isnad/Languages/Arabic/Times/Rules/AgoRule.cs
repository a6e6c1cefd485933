using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«قبل يومين», «قبل نحو شهرين», «قبل سنوات».</summary>
internal sealed class AgoRule : TimeRule
{
    public override string Id => "ar.time.ago";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Before];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        var end = Durations.Read(text, i + 1, sense, alone: true);
        if (end == 0 || text.Definite(i + 1)) return 0;
        var (unit, amount) = (sense.Unit, sense.Amount);
        sense.Amount = 0;
        sense.Type = unit < TimeUnit.Day ? TimeType.Time : TimeType.Date;
        if (amount < 0 || amount != decimal.Truncate(amount) || amount > 100_000 || unit is TimeUnit.Period or TimeUnit.Decade or TimeUnit.Century || text.Is(i + 1, TimeClass.Approximate))
        {
            (sense.Kind, sense.Direction) = (SenseKind.Reference, Direction.Past);
            return end;
        }
        (sense.Kind, sense.Offset) = (SenseKind.Relative, -(int)amount);
        if (unit == TimeUnit.Week) (sense.Unit, sense.Offset) = (TimeUnit.Day, sense.Offset * 7);
        return end;
    }
}
