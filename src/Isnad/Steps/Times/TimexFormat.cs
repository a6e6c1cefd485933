using System.Globalization;

namespace Isnad.Steps.Times;

/// <summary>Writes TIMEX3 values.</summary>
internal static class TimexFormat
{
    public const string Unknown = "XXXX";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");

    public static string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    public static string Week(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time):D4}-W{ISOWeek.GetWeekOfYear(time):D2}");
    }

    public static string Weekday(int weekday) => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}");

    /// <summary>XXXX-07-23, XXXX-XX-23 or XXXX-07.</summary>
    public static string Yearless(int month, int day)
    {
        var m = month > 0 ? month.ToString("D2", CultureInfo.InvariantCulture) : "XX";
        return day > 0 ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{m}-{day:D2}") : $"XXXX-{m}";
    }

    /// <summary>Hours and minutes, and seconds where they are said.</summary>
    public static string Clock(int hour, int minute, int second = -1)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{Math.Max(0, minute):D2}");
        return second < 0 ? time : string.Create(CultureInfo.InvariantCulture, $"{time}:{second:D2}");
    }

    public static string Reference(Direction direction) => direction switch
    {
        Direction.Past => "PAST_REF",
        Direction.Future => "FUTURE_REF",
        _ => "PRESENT_REF",
    };

    /// <summary>P1M21D, P1DT2H.</summary>
    public static string Duration(IReadOnlyList<UnitAmount> parts)
    {
        var text = "P";
        var time = false;
        foreach (var part in parts)
        {
            if (part.Unit <= TimeUnit.Hour && !time) (text, time) = (text + "T", true);
            text += Duration(part.Amount, part.Unit).TrimStart('P').TrimStart('T');
        }
        return text;
    }

    /// <summary>P3D, PT2H, PXY: decades and centuries as years.</summary>
    public static string Duration(decimal amount, TimeUnit unit)
    {
        if (unit == TimeUnit.Period) return "PXX";
        var (times, letter) = unit switch
        {
            TimeUnit.Second => (1, "S"),
            TimeUnit.Minute => (1, "M"),
            TimeUnit.Hour => (1, "H"),
            TimeUnit.Day => (1, "D"),
            TimeUnit.Week => (1, "W"),
            TimeUnit.Month => (1, "M"),
            TimeUnit.Quarter => (3, "M"),
            TimeUnit.Half => (6, "M"),
            TimeUnit.Decade => (10, "Y"),
            TimeUnit.Century => (100, "Y"),
            _ => (1, "Y"),
        };
        var prefix = unit <= TimeUnit.Hour ? "PT" : "P";
        if (amount < 0) return prefix + "X" + (unit switch { TimeUnit.Decade => "DE", TimeUnit.Century => "CE", _ => letter });
        return prefix + (amount * times).ToString("0.####", CultureInfo.InvariantCulture) + letter;
    }
}
