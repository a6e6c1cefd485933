using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>Lengths of time.</summary>
internal static class Durations
{
    /// <summary>Reads a length of time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">Where it begins.</param>
    /// <param name="sense">What it says.</param>
    /// <param name="alone">A singular unit is one of it: «خلال شهر».</param>
    /// <returns>The token after it; 0 where there is none.</returns>
    public static int Read(TimeText text, int i, TimeSense sense, bool alone)
    {
        var end = One(text, i, sense, alone);
        return end == 0 || sense.Amount <= 0 || text.Is(i - 1, TimeClass.Between) ? end : Compound.Read(text, end, sense);
    }

    /// <summary>Makes a length the time that lies so long before or after the day of writing.</summary>
    public static void FromNow(TimeSense sense, int sign, bool vague)
    {
        var (unit, amount) = (sense.Unit, sense.Amount);
        (sense.Amount, sense.Fixed) = (0, null);
        sense.Type = unit < TimeUnit.Day ? TimeType.Time : TimeType.Date;
        (sense.Kind, sense.Offset) = (SenseKind.Relative, sign);
        if (sense.Parts is not null && !vague) return;
        if (vague || amount < 0 || amount != decimal.Truncate(amount) || amount > 100_000 || unit is TimeUnit.Period or TimeUnit.Decade or TimeUnit.Century)
        {
            (sense.Kind, sense.Offset, sense.Direction, sense.Parts) = (SenseKind.Reference, 0, sign < 0 ? Direction.Past : Direction.Future, null);
            return;
        }
        sense.Offset = sign * (int)amount;
        if (unit == TimeUnit.Week) (sense.Unit, sense.Offset) = (TimeUnit.Day, sense.Offset * 7);
    }

    /// <summary>A length of one unit.</summary>
    public static int One(TimeText text, int i, TimeSense sense, bool alone)
    {
        (sense.Kind, sense.Type, sense.Amount) = (SenseKind.Duration, TimeType.Duration, 1);
        var k = i;
        var about = text.Class(k - 1) is TimeClass.Before or TimeClass.Approximate;
        if (text.Is(k, TimeClass.Approximate)) (k, alone, about) = (text.Next(k), true, true);
        if (text.Is(k, TimeClass.Fraction) && !text.Definite(k)) return Part(text, k, sense);
        if (text.Is(k, TimeClass.Quantifier) || (text.Is(k, TimeClass.Several) && k == i)) return Unknown(text, k + 1, sense, TimeForm.Many);
        if (text.Is(k, TimeClass.Million)) return Unknown(text, k + 1, sense, TimeForm.Many);
        if (text.Is(k, TimeClass.Unit)) return After(text, Unit(text, k, sense, alone, about), sense);
        if (!Cardinals.Starts(text, k) || !Cardinals.Read(text, k, out var amount, out var end)) return 0;
        if (Second(text, end, out var other, out var next)) end = next;
        if (text.Is(end, TimeClass.Several)) end++;
        if (!text.Is(end, TimeClass.Unit) || text.Form(end) == TimeForm.Two || text.Definite(end) != text.Definite(k) && text.Definite(end) || text.Particle(end) != '\0') return 0;
        sense.Unit = (TimeUnit)text.Value(end);
        if (sense.Unit == TimeUnit.Period) return 0;
        // «فاز 2-1 يوم الثلاثاء»
        if (IsOfWeekday(text, end)) return 0;
        // «3498 سنة 2011»
        if (sense.Unit == TimeUnit.Year && text.Form(end) == TimeForm.One && text.Digits(end + 1, 1900, 2100, out _)) return 0;
        sense.Amount = amount;
        if (other > 0) sense.Fixed = TimexFormat.Duration(amount, sense.Unit) + "/" + TimexFormat.Duration(other, sense.Unit);
        return After(text, end + 1, sense);
    }

