using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>A day of a month, in either calendar or in both.</summary>
internal sealed class DateRule : TimeRule
{
    public override string Id => "ar.time.date";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Digits, TimeClass.Ordinal, TimeClass.Cardinal, TimeClass.Unit];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        if (text.Mark(i, '(')) i++;
        var end = Dates.Read(text, i, sense);
        return end == 0 ? 0 : DoubleDates.Attach(text, end, sense);
    }
}
