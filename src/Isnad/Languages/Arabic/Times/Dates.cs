using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>Days of a month: «12 مايو 2015», «الثالث والعشرين من تموز/يوليو», «20 من الشهر الجاري», «5-6 أغسطس».</summary>
internal static class Dates
{
    /// <summary>Reads a date from its day on; 0 where there is none.</summary>
    public static int Read(TimeText text, int i, TimeSense sense)
    {
        // «المادة 15 منه»
        if (text.Is(i - 1, TimeClass.Numbered)) return 0;
        var k = text.IsUnit(i, TimeUnit.Day, TimeForm.One) && !text.Definite(i) ? i + 1 : i;
        var end = Day(text, k, out var day);
        if (end == 0) return 0;
        var last = 0;
        // «أول أيام شهر شوال»
        if (text.Is(k, TimeClass.Ordinal) && text.IsUnit(end, TimeUnit.Day, TimeForm.Many)) end++;
        end = SecondDay(text, end, ref last);
        sense.Kind = SenseKind.Calendar;
        (sense.Day, sense.EndDay) = (day, last);
        if (MonthAfter(text, end, sense) is > 0 and var dated) return dated;
        return last == 0 && (k > i || (text.Is(i - 1, TimeClass.In) && text.IsUnit(k + 1, TimeUnit.Hour, TimeForm.One) && text.Definite(k + 1))) && IsDayAlone(text, k, sense) ? k + 1 : 0;
    }

    // «يوم 27»
    private static bool IsDayAlone(TimeText text, int k, TimeSense sense)
    {
        sense.Month = 0;
        return text.Digits(k, 1, 31, out _) && !text.IsNounLike(k + 1) && !text.Mark(k + 1, '/') && !text.Dash(k + 1) && !text.Mark(k + 1, ':') && (text.Class(k + 1) is TimeClass.None or TimeClass.To or TimeClass.In or TimeClass.For || (text.IsUnit(k + 1, TimeUnit.Hour, TimeForm.One) && text.Definite(k + 1)));
    }

    /// <summary>What stands after a weekday or «اليوم»: its date, perhaps in brackets; gives <paramref name="end"/> back where there is none.</summary>
    public static int After(TimeText text, int end, TimeSense sense)
    {
        var k = end;
        var bracket = text.Mark(k, '(');
        if (bracket || text.Comma(k) || text.Dash(k) || text.Mark(k, '/') || text.Is(k, TimeClass.Corresponding)) k = text.Next(k);
        if (text.Is(k, TimeClass.Corresponding)) k = text.Next(k);
        var trial = new TimeSense();
        trial.Clear();
        var read = Read(text, k, trial);
        if (read == 0) read = NumericDates.Read(text, k, trial);
        if (read == 0 || (bracket && !text.Mark(read, ')'))) return end;
        Take(trial, sense);
        if (bracket) read++;
        DoubleDates.Settle(text, read, sense);
        return read;
    }

    /// <summary>The date of <paramref name="from"/>, the weekday of <paramref name="to"/>.</summary>
    public static void Take(TimeSense from, TimeSense to)
    {
        to.Kind = SenseKind.Calendar;
        (to.Year, to.Month, to.Day, to.Hijri) = (from.Year, from.Month, from.Day, from.Hijri);
        (to.EndDay, to.Direction, to.Unit, to.Offset) = (from.EndDay, from.Direction, from.Unit, from.Offset);
        to.Impossible = from.Impossible;
    }

    private static int Day(TimeText text, int i, out int day)
    {
        if (text.Digits(i, out day, out var length)) return length <= 2 && day is >= 1 and <= 39 ? i + 1 : 0;
        if (Ordinals.Read(text, i, out day, out var end)) return day <= 31 ? end : 0;
        if (!text.Is(i, TimeClass.Cardinal) || !Cardinals.Read(text, i, out var amount, out end) || amount > 31 || amount != decimal.Truncate(amount)) return 0;
        // «خمسة عشر مايو», and after يوم any.
        if (!text.IsUnit(i - 1, TimeUnit.Day, TimeForm.One) && !(text.Is(end, TimeClass.Month) && !text.HasParticle(end) && !text.IsCommon(end))) return 0;
        day = (int)amount;
        return end;
    }