    /// <summary>True for the unit in «يوم الثلاثاء», of which a number before it counts none.</summary>
    public static bool IsOfWeekday(TimeText text, int k) => text.IsUnit(k, TimeUnit.Day, TimeForm.One) && text.Is(k + 1, TimeClass.Weekday);

    /// <summary>True where a length of time is to follow: «خلال», «منذ», «بعد», «أكثر من».</summary>
    public static bool Expects(TimeText text, int i) => text.Class(i) is TimeClass.For or TimeClass.Before or TimeClass.Approximate;

    // «15 أو 19 يوما», «15 و36 سنة»
    private static bool Second(TimeText text, int i, out decimal other, out int end)
    {
        (other, end) = (0, i);
        if (!(text.Is(i, TimeClass.To) || text.Dash(i) || text.IsWord(i, 'و')) || !Cardinals.Read(text, i + 1, out var amount, out end) || !text.Is(end, TimeClass.Unit)) return false;
        other = amount;
        return true;
    }

    private static int Part(TimeText text, int k, TimeSense sense)
    {
        if (!text.Is(k + 1, TimeClass.Unit) || text.Form(k + 1) != TimeForm.One) return 0;
        sense.Unit = (TimeUnit)text.Value(k + 1);
        sense.Amount = sense.Unit == TimeUnit.Period ? -1 : 1m / text.Value(k);
        if (sense.Unit == TimeUnit.Hour) (sense.Unit, sense.Amount) = (TimeUnit.Minute, 60 / text.Value(k));
        return sense.Unit == TimeUnit.Period ? 0 : k + 2;
    }

    private static int Unknown(TimeText text, int k, TimeSense sense, TimeForm form)
    {
        if (!text.Is(k, TimeClass.Unit) || text.Form(k) != form) return 0;
        (sense.Unit, sense.Amount) = ((TimeUnit)text.Value(k), -1);
        return k + 1;
    }

    private static int Unit(TimeText text, int k, TimeSense sense, bool alone, bool about)
    {
        var unit = (TimeUnit)text.Value(k);
        sense.Unit = unit;
        if (text.Definite(k)) return IsWhole(text, k) ? k + 1 : 0;
        if (Ordinals.Read(text, k + 1, out _, out _)) return 0;
        switch (text.Form(k))
        {
            case TimeForm.Two:
                sense.Amount = 2;
                return k + 1;
            case TimeForm.Many:
                return Many(text, k, sense, alone);
            default:
                // «عقد» is also a contract.
                if (text.IsCommon(k) && !about) return 0;
                if (unit == TimeUnit.Period) return Period(text, k, sense);
                if (text.Is(k + 1, TimeClass.Full) || (text.Is(k + 1, TimeClass.Cardinal) && text.Value(k + 1) == 1)) return k + 2;
                // «سنة ونصف», «سنة وشهر»
                if (text.And(k + 1) && (text.Is(k + 1, TimeClass.Fraction) || (text.Is(k + 1, TimeClass.Unit) && !text.Definite(k + 1) && text.Value(k + 1) < (int)unit && unit <= TimeUnit.Year))) return k + 1;
                return alone && IsAlone(text, k) ? k + 1 : 0;
        }
    }

    // «طوال اليوم», «على مدار الأسبوع»
    private static bool IsWhole(TimeText text, int k) =>
        text.Is(k - 1, TimeClass.For) && text.Value(k - 1) == ForKind.Throughout && text.Form(k) == TimeForm.One && (TimeUnit)text.Value(k) is >= TimeUnit.Day and <= TimeUnit.Year
        && text.Class(k + 1) is not (TimeClass.Modifier or TimeClass.Same or TimeClass.Filler or TimeClass.Digits or TimeClass.Weekday or TimeClass.Cardinal or TimeClass.YearMark) && !Ordinals.Read(text, k + 1, out _, out _);

