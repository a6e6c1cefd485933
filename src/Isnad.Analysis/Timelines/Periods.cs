using System.Globalization;
using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>Reckons with periods.</summary>
public static class Periods
{
    private const int DaysOfWeek = 7;

    /// <summary>The first day of the period that <paramref name="day"/> lies in.</summary>
    public static DateOnly StartOf(Period period, DateOnly day) => period switch
    {
        Period.Week => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - (((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek))),
        Period.Month => new DateOnly(day.Year, day.Month, 1),
        Period.Year => new DateOnly(day.Year, 1, 1),
        _ => day,
    };

    /// <summary>The first day of the next period; the last day that there is where none follows.</summary>
    public static DateOnly Next(Period period, DateOnly start)
    {
        if (start.Year == DateOnly.MaxValue.Year) return DateOnly.MaxValue;
        return period switch
        {
            Period.Week => start.AddDays(DaysOfWeek),
            Period.Month => start.AddMonths(1),
            Period.Year => start.AddYears(1),
            _ => start.AddDays(1),
        };
    }

    /// <summary>2026-01-15, 2026-W03, 2026-01 or 2026.</summary>
    public static string NameOf(Period period, DateOnly start) => period switch
    {
        Period.Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(start.ToDateTime(TimeOnly.MinValue)):0000}-W{ISOWeek.GetWeekOfYear(start.ToDateTime(TimeOnly.MinValue)):00}"),
        Period.Month => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Period.Year => start.ToString("yyyy", CultureInfo.InvariantCulture),
        _ => IsoDay.Of(start),
    };

    /// <summary>How many periods there are from the one of <paramref name="first"/> to that of <paramref name="last"/>.</summary>
    public static int Count(Period period, DateOnly first, DateOnly last) => period switch
    {
        Period.Week => ((StartOf(period, last).DayNumber - StartOf(period, first).DayNumber) / DaysOfWeek) + 1,
        Period.Month => ((last.Year - first.Year) * 12) + last.Month - first.Month + 1,
        Period.Year => last.Year - first.Year + 1,
        _ => last.DayNumber - first.DayNumber + 1,
    };

    /// <summary>The day as a store keeps it; null where it is not known.</summary>
    internal static DateOnly? Day(string iso) => iso.Length == 0 ? null : IsoDay.Read(iso);
}
