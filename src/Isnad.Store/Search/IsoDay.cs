using System.Globalization;

namespace Isnad.Store;

/// <summary>Days as 2026-01-31, which sort as text.</summary>
public static class IsoDay
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