    // «سنوات», «أيام قليلة», «أشهر عدة»; «عقود» are contracts too.
    private static int Many(TimeText text, int k, TimeSense sense, bool alone)
    {
        sense.Amount = -1;
        var end = text.Is(k + 1, TimeClass.Several) ? k + 2 : k + 1;
        if (sense.Unit is TimeUnit.Season || text.Class(k + 1) is TimeClass.Holiday or TimeClass.Month or TimeClass.HijriMonth || text.IsUnit(k + 1, TimeUnit.Month, TimeForm.One)) return 0;
        if (text.IsCommon(k) && (sense.Unit == TimeUnit.Decade ? !alone || text.Particle(k) == 'ب' || text.Is(k - 1, TimeClass.In) : end == k + 1 && !alone)) return 0;
        if (sense.Unit == TimeUnit.Period && end == k + 1) return 0;
        // «ساعات الذروة», «أيام الصيف» are no length.
        if (!alone && end == k + 1 && IsOfSomething(text, end)) return 0;
        if (Cardinals.Starts(text, end) && Cardinals.Read(text, end, out var amount, out var counted) && text.Is(end, TimeClass.Cardinal) && !text.Is(counted, TimeClass.Unit) && amount <= 10)
        {
            sense.Amount = amount;
            return counted;
        }
        return end;
    }

    private static int Period(TimeText text, int k, TimeSense sense)
    {
        var end = k + 1;
        while (text.Is(end, TimeClass.Filler)) end++;
        sense.Amount = -1;
        return text.Is(end, TimeClass.Several) ? end + 1 : 0;
    }

    // «بعد يوم من …» is one day, «بعد يوم الانتخابات» is not; «عام» is also "general".
    private static bool IsAlone(TimeText text, int k)
    {
        var unit = (TimeUnit)text.Value(k);
        if (unit == TimeUnit.Season) return false;
        // «قبل عام 1948», «بعد شهر رمضان», «قبل يوم الجمعة» name one.
        if (text.Class(k + 1) is TimeClass.Month or TimeClass.HijriMonth or TimeClass.Weekday or TimeClass.Holiday or TimeClass.RelativeDay or TimeClass.EachWeekday or TimeClass.DayPart or TimeClass.YearMark) return false;
        // «قبل ساعة الصفر»
        if (unit == TimeUnit.Hour && IsOfSomething(text, k + 1)) return false;
        if (unit == TimeUnit.Year && Years.Number(text, text.Comma(k + 1) ? k + 2 : k + 1, new TimeSense()) > 0) return false;
        return unit != TimeUnit.Day || text.Class(k + 1) != TimeClass.None || !text.IsWordLike(k + 1);
    }

    private static bool IsOfSomething(TimeText text, int next) => text.Is(next, TimeClass.None) && text.Folded(next) is ['ا', 'ل', ..];

    // «شهر ونصف», «ثلاث سنوات ونصف السنة», «يوما كاملا»
    private static int After(TimeText text, int end, TimeSense sense)
    {
        if (end == 0) return 0;
        if (text.Is(end, TimeClass.Full)) return end + 1;
        if (text.Is(end, TimeClass.Fraction) && text.And(end) && !text.Definite(end) && sense.Amount > 0)
        {
            if (sense.Unit == TimeUnit.Year) sense.Parts = [new UnitAmount(TimeUnit.Year, sense.Amount), new UnitAmount(TimeUnit.Month, 12 / text.Value(end))];
            if (sense.Unit == TimeUnit.Hour) sense.Parts = [new UnitAmount(TimeUnit.Hour, sense.Amount), new UnitAmount(TimeUnit.Minute, 60 / text.Value(end))];
            sense.Amount += 1m / text.Value(end);
            end++;
            if (text.Is(end, TimeClass.Unit) && text.Value(end) == (int)sense.Unit && text.Definite(end)) end++;
        }
        // «30 سنة تقريبا»
        return text.Is(end, TimeClass.AgeOf) || (text.Is(end, TimeClass.Approximate) && !Cardinals.Starts(text, text.Next(end)) && !text.Is(text.Next(end), TimeClass.Unit)) ? text.Next(end) : end;
    }
}
