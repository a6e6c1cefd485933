namespace Isnad.Steps.Times;

/// <summary>«من 2 أكتوبر إلى 4 نوفمبر»: two expressions, and both have the days between them as their range.</summary>
internal static class RangeEnds
{
    /// <summary>What one end says of year and direction the other has too.</summary>
    public static void Share(TimeSense first, TimeSense last)
    {
        if (first.Year == 0 && first.Month > 0 && last.Year > 0 && first.Hijri == last.Hijri) first.Year = first.Month <= last.Month ? last.Year : last.Year - 1;
        if (first.Direction == Direction.None && first.Year == 0) first.Direction = last.Direction;
    }

    public static void Join(TimeMark first, TimeMark last)
    {
        if (first.Resolution.From is not { } from || last.Resolution.To is not { } to || from >= to) return;
        first.Resolution = first.Resolution with { Through = to };
        last.Resolution = last.Resolution with { Since = from };
    }
}