    // «12 و13», «5-6», «18 إلى 24»
    private static int SecondDay(TimeText text, int end, ref int last)
    {
        var k = end;
        if (text.Mark(k, ')')) k++;
        if (text.Dash(k) || text.Is(k, TimeClass.To) || text.IsWord(k, 'و')) k++;
        else if (!(text.And(k) && text.Is(k, TimeClass.Ordinal))) return end;
        var next = Day(text, k, out var day);
        if (next == 0) return end;
        last = day;
        return text.Mark(next, ')') ? next + 1 : next;
    }

    private static int MonthAfter(TimeText text, int k, TimeSense sense)
    {
        var start = k;
        // «الثاني عشر (من حزيران/يونيو)»
        var bracket = text.Mark(k, '(') && text.Is(k + 1, TimeClass.From);
        // «2/ صفر» is a score.
        if ((text.Dash(k) || text.Mark(k, '/')) && text.Is(k + 1, TimeClass.HijriMonth)) return 0;
        if (bracket || text.Dash(k) || text.Mark(k, '/')) k++;
        if (text.Is(k, TimeClass.From)) k++;
        if (text.Is(k, TimeClass.DayOfIt)) return InEarlierMonth(sense, k + 1);
        if (Months.Read(text, k, sense) is > 0 and var named)
        {
            if (text.Is(k, TimeClass.HijriMonth) && text.HasParticle(k)) return 0;
            var end = Years.After(text, named, sense);
            if (bracket && text.Mark(end, ')')) end++;
            sense.Impossible = sense.Day > LongestMonth(sense) || sense.EndDay > 31;
            return end;
        }
        if (sense.Day > 31 || k == start) return ThisMonth(text, k, sense);
        return OfMonth(text, k, sense);
    }

    private static int LongestMonth(TimeSense sense) => sense.Hijri ? 30 : DateTime.DaysInMonth(2000, sense.Month);

    // «20 من الشهر الجاري», «24 من الشهر ذاته», «18 من هذا الشهر»
    private static int OfMonth(TimeText text, int k, TimeSense sense)
    {
        if (text.Is(k, TimeClass.Demonstrative) && text.IsUnit(k + 1, TimeUnit.Month, TimeForm.One)) return Monthly(sense, 0, k + 2);
        if (!text.IsUnit(k, TimeUnit.Month, TimeForm.One)) return 0;
        if (text.Is(k + 1, TimeClass.Modifier)) return Monthly(sense, Offsets.Of(text.DirectionAt(k + 1)), k + 2);
        return text.Is(k + 1, TimeClass.Same) ? InEarlierMonth(sense, k + 2) : 0;
    }

    // «12 الجاري»
    private static int ThisMonth(TimeText text, int k, TimeSense sense)
    {
        if (text.Is(k, TimeClass.Modifier) && text.Definite(k) && text.DirectionAt(k) == Direction.Present && text.Is(k - 1, TimeClass.Digits)) return Monthly(sense, 0, k + 1);
        if (sense.EndDay == 0) return 0;
        // «من 4 إلى 23 في الشهر المقبل»
        return OfMonth(text, text.Is(k, TimeClass.In) ? k + 1 : k, sense);
    }

    private static int Monthly(TimeSense sense, int offset, int end)
    {
        (sense.Unit, sense.Offset) = (TimeUnit.Month, offset);
        return end;
    }

    private static int InEarlierMonth(TimeSense sense, int end)
    {
        sense.FromEarlier = true;
        return Monthly(sense, 0, end);
    }
}
