using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times.Rules;

/// <summary>«عام 2011», «سنتي 2000 و2022», «2015/2016», «1436هـ», and a bare year where no counted thing follows.</summary>
internal sealed class YearRule : TimeRule
{
    private const int FirstBare = 1850;
    private const int LastBare = 2100;

    public override string Id => "ar.time.year";

    public override IReadOnlyList<TimeClass> Starts { get; } = [TimeClass.Digits, TimeClass.Unit, TimeClass.Cardinal];

    public override int Read(TimeText text, int i, TimeSense sense)
    {
        sense.Kind = SenseKind.Calendar;
        var k = i;
        var noun = text.Is(k, TimeClass.Unit) && text.Value(k) is (int)TimeUnit.Year or (int)TimeUnit.Season;
        if (noun && text.Form(k) == TimeForm.Many) return 0;
        if (noun)
        {
            k++;
            if (text.Class(k) is TimeClass.Filler or TimeClass.YearMark)
            {
                sense.Hijri = text.Entry(k).Code == "hijri";
                k++;
            }
            if (text.Is(k, TimeClass.Modifier) && text.Form(k) == TimeForm.New) k++;
        }
        // «عام ،1967»: the comma belongs behind.
        if (noun && text.Comma(k) && text.Touches(k + 1) && !text.Touches(k)) k++;
        if (noun && ThreeDigits(text, k, sense) is > 0 and var early) return early;
        var end = Years.Number(text, k, sense);
        if (end == 0) return 0;
        if (!noun && !text.Is(k, TimeClass.Digits)) return IsYearInWords(text, k, end, sense) ? end : 0;
        if (!noun && !IsBareYear(text, k, end, sense)) return 0;
        var between = noun && text.Is(i - 1, TimeClass.Between);
        return Second(text, text.Is(end, TimeClass.BeforeChrist) ? BeforeChrist(text, end, sense) : end, sense, between || (noun && text.Form(i) == TimeForm.Two), between);
    }

    // «في ألف وسبعمائة وتسعة وثمانين»
    private static bool IsYearInWords(TimeText text, int i, int end, TimeSense sense) =>
        text.Class(i - 1) is TimeClass.In or TimeClass.From or TimeClass.To && text.Value(i) is 1000 or 2000 && (sense.Year % 1000 > 0 || text.Is(end, TimeClass.To)) && !text.IsNounLike(end) && text.Class(end) is not (TimeClass.Unit or TimeClass.Cardinal);

    private static bool IsBareYear(TimeText text, int i, int end, TimeSense sense)
    {
        // «1600م» may be metres.
        if (end > i + 1) return sense.Hijri || sense.Year >= FirstBare || text.Class(i - 1) is TimeClass.In or TimeClass.From or TimeClass.To;
        // «1436/1437هـ»
        if ((text.Mark(end, '/') || text.Dash(end)) && text.Is(end + 1, TimeClass.Digits) && text.Is(end + 2, TimeClass.YearMark)) return true;
        if (sense.Year is < FirstBare or > LastBare) return false;
        if (text.Class(end) is TimeClass.Unit or TimeClass.Counted or TimeClass.Million or TimeClass.Cardinal || text.Mark(end, '%') || text.Mark(i - 1, '$')) return false;
        // «أكثر من 1900 لغم», «القرار رقم 2014»
        if (text.Class(i - 1) is TimeClass.Approximate or TimeClass.Quantifier or TimeClass.Numbered || (text.Is(i - 2, TimeClass.Approximate) && text.Next(i - 2) == i)) return false;
        return !(text.Mark(end, ':') && text.Is(end + 1, TimeClass.Digits)) && !text.Mark(i - 1, ':');
    }

    // «عام 570», «العام 490 قبل الميلاد»
    private static int ThreeDigits(TimeText text, int i, TimeSense sense)
    {
        if (!text.Digits(i, 1, 9999, out var year)) return 0;
        if (text.Is(i + 1, TimeClass.BeforeChrist))
        {
            sense.Year = year;
            return BeforeChrist(text, i + 1, sense);
        }
        if (year is < 100 or > 999) return 0;
        sense.Year = year;
        return Years.Mark(text, i + 1, sense);
    }

    private static int BeforeChrist(TimeText text, int i, TimeSense sense)
    {
        sense.Fixed = "BC" + TimexFormat.Year(sense.Year);
        return text.Next(i);
    }

    // «1970 و2003», «2015-2016», «1436/1437هـ»
    private static int Second(TimeText text, int end, TimeSense sense, bool dual, bool between)
    {
        var k = end;
        if (text.Dash(k) || text.Mark(k, '/') || (dual && text.IsWord(k, 'و'))) k++;
        else return end;
        if (!text.Digits(k, out var year, out var length) || length != 4 || year <= sense.Year || year > sense.Year + 100) return end;
        // «عامي 2013 و2014» are two years, «عامي 2000 و2014» the time between them.
        if (dual && !between && year == sense.Year + 1) return end;
        var first = sense.Year;
        var last = Years.Mark(text, k + 1, sense);
        (sense.Year, sense.EndYear) = (first, year);
        return last;
    }
}
