using System.Globalization;

namespace Isnad.Steps.Times;

/// <summary>Hijri dates as days of the common calendar: by the tables of Umm al-Qura from 1318 to 1500, beyond them by civil reckoning.</summary>
internal static class HijriDates
{
    private const int FirstTableYear = 1318;
    private const int LastTableYear = 1500;

    private static readonly UmAlQuraCalendar Tables = new();
    private static readonly HijriCalendar Civil = new();

    /// <summary>True where only civil reckoning is left.</summary>
    public static bool IsApproximate(int year) => year is < FirstTableYear or > LastTableYear;

    /// <summary>The day, or null where the calendar has none.</summary>
    public static DateOnly? ToDay(int year, int month, int day)
    {
        if (year is < 1 or > 9000 || month is < 1 or > 12 || day < 1) return null;
        Calendar calendar = IsApproximate(year) ? Civil : Tables;
        return day <= calendar.GetDaysInMonth(year, month) ? DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0)) : null;
    }

    public static (DateOnly First, DateOnly Last)? Month(int year, int month)
    {
        if (ToDay(year, month, 1) is not { } first) return null;
        Calendar calendar = IsApproximate(year) ? Civil : Tables;
        return (first, first.AddDays(calendar.GetDaysInMonth(year, month) - 1));
    }

    public static (DateOnly First, DateOnly Last)? Year(int year) =>
        Month(year, 1) is { } first && Month(year, 12) is { } last ? (first.First, last.Last) : null;

    /// <summary>Year and month of a day that the tables hold; year 0 for others.</summary>
    public static (int Year, int Month) Of(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        if (time < Tables.MinSupportedDateTime || time > Tables.MaxSupportedDateTime) return default;
        return (Tables.GetYear(time), Tables.GetMonth(time));
    }
}
