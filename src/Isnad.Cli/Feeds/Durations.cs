using System.Globalization;

namespace Isnad.Cli;

/// <summary>Spans of time as they are typed: <c>30m</c>, <c>2h</c>, <c>1d</c>.</summary>
internal static class Durations
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <exception cref="UsageException">It is none, or too short or long.</exception>
    public static TimeSpan Parse(string flag, string text, TimeSpan shortest)
    {
        var unit = text.Length < 2 ? 0 : text[^1] switch { 'm' => 60, 'h' => 3600, 'd' => 86400, _ => 0 };
        if (unit == 0 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw new UsageException($"{flag} wants a time like 30m, 2h or 1d, not '{text}'");
        var seconds = (long)count * unit;
        if (seconds < shortest.TotalSeconds || seconds > Longest.TotalSeconds) throw new UsageException($"{flag} wants a time from {Shown(shortest)} to {Shown(Longest)}, not '{text}'");
        return TimeSpan.FromSeconds(seconds);
    }

    public static string Shown(TimeSpan time)
    {
        var minutes = (long)time.TotalMinutes;
        var (count, unit) = minutes > 0 && minutes % 1440 == 0 ? (minutes / 1440, "d") : minutes > 0 && minutes % 60 == 0 ? (minutes / 60, "h") : (minutes, "m");
        return string.Create(CultureInfo.InvariantCulture, $"{count}{unit}");
    }
}
