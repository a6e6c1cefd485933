using System.Globalization;

namespace Isnad.Intake.Fetching;

/// <summary>When something is tried again.</summary>
public static class RetryTimes
{
    // More is nothing that somebody means.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private static readonly string[] DateForms = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>The moment that a Retry-After field names, in seconds or as a date; null for none that can be read.</summary>
    /// <param name="written">The field.</param>
    /// <param name="now">The moment of the answer.</param>
    public static DateTimeOffset? Read(string? written, DateTimeOffset now)
    {
        var text = written?.Trim() ?? "";
        var latest = now + Longest;
        if (text.Length is > 0 and <= 9 && text.All(char.IsAsciiDigit)) return Earlier(now + TimeSpan.FromSeconds(int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)), latest);
        return DateTimeOffset.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var date) ? Earlier(date, latest) : null;
    }

    /// <summary>How long to wait after the given number of failures in a row: <paramref name="first"/>, doubled with each, up to <paramref name="most"/>, a quarter more or less.</summary>
    /// <param name="failures">From 1.</param>
    /// <param name="first">After the first.</param>
    /// <param name="most">The longest, before chance is added.</param>
    /// <param name="chance">From 0 to 1, so that many who failed together don't come back together.</param>
    public static TimeSpan BackOff(int failures, TimeSpan first, TimeSpan most, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(failures, 1);
        var wait = Math.Min(first.TotalSeconds * Math.Pow(2, Math.Min(failures - 1, 30)), most.TotalSeconds);
        return TimeSpan.FromSeconds(wait * (0.75 + (0.5 * chance)));
    }

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;
}
