using System.Globalization;

namespace Isnad.Store;

/// <summary>Days as 2026-01-31, which sort as text.</summary>
public static class IsoDay
{
    private const string Form = "yyyy-MM-dd";

    public static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">It is no such day.</exception>
    public static DateOnly Read(string day) => DateOnly.ParseExact(day, Form, CultureInfo.InvariantCulture);
}
