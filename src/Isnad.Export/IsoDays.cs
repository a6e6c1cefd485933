using System.Globalization;

namespace Isnad.Export;

/// <summary>Days as 2026-01-31.</summary>
internal static class IsoDays
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
