using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«الآن», «مؤخرا», «لاحقا», «في وقت سابق», «المستقبل القريب».</summary>
internal sealed class ReferenceRule : TimeRule
{
    public override string Id => "ar.time.reference";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Reference];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        (sense.Kind, sense.Direction) = (SenseKind.Reference, text.DirectionAt(i));
        return text.Next(i);
    }
}
