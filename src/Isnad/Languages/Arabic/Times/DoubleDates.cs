using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>One day in two calendars: «10 ذو القعدة 1442هـ الموافق 20 يونيو 2021». Both expressions have the value that the common calendar gives.</summary>
internal static class DoubleDates
{
    /// <summary>Gives a Hijri date that ends before token <paramref name="end"/> the day of the common date that follows it.</summary>
    public static void Settle(TimeText text, int end, TimeSense sense)
    {
        if (!sense.Hijri) return;
        var k = end;
        var bracket = text.Mark(k, '(');
        if (!bracket && !text.Comma(k) && !text.Dash(k) && !text.Mark(k, '/') && !text.Is(k, TimeClass.Corresponding)) return;
        k = text.Next(k);
        if (text.Is(k, TimeClass.Corresponding)) k = text.Next(k);
        if (text.Is(k, TimeClass.Weekday)) k = text.Next(k);
        var other = new TimeSense();
        other.Clear();
        var read = Dates.Read(text, k, other);
        if (read == 0) read = NumericDates.Read(text, k, other);
        if (read == 0 || other.Hijri || other.Month == 0 || other.Year == 0) return;
        Dates.Take(other, sense);
    }
}
