using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>A day of a month, in either calendar or in both.</summary>
internal sealed class DateRule : TimeRule
{
    public override string Id => "ar.time.date";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Digits, TimeClass.Ordinal, TimeClass.Cardinal, TimeClass.Unit, TimeClass.Set];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        if (text.Mark(i, '(')) i++;
        // «يومي 12 و13 جوان», which «يومي» by itself, «daily», does not look like.
        var both = text.Is(i, TimeClass.Set);
        if (both && !(text.Folded(i) is "يومي" && text.Is(i + 1, TimeClass.Digits))) return 0;
        var end = Dates.Read(text, both ? i + 1 : i, sense);
        if (end == 0 || (both && sense.EndDay == 0)) return 0;
        DoubleDates.Settle(text, end, sense);
        return Yearly(text, end, sense);
    }

    // «8 مارس من كل عام»
    private static int Yearly(TimeText text, int end, TimeSense sense)
    {
        if (sense.Year > 0 || sense.EndDay > 0 || sense.Hijri || !text.Is(end, TimeClass.From) || !text.Is(end + 1, TimeClass.Each) || !text.IsUnit(end + 2, TimeUnit.Year, TimeForm.One)) return end;
        (sense.Kind, sense.Type) = (SenseKind.Set, TimeType.Set);
        return end + 3;
    }
}
