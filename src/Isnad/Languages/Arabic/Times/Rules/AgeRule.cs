using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«سن التاسعة», «الـ17 من عمره», «الخمسين من العمر».</summary>
internal sealed class AgeRule : TimeRule
{
    public override string Id => "ar.time.age";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Age, TimeClass.Ordinal, TimeClass.Cardinal, TimeClass.Digits, TimeClass.Unit];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        if (text.IsUnit(i, TimeUnit.Decade, TimeForm.One)) return Decade(text, i, sense);
        var named = text.Is(i, TimeClass.Age);
        var k = named ? i + 1 : i;
        int end;
        if (Ordinals.Read(text, k, out var nth, out end)) sense.Amount = nth;
        else if (Cardinals.Read(text, k, out var amount, out end) && amount < 130) sense.Amount = amount;
        else return 0;
        if (text.Is(end, TimeClass.AgeOf)) end = text.Next(end);
        else if (!named || text.Is(end, TimeClass.Unit)) return 0;
        (sense.Kind, sense.Type, sense.Unit) = (SenseKind.Duration, TimeType.Duration, TimeUnit.Year);
        return end;
    }

    // «العقد الخامس من العمر»
    private static int Decade(TimeText text, int i, TimeSense sense)
    {
        if (!text.Definite(i) || !Ordinals.Read(text, i + 1, out var nth, out var end) || nth is < 2 or > 12 || !text.Is(end, TimeClass.AgeOf)) return 0;
        (sense.Kind, sense.Type, sense.Unit) = (SenseKind.Duration, TimeType.Duration, TimeUnit.Year);
        sense.Fixed = $"{TimexFormat.Duration((nth - 1) * 10, TimeUnit.Year)}/{TimexFormat.Duration(nth * 10, TimeUnit.Year)}";
        return text.Next(end);
    }
}
