using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«الربع الأول من 2016», «النصف الثاني من العام الجاري», «الفصل الرابع من سنة 2010».</summary>
internal sealed class PartRule : TimeRule
{
    public override string Id => "ar.time.part";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Fraction];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        var parts = text.Value(i);
        if (!text.Definite(i) || parts is not (2 or 4)) return 0;
        int nth, end;
        if (text.Is(i + 1, TimeClass.Modifier) && text.Form(i + 1) == TimeForm.Last) (nth, end) = (parts, i + 2);
        else if (text.Is(i + 1, TimeClass.Modifier) && parts == 4)
        {
            (sense.Kind, sense.Unit, sense.Offset) = (SenseKind.Relative, TimeUnit.Quarter, Offsets.Of(text.DirectionAt(i + 1)));
            return i + 2;
        }
        else if (!Ordinals.Read(text, i + 1, out nth, out end) || nth > parts) return 0;
        sense.Kind = SenseKind.Calendar;
        sense.Part = (parts == 4 ? "Q" : "H") + (char)('0' + nth);
        var year = Years.After(text, end, sense);
        return year > end || (parts == 4 && text.Form(i) != TimeForm.Term) ? year : 0;
    }
}
