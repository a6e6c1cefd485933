using System.Globalization;
using Isnad.Text;

namespace Isnad.Web.Interface;

/// <summary>The names of months and weekdays, from <c>calendar.tsv</c>.</summary>
internal sealed class CalendarNames
{
    private static readonly Lazy<CalendarNames> Loaded = new(Load);
    private static readonly UmAlQuraCalendar Hijri = new();

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public static CalendarNames Embedded => Loaded.Value;

    /// <summary>The Gregorian month, 1 to 12.</summary>
    public string Month(int month, MonthNames names, InterfaceLanguage language) =>
        this[language == InterfaceLanguage.English ? "english" : names.ToString().ToLowerInvariant(), month];

    /// <summary>Day, month (1 to 12) and year in the calendar of Umm al-Qura; null outside its tables.</summary>
    public static (int Day, int Month, int Year)? HijriOf(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        if (time < Hijri.MinSupportedDateTime || time > Hijri.MaxSupportedDateTime) return null;
        return (Hijri.GetDayOfMonth(time), Hijri.GetMonth(time), Hijri.GetYear(time));
    }

    /// <summary>The Hijri month, 1 to 12.</summary>
    public string HijriMonth(int month, InterfaceLanguage language) => this[language == InterfaceLanguage.English ? "hijri-english" : "hijri", month];

    private string this[string kind, int number] => names[Key(kind, number)];

    private static string Key(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number:00}");

    private static CalendarNames Load()
    {
        var loaded = new CalendarNames();
        foreach (var row in LexiconFile.Embedded(typeof(CalendarNames).Assembly, "calendar.tsv").Rows) loaded.names[row[0]] = row[1];
        return loaded;
    }
}
