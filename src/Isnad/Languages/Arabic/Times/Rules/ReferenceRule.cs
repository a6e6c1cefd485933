using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«الآن», «مؤخرا», «لاحقا», «في وقت سابق», «المستقبل القريب».</summary>
internal sealed class ReferenceRule : TimeRule
{
    public override string Id => "ar.time.reference";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Reference, TimeClass.Modifier];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        // «في الماضي» is the past, «في العام الماضي» is not.
        if (text.Is(i, TimeClass.Modifier) && !(text.Definite(i) && text.Is(i - 1, TimeClass.In) && text.DirectionAt(i) == Direction.Past && text.Form(i) == TimeForm.None && text.Class(i + 1) == TimeClass.None)) return 0;
        // «قريبا من الالتحاق»
        if (text.Is(i + 1, TimeClass.From) && text.Is(i, TimeClass.Reference) && text.DirectionAt(i) == Direction.Future && text.Next(i) == i + 1 && !text.Is(i - 1, TimeClass.In)) return 0;
        // «آلان» is a name.
        if (text.Is(i, TimeClass.Reference) && text.Next(i) == i + 1 && text.Folded(i) is ['ا', 'ل', ..] && text.StartsWithHamza(i)) return 0;
        // «برنامج المستقبل»
        if (text.Is(i, TimeClass.Reference) && text.Form(i) == TimeForm.Name && !text.Is(i - 1, TimeClass.In)) return 0;
        // «رئيسا سابقا» is an adjective.
        if (text.DirectionAt(i) == Direction.Past && text.Next(i) == i + 1 && text.Folded(i) is [.., 'ا'] && text.Is(i - 1, TimeClass.None) && text.Folded(i - 1) is [_, _, _, .., 'ا'] and not [.., 'ه' or 'ن', 'ا']) return 0;
        (sense.Kind, sense.Direction) = (SenseKind.Reference, text.DirectionAt(i));
        sense.ByTense = text.Form(i) == TimeForm.Next;
        return text.Next(i);
    }
}
