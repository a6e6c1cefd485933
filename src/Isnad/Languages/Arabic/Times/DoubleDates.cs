using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>One day in two calendars: «10 ذو القعدة 1442هـ الموافق 20 يونيو 2021». The common calendar gives the value.</summary>
internal static class DoubleDates
{
    /// <summary>Reads the second date and gives the token after it; <paramref name="end"/> where there is none.</summary>
    public static int Attach(TimeText text, int end, TimeSense sense)
    {
        var k = end;
        var bracket = text.Mark(k, '(');
        if (!bracket && !text.Comma(k) && !text.Dash(k) && !text.Mark(k, '/') && !text.Is(k, TimeClass.Corresponding)) return end;
        k = text.Next(k);
        if (text.Is(k, TimeClass.Corresponding)) k = text.Next(k);
        if (text.Is(k, TimeClass.Weekday)) k = text.Next(k);
        var other = new TimeSense();
        other.Clear();
        var read = Dates.Read(text, k, other);
        if (read == 0) read = NumericDates.Read(text, k, other);
        if (read == 0 || other.Hijri == sense.Hijri || other.Month == 0 || (bracket && !text.Mark(read, ')'))) return end;
        if (sense.Hijri)
        {
            var weekday = sense.Weekday;
            Dates.Take(other, sense);
            sense.Weekday = weekday;
        }
        return bracket ? read + 1 : read;
    }
}
