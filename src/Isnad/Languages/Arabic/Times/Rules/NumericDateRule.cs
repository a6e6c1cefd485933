using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>A date in digits.</summary>
internal sealed class NumericDateRule : TimeRule
{
    public override string Id => "ar.time.numeric";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Digits, TimeClass.Unit];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        var end = NumericDates.Read(text, i, sense);
        if (end > 0)
        {
            DoubleDates.Settle(text, end, sense);
            return end;
        }
        if (NumericDates.ReadMonth(text, i, sense) is > 0 and var month) return month;
        return NumericDates.ReadYearless(text, text.IsUnit(i, TimeUnit.Day, TimeForm.One) ? i + 1 : i, sense);
    }
}
