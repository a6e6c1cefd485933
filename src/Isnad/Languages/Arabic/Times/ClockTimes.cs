using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>An hour with its minutes as the words have it.</summary>
/// <param name="Hour">0 to 99.</param>
/// <param name="Minute">-1 where none are said.</param>
/// <param name="Second">-1 where none are said.</param>
internal readonly record struct ClockTime(int Hour, int Minute, int Second)
{
    public bool IsPossible => Hour <= 24 && Minute <= 59 && Second <= 59;
}

/// <summary>Hours and minutes: «21:30», «9,30», «الخامسة والنصف», «الثامنة إلا ربعا», «السابعة وعشر دقائق», «ثلاث دقائق قبل الثامنة».</summary>
internal static class ClockTimes
{
    /// <summary>Reads an hour with its minutes; 0 where there is none.</summary>
    public static int Read(TimeText text, int i, out ClockTime time)
    {
        if (text.IsArticle(i)) i++;
        if (!text.Is(i, TimeClass.Digits)) return InWords(text, i, out time);
        if (Pointed(text.Folded(i), out time)) return i + 1;
        if (!text.Digits(i, out var hour, out var length) || length > 4) return 0;
        time = new ClockTime(hour, -1, -1);
        if (length > 2)
        {
            // «الساعة 1345 بتوقيت غرينتش», «1140 صباحا»
            time = new ClockTime(hour / 100, hour % 100, -1);
            return text.Class(i + 1) is TimeClass.Zone or TimeClass.HalfDay || (text.Is(i + 1, TimeClass.DayPart) && text.Form(i + 1) == TimeForm.Adverb && time.IsPossible && hour < 1260) ? i + 1 : 0;
        }
        if (!text.Mark(i + 1, ':') || !text.Digits(i + 2, out var minute, out length) || length != 2) return Minutes(text, i + 1, ref time);
        time = time with { Minute = minute };
        if (!text.Mark(i + 3, ':') || !text.Digits(i + 4, 0, 59, out var second)) return i + 3;
        time = time with { Second = second };
        return i + 5;
    }

    /// <summary>The hour of the day, from 12 hours and a part of day.</summary>
    public static int InDay(int hour, string part) => part switch
    {
        "AF" or "EV" when hour < 12 => hour + 12,
        "NI" when hour is >= 6 and < 12 => hour + 12,
        "NI" or "MO" or "EV" when hour == 12 => 0,
        _ => hour,
    };

    // «21,30»
    private static bool Pointed(ReadOnlySpan<char> folded, out ClockTime time)
    {
        time = default;
        var point = folded.IndexOfAny('.', ',');
        if (point is < 1 or > 2 || folded.Length != point + 3) return false;
        var hour = 0;
        foreach (var c in folded[..point]) hour = (hour * 10) + c - '0';
        if (folded[point + 1] is < '0' or > '9' || folded[point + 2] is < '0' or > '9') return false;
        time = new ClockTime(hour, ((folded[point + 1] - '0') * 10) + folded[point + 2] - '0', -1);
        return true;
    }

    private static int InWords(TimeText text, int i, out ClockTime time)
    {
        time = default;
        if (Around(text, i, out time) is > 0 and var around) return around;
        int hour;
        if (text.Is(i, TimeClass.Cardinal) && text.Definite(i) && text.Value(i) == 1) (hour, i) = (1, i + 1);
        else if (!text.Definite(i) || !Ordinals.Read(text, i, out hour, out var end) || hour > 12) return 0;
        else i = end;
        time = new ClockTime(hour, -1, -1);
        return Minutes(text, i, ref time);
    }

    // «ثلاث دقائق قبل الثامنة», «عشرين دقيقة بعد الخامسة»
    private static int Around(TimeText text, int i, out ClockTime time)
    {
        time = default;
        if (!text.Is(i, TimeClass.Cardinal) || !Cardinals.Read(text, i, out var amount, out var k) || amount > 59 || !text.Is(k, TimeClass.Unit) || text.Value(k) != (int)TimeUnit.Minute) return 0;
        if (!text.Is(k + 1, TimeClass.Before) && !text.IsAfter(k + 1)) return 0;
        var hour = text.IsUnit(k + 2, TimeUnit.Hour, TimeForm.One) ? k + 3 : k + 2;
        if (!text.Definite(hour) || !Ordinals.Read(text, hour, out var nth, out var end) || nth > 12) return 0;
        time = text.IsAfter(k + 1) ? new ClockTime(nth, (int)amount, -1) : new ClockTime(Earlier(nth), 60 - (int)amount, -1);
        return end;
    }

    private static int Minutes(TimeText text, int i, ref ClockTime time)
    {
        var end = Added(text, i, out var minute);
        var less = Less(text, end, out var off);
        if (end == i && less == end) return i;
        minute -= off;
        time = minute < 0 ? new ClockTime(Earlier(time.Hour), minute + 60, -1) : time with { Minute = minute };
        return less;
    }

    private static int Earlier(int hour) => hour == 1 ? 12 : hour - 1;

    // «والنصف», «وعشر دقائق», «وخمسة وثلاثين»
    private static int Added(TimeText text, int i, out int minute)
    {
        minute = 0;
        if (text.Is(i, TimeClass.Fraction) && text.And(i) && text.Form(i) != TimeForm.Term)
        {
            minute = 60 / Math.Max(2, text.Value(i));
            return i + 1;
        }
        var joined = text.IsWord(i, 'و') ? i + 1 : i;
        if (joined == i && !(text.And(i) && text.Is(i, TimeClass.Cardinal)) || !Cardinals.Read(text, joined, out var amount, out var end)) return i;
        if (amount >= 60 || amount != decimal.Truncate(amount)) return i;
        if (text.Is(end, TimeClass.Unit) && text.Value(end) == (int)TimeUnit.Minute) end++;
        else if (text.Is(joined, TimeClass.Digits) || text.IsNounLike(end)) return i;
        minute = (int)amount;
        return end;
    }

    // «إلا ربعا», «إلا خمس دقائق»
    private static int Less(TimeText text, int i, out int minute)
    {
        minute = 0;
        if (!text.Is(i, TimeClass.Less)) return i;
        if (text.Is(i + 1, TimeClass.Fraction))
        {
            minute = 60 / Math.Max(2, text.Value(i + 1));
            return i + 2;
        }
        if (!Cardinals.Starts(text, i + 1) || !Cardinals.Read(text, i + 1, out var amount, out var end) || amount > 30 || amount != decimal.Truncate(amount)) return i;
        if (text.Is(end, TimeClass.Unit) && text.Value(end) == (int)TimeUnit.Minute) end++;
        else if (text.IsNounLike(end)) return i;
        minute = (int)amount;
        return end;
    }
}
