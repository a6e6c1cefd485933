using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«عيد الفطر», «ثاني أيام العيد», «يوم عرفة».</summary>
internal sealed class HolidayRule : TimeRule
{
    public override string Id => "ar.time.holiday";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Holiday, TimeClass.Ordinal, TimeClass.Unit];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        var k = i;
        var nth = 1;
        if (text.Is(k, TimeClass.Ordinal) && Ordinals.Read(text, k, out nth, out k) && text.Is(k, TimeClass.From)) k++;
        var counted = k > i;
        if (text.IsUnit(k, TimeUnit.Day, counted ? TimeForm.Many : TimeForm.One) && !text.Definite(k)) k++;
        else if (counted) return 0;
        if (!text.Is(k, TimeClass.Holiday) || nth > 6) return 0;
        var form = text.Form(k);
        if (form == TimeForm.HijriAny && k == i) return 0;
        sense.Kind = SenseKind.Calendar;
        if (form == TimeForm.Nth)
        {
            // Month, weekday and which of them: عيد الشكر.
            (sense.Month, sense.Weekday, sense.Nth) = (text.Value(k) / 100, text.Value(k) / 10 % 10, text.Value(k) % 10);
            return Years.After(text, text.Next(k), sense);
        }
        sense.Hijri = form is TimeForm.Hijri or TimeForm.HijriAny;
        (sense.Month, sense.Day) = (text.Value(k) / 100, (text.Value(k) % 100) + nth - 1);
        if (form == TimeForm.HijriAny) (sense.Month, sense.Day) = (10, nth);
        return Years.After(text, text.Next(k), sense);
    }
}
