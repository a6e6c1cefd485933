using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>Hours and minutes: «21:30», «9,30», «الخامسة والنصف», «الثامنة إلا ربعا», «السابعة وعشر دقائق».</summary>
internal static class ClockTimes
{
    /// <summary>Reads an hour with its minutes; 0 where there is none.</summary>
    public static int Read(TimeText text, int i, out int hour, out int minute)
    {
        minute = 0;
        if (text.IsArticle(i)) i++;
        if (!text.Is(i, TimeClass.Digits)) return InWords(text, i, out hour, out minute);
        if (Pointed(text.Folded(i), out hour, out minute)) return i + 1;
        if (!text.Digits(i, out hour, out var length) || length > 4) return 0;
        if (length > 2)
        {
            // «الساعة 1345 بتوقيت غرينتش»
            (hour, minute) = (hour / 100, hour % 100);
            return length == 4 && text.Is(i + 1, TimeClass.Zone) ? i + 1 : 0;
        }
        if (!text.Mark(i + 1, ':') || !text.Digits(i + 2, out minute, out length) || length != 2) return Minutes(text, i + 1, ref hour, ref minute);
        // Seconds are passed over.
        return text.Mark(i + 3, ':') && text.Digits(i + 4, 0, 59, out _) ? i + 5 : i + 3;
    }

    /// <summary>The hour of the day, from 12 hours and a part of day.</summary>
    public static int InDay(int hour, string part) => part switch
    {
        "AF" or "EV" when hour < 12 => hour + 12,
        "NI" when hour is >= 6 and < 12 => hour + 12,
        "NI" when hour == 12 => 0,
        "MO" when hour == 12 => 0,
        "EV" when hour == 12 => 0,
        _ => hour,
    };

    // «21,30»
    private static bool Pointed(ReadOnlySpan<char> folded, out int hour, out int minute)
    {
        (hour, minute) = (0, 0);
        var point = folded.IndexOfAny('.', ',');
        if (point is < 1 or > 2 || folded.Length != point + 3) return false;
        foreach (var c in folded[..point]) hour = (hour * 10) + c - '0';
        if (folded[point + 1] is < '0' or > '9' || folded[point + 2] is < '0' or > '9') return false;
        minute = ((folded[point + 1] - '0') * 10) + folded[point + 2] - '0';
        return true;
    }

    private static int InWords(TimeText text, int i, out int hour, out int minute)
    {
        minute = 0;
        hour = 0;
        if (text.Is(i, TimeClass.Cardinal) && text.Definite(i) && text.Value(i) == 1) (hour, i) = (1, i + 1);
        else if (!Ordinals.Read(text, i, out hour, out var end) || !text.Definite(i) || hour > 12) return 0;
        else i = end;
        return Minutes(text, i, ref hour, ref minute);
    }

    private static int Minutes(TimeText text, int i, ref int hour, ref int minute)
    {
        if (text.Is(i, TimeClass.Fraction) && text.And(i))
        {
            minute = 60 / Math.Max(2, text.Value(i));
            return i + 1;
        }
        if (text.Is(i, TimeClass.Less) && text.Is(i + 1, TimeClass.Fraction))
        {
            minute = 60 - (60 / Math.Max(2, text.Value(i + 1)));
            hour = hour == 1 ? 12 : hour - 1;
            return i + 2;
        }
        var joined = text.IsWord(i, 'و') ? i + 1 : i;
        if ((joined > i || (text.And(i) && text.Is(i, TimeClass.Cardinal))) && Cardinals.Read(text, joined, out var amount, out var end) && amount < 60 && amount == decimal.Truncate(amount)
            && text.Is(end, TimeClass.Unit) && text.Value(end) == (int)TimeUnit.Minute)
        {
            minute = (int)amount;
            return end + 1;
        }
        return i;
    }
}
