using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>Names of months, alone or in pairs: «آذار/مارس», «آب (أغسطس)», «كانون الثاني».</summary>
internal static class Months
{
    /// <summary>Reads a name, the word شهر before it included, and gives the token after it; 0 where there is none.</summary>
    public static int Read(TimeText text, int i, TimeSense sense)
    {
        if (text.IsUnit(i, TimeUnit.Month, TimeForm.One)) i++;
        if (text.Class(i) is not (TimeClass.Month or TimeClass.HijriMonth)) return 0;
        // «من الصفر»
        if (text.IsCommon(i) && text.Is(i, TimeClass.HijriMonth) && text.Definite(i) && text.Value(i) != 1) return 0;
        sense.Month = text.Value(i);
        sense.Hijri = text.Is(i, TimeClass.HijriMonth);
        return sense.Hijri ? AfterAdjective(text, text.Next(i)) : AfterPair(text, text.Next(i), sense.Month);
    }

    /// <summary>True where the name is surely a month and not the ordinary word or name that it also is.</summary>
    public static bool IsSure(TimeText text, int i, int end)
    {
        if (text.IsUnit(i, TimeUnit.Month, TimeForm.One)) return true;
        if (!text.IsCommon(i) && text.Form(i) != TimeForm.Name) return true;
        if (end > text.Next(i) || text.Class(end) is TimeClass.Modifier || text.Digits(end, 1300, 2100, out _)) return true;
        if (text.Form(i) == TimeForm.Name && text.IsWordLike(i - 1) && text.Is(i - 1, TimeClass.None) is false) return true;
        return text.Class(i - 1) is TimeClass.In or TimeClass.For or TimeClass.From or TimeClass.To or TimeClass.Edge or TimeClass.Digits or TimeClass.Ordinal or TimeClass.Between or TimeClass.Month;
    }

    private static int AfterPair(TimeText text, int end, int month)
    {
        if (Same(end)) return text.Next(end);
        if ((text.Mark(end, '/') || text.Dash(end)) && Same(end + 1)) return text.Next(end + 1);
        if (text.Mark(end, '(') && Same(end + 1) && text.Mark(text.Next(end + 1), ')')) return text.Next(end + 1) + 1;
        return end;

        bool Same(int k) => text.Is(k, TimeClass.Month) && text.Value(k) == month && !text.HasParticle(k);
    }

    // «رمضان المبارك»
    private static int AfterAdjective(TimeText text, int end) => text.Is(end, TimeClass.Filler) && text.Definite(end) ? end + 1 : end;
}
