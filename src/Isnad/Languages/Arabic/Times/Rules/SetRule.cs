using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«كل يوم», «كل 26 شهرا», «سنويا», «الأسبوعية», «مرة في الأسبوع», «أيام الجمعة».</summary>
internal sealed class SetRule : TimeRule
{
    public override string Id => "ar.time.set";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.In, TimeClass.Each, TimeClass.EachWeekday, TimeClass.Set, TimeClass.Repeated, TimeClass.DayPart, TimeClass.Digits, TimeClass.Cardinal];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        (sense.Kind, sense.Type, sense.Amount) = (SenseKind.Set, TimeType.Set, 1);
        switch (text.Class(i))
        {
            case TimeClass.In:
                return Rate(text, i, sense);
            // «يومي 12 و13 مايو» are two days.
            case TimeClass.Set when text.Class(i + 1) is TimeClass.Digits or TimeClass.Weekday or TimeClass.Month:
                return 0;
            case TimeClass.Set when text.Definite(i) && !FollowsNoun(text, i):
                return 0;
            case TimeClass.Set:
                sense.Unit = (TimeUnit)text.Value(i);
                return text.Next(i);
            case TimeClass.EachWeekday:
                sense.Weekday = text.Value(i);
                return text.Next(i);
            case TimeClass.Each:
                return Each(text, i, sense);
            case TimeClass.DayPart:
                return text.Is(i + 1, TimeClass.Each) ? Each(text, i + 1, sense) : 0;
            default:
                return Repeated(text, i, sense);
        }
    }

    // «التقرير السنوي», «حفلها السنوي»; «فايز الشهري» is a name.
    private static bool FollowsNoun(TimeText text, int i) => text.Folded(i - 1) is ['ا' or 'ل', 'ل', ..] or [_, 'ا' or 'ل', 'ل', ..] or [.., 'ه' or 'ا' or 'ي'] or [.., 'ه' or 'ك', 'م'] || !text.IsWordLike(i - 1) || text.HasParticle(i);

    // «ثلاث ساعات في اليوم»
    private static int Rate(TimeText text, int i, TimeSense sense)
    {
        var unit = (TimeUnit)text.Value(i + 1);
        if (!text.Is(i + 1, TimeClass.Unit) || text.Form(i + 1) != TimeForm.One || !text.Definite(i + 1) || unit is < TimeUnit.Day or > TimeUnit.Year) return 0;
        // «خمسة ملايين برميل من النفط في اليوم»: «في اليوم» is never today.
        var counted = text.Class(i - 1) is TimeClass.Unit or TimeClass.Counted || (unit == TimeUnit.Day && text.Folded(i + 2) is not ['ا', 'ل', ..]);
        if (!counted || text.Class(i + 2) is TimeClass.Modifier or TimeClass.Digits or TimeClass.Weekday or TimeClass.Month or TimeClass.Filler or TimeClass.Same or TimeClass.From or TimeClass.Which) return 0;
        return Ordinals.Read(text, i + 2, out _, out _) ? 0 : Of(sense, unit, i + 2);
    }

    private static int Each(TimeText text, int i, TimeSense sense)
    {
        var k = i + 1;
        if (text.Is(k, TimeClass.DayPart) && !text.Definite(k))
        {
            sense.DayPart = text.Entry(k).Code;
            return Of(sense, TimeUnit.Day, k + 1);
        }
        if (text.Is(k, TimeClass.Unit) && text.Form(k) != TimeForm.Many && !text.Definite(k))
        {
            sense.Amount = text.Form(k) == TimeForm.Two ? 2 : 1;
            return (TimeUnit)text.Value(k) is TimeUnit.Season or TimeUnit.Period ? 0 : Of(sense, (TimeUnit)text.Value(k), k + 1);
        }
        if (!Cardinals.Read(text, k, out var amount, out var end) || !text.Is(end, TimeClass.Unit)) return 0;
        sense.Amount = amount;
        return Of(sense, (TimeUnit)text.Value(end), end + 1);
    }

    // «مرة في الأسبوع», «مرة واحدة في السنة», «أربع مرات في الشهر», «ثلاث مرات سنويا»
    private static int Repeated(TimeText text, int i, TimeSense sense)
    {
        var k = i;
        if (!text.Is(k, TimeClass.Repeated) && !Cardinals.Read(text, k, out _, out k)) return 0;
        if (!text.Is(k, TimeClass.Repeated)) return 0;
        k = text.Next(k);
        if (text.Is(k, TimeClass.Cardinal) && text.Value(k) == 1) k++;
        if (text.Is(k, TimeClass.Set)) return Of(sense, (TimeUnit)text.Value(k), k + 1);
        if (text.Class(k) is not (TimeClass.In or TimeClass.Each)) return 0;
        return text.Is(k + 1, TimeClass.Unit) && text.Form(k + 1) == TimeForm.One && (TimeUnit)text.Value(k + 1) is not (TimeUnit.Season or TimeUnit.Period) ? Of(sense, (TimeUnit)text.Value(k + 1), k + 2) : 0;
    }

    private static int Of(TimeSense sense, TimeUnit unit, int end)
    {
        sense.Unit = unit;
        return end;
    }
}
