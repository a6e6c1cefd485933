using System.Globalization;

namespace Isnad.Store;

/// <summary>Moments as 2026-01-31T08:15:30.1230000Z, in UTC, which sort as text.</summary>
public static class IsoTime
{
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
