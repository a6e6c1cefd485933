using System.Globalization;

namespace Isnad.Evaluation;

/// <summary>Whether a reading has the value of a <see cref="TimeCase"/>, and which cases say nothing about news.</summary>
public static class TimeCaseCheck
{
    /// <summary>Why a case is left out, or null.</summary>
    public static string? LeftOut(TimeCase given)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (given.Input.Any(char.IsAsciiLetter)) return "foreign words";
        if (given.Type is "timerange" or "datetimerange" && given.Timex.StartsWith('(')) return "span between two clock times";
        if (given.Timex.Contains("-WXX-", StringComparison.Ordinal) && given.Timex.Length > 10 && given.Timex[8] != 'X' && given.Timex[5] != 'W') return "feast on the nth weekday of a month";
        if (given.File.StartsWith("Holiday", StringComparison.Ordinal)) return "feast that no Arab country keeps";
        if (IsNow(given)) return "reckoned from the hour of speaking";
        if (given.Timex.StartsWith("XXXX-XX-", StringComparison.Ordinal)) return "number alone as a day";
        if (IsShort(given.Text)) return "day and month in digits without a year";
        if (given.Type == "time" && !given.Text.Contains(':', StringComparison.Ordinal) && given.Text.Any(char.IsAsciiDigit) && !given.Text.Contains(' ', StringComparison.Ordinal)) return "number alone as a time";
        return null;
    }

    /// <summary>True where an expression that overlaps the one of the case has one of its values.</summary>
    public static bool IsRight(TimeCase given, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(reading);
        var start = reading.Text.IndexOf(given.Text, StringComparison.Ordinal);
        var end = start + given.Text.Length;
        return reading.Times.Any(time => (start < 0 || (time.Span.Start < end && time.Span.End > start)) && Has(given, time));
    }

    private static bool Has(TimeCase given, TimeExpression time)
    {
        if (time.Value is not { } value) return false;
        string[] found = time.Range is { } range
            ? [value, $"{Iso(range.First)}/{Iso(range.Last)}", $"{Iso(range.First)}/{Iso(range.Last.AddDays(1))}"]
            : [value, $"{value}/{Next(value)}"];
        var wanted = given.Values.Append(Span(given.Timex)).Append(Length(given.Timex)).Append(given.Timex).Select(Plain).ToList();
        return found.Select(Plain).Any(mine => wanted.Any(theirs => Same(mine, theirs)));
    }

    // Theirs: "T08", "08:00:00", "2016-11-07T08:00:00"; ours: "2016-11-07T08:00".
    private static string Plain(string value)
    {
        if (value.Length > 6 && value[^6] == ':' && value[^3] == ':' && value.EndsWith(":00", StringComparison.Ordinal)) value = value[..^3];
        if (value.Length == 5 && value[2] == ':') value = "T" + value;
        var hour = value.IndexOf('T', StringComparison.Ordinal);
        return hour >= 0 && value.Length == hour + 3 && char.IsAsciiDigit(value[hour + 1]) ? value + ":00" : value;
    }

    private static bool Same(string mine, string theirs)
    {
        if (mine == theirs) return true;
        // Unknown amounts (بضعة, عدة) are three to them, and midnight begins the day.
        mine = mine.Replace("PTX", "PT3", StringComparison.Ordinal).Replace("PX", "P3", StringComparison.Ordinal).Replace("T24:00", "T00:00", StringComparison.Ordinal);
        if (mine == theirs || OnWeekday(mine, theirs)) return true;
        if (theirs.StartsWith('T') && mine.Length > 10 && mine[10] == 'T') mine = mine[10..];
        return mine.Length == theirs.Length && mine.Zip(theirs).All(pair => pair.First == pair.Second || (pair.Second == 'X' && char.IsAsciiDigit(pair.First)));
    }

    // Theirs: "XXXX-WXX-2TAF"; ours: "2016-11-01TAF".
    private static bool OnWeekday(string mine, string theirs) =>
        theirs.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && theirs.Length > 9 && mine.Length >= 10 && mine[10..] == theirs[10..]
        && DateOnly.TryParseExact(mine[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && (day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek) == theirs[9] - '0';

    // "(2016-11-04,2016-11-22,P18D)"
    private static string Span(string timex) => timex.StartsWith('(') && timex.Split(',') is [var first, var last, ..] ? $"{first[1..]}/{last}" : timex;

    // «بعد يومين» is a duration to the gold articles and a span of days to these cases.
    private static string Length(string timex) => timex.StartsWith('(') && timex.Split(',') is [_, _, var length] ? length.TrimEnd(')') : timex;

    private static string Next(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Iso(day.AddDays(1)) : value;

    private static bool IsNow(TimeCase given)
    {
        if (given.Type is not ("datetime" or "datetimerange" or "date" or "daterange") || given.Input.Contains(':', StringComparison.Ordinal)) return false;
        return given.Timex.Contains('T', StringComparison.Ordinal) && given.Timex.Count(c => c == ':') >= 2;
    }

    // «4/22», «22-04»
    private static bool IsShort(string text)
    {
        var digits = string.Concat(text.Select(c => char.IsAsciiDigit(c) ? '9' : c is '/' or '-' or '.' ? '/' : c == ' ' ? '\0' : 'x'));
        var numbers = digits.Split(['x', '\0'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Contains('/', StringComparison.Ordinal));
        return numbers.Any(part => part.Split('/') is [{ Length: 1 or 2 }, { Length: 1 or 2 }]);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
