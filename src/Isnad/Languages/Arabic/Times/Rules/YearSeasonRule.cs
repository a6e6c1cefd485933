using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«الصيف الماضي», «صيف 2018», «هذا الشتاء».</summary>
internal sealed class YearSeasonRule : TimeRule
{
    public override string Id => "ar.time.season";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.YearSeason, TimeClass.Demonstrative, TimeClass.Fraction];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        var pointed = text.Is(i, TimeClass.Demonstrative);
        var k = pointed || (text.Is(i, TimeClass.Fraction) && text.Form(i) == TimeForm.Term) ? i + 1 : i;
        if (!text.Is(k, TimeClass.YearSeason)) return 0;
        sense.Kind = SenseKind.Calendar;
        sense.Part = text.Entry(k).Code;
        if (pointed) sense.Direction = Direction.Present;
        var end = Years.After(text, k + 1, sense);
        if (end == k + 1 && !(pointed || k > i || (text.Definite(k) && text.Class(k - 1) is TimeClass.In or TimeClass.For or TimeClass.Edge))) return 0;
        if (sense.Direction is Direction.Past or Direction.Future && sense.Year == 0)
        {
            sense.Unit = TimeUnit.Year;
            sense.Offset = Offsets.Of(sense.Direction);
        }
        return end;
    }
}
