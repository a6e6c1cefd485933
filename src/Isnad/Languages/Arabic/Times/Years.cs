using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>Years: in digits, with عام or سنة, with م or هـ, and «العام الماضي».</summary>
internal static class Years
{
    private const int FirstYear = 1000;
    private const int LastYear = 2999;

    /// <summary>News that names such a year without more has the Hijri one in mind.</summary>
    private const int FirstHijri = 1380;
    private const int LastHijri = 1450;

    /// <summary>Reads the year that belongs to a day, month or part of a year; gives <paramref name="i"/> back where there is none.</summary>
    public static int After(TimeText text, int i, TimeSense sense)
    {
        var k = i;
        if (text.Comma(k) || text.Dash(k) || text.Mark(k, '/')) k = text.Digits(k + 1, FirstYear, LastYear, out _) || (text.Is(k + 1, TimeClass.Cardinal) && text.Value(k + 1) >= 1000) ? k + 1 : k;
        if (k > i) return Number(text, k, sense) is > 0 and var dashed ? dashed : i;
        if (Modifier(text, i, sense) is var said && said > i) return After(text, said, sense);
        if (text.Is(k, TimeClass.From)) k++;
        var noun = k;
        if (text.Is(k, TimeClass.Demonstrative) && text.IsUnit(k + 1, TimeUnit.Year, TimeForm.One))
        {
            (sense.Unit, sense.Offset) = (TimeUnit.Year, 0);
            return k + 2;
        }
        if (text.IsUnit(k, TimeUnit.Year, TimeForm.One)) k++;
        if (text.Is(k, TimeClass.Filler)) k++;
        if (k > noun && text.Is(k, TimeClass.Modifier) && text.Form(k) is not TimeForm.Next) return Relative(text, k, sense);
        if (Number(text, k, sense) is > 0 and var end) return end;
        // «من العام»: the year of writing.
        if (noun > i && k > noun && text.Definite(noun) && (sense.Part is not null || sense.Month > 0))
        {
            (sense.Unit, sense.Offset) = (TimeUnit.Year, 0);
            return k;
        }
        return i;
    }

    /// <summary>«الماضي», «المقبل», «الجاري» after a date; gives <paramref name="i"/> back where there is none.</summary>
    public static int Modifier(TimeText text, int i, TimeSense sense)
    {
        if (!text.Is(i, TimeClass.Modifier) || text.Form(i) is TimeForm.New or TimeForm.Next || text.HasParticle(i)) return i;
        sense.Direction = text.DirectionAt(i);
        return i + 1;
    }

    /// <summary>Reads a year in digits or words with what marks its calendar; 0 where there is none.</summary>
    public static int Number(TimeText text, int i, TimeSense sense)
    {
        if (!text.Digits(i, out var year, out var length))
        {
            if (!text.Is(i, TimeClass.Cardinal) || !Cardinals.Read(text, i, out var amount, out var wordsEnd) || amount > 2200 || amount < (text.IsUnit(i - 1, TimeUnit.Year, TimeForm.One) ? 100 : 1300)) return 0;
            sense.Year = (int)amount;
            return Mark(text, wordsEnd, sense);
        }
        var end = Mark(text, i + 1, sense);
        if (length != 4 || year is < FirstYear or > LastYear) return 0;
        if (end == i + 1 && !sense.Hijri && ((year is >= FirstHijri and <= LastHijri && sense.Month == 0) || (year is >= 1300 and <= 1500 && IsHijriNear(text, i)))) sense.Hijri = true;
        sense.Year = year;
        return end;
    }

    /// <summary>«م», «هـ»; gives <paramref name="i"/> back where there is none.</summary>
    public static int Mark(TimeText text, int i, TimeSense sense)
    {
        if (!text.Is(i, TimeClass.YearMark)) return i;
        sense.Hijri = text.Form(i) == TimeForm.Hijri;
        if (text.Entry(i).Code == "hijri") sense.Hijri = true;
        return text.Next(i);
    }

    // «العام الهجري 1437»
    private static bool IsHijriNear(TimeText text, int i) => text.Is(i - 1, TimeClass.YearMark) && text.Entry(i - 1).Code == "hijri";

    private static int Relative(TimeText text, int k, TimeSense sense)
    {
        (sense.Unit, sense.Offset) = (TimeUnit.Year, Offsets.Of(text.DirectionAt(k)));
        return Number(text, k + 1, sense) is > 0 and var end ? end : k + 1;
    }
}
