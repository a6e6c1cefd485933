using System.Globalization;

namespace Isnad.Evaluation;

/// <summary>Whether a reading has the value of a <see cref="TimeCase"/>, and which cases say nothing about news.</summary>
public static class TimeCaseCheck
{
    private static readonly Dictionary<(string Text, string Timex), string> Listed = ReadListed();

    /// <summary>Why a case is left out, or null. Only what an article can't say, or what the file itself has wrong, is.</summary>
    public static string? LeftOut(TimeCase given)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (given.Text.Length == 0 || given.Timex.Length == 0) return "no expression or value given";
        if (given.Input.Any(char.IsAsciiLetter)) return "foreign words";
        if (Listed.TryGetValue((given.Text, given.Timex), out var why)) return why;
        if (IsNow(given)) return "reckoned from the minute of speaking, which articles do not have";
        if (IsBareDay(given)) return "number alone as a day, without month, weekday or the word day";
        if (IsDecimal(given)) return "decimal number or score read as day and month, or as a time";
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
        var times = reading.Times.Where(time => start < 0 || (time.Span.Start < end && time.Span.End > start)).ToList();
        return times.Any(time => Has(given, time)) || IsPair(given, times);
    }

    private static bool Has(TimeCase given, TimeExpression time)
    {
        if (time.Value is not { } value) return false;
        string[] found = time.Range is { } range
            ? [value, $"{Iso(range.First)}/{Iso(range.Last)}", $"{Iso(range.First)}/{Iso(range.Last.AddDays(1))}"]
            : [value, $"{value}/{Next(value)}"];
        var wanted = given.Values.Append(Span(given.Timex)).Append(Length(given.Timex)).Append(given.Timex).ToList();
        return found.Any(mine => wanted.Any(theirs => SameSpan(mine, theirs)));
    }

    // «من 2014 إلى 2018» are two expressions; a year or month that begins or ends a span stands for its first day.
    private static bool IsPair(TimeCase given, List<TimeExpression> times) =>
        times is [{ Value: { } first }, { Value: { } last }] && given.Values.Append(Span(given.Timex)).Any(theirs => SameSpan($"{first}/{last}", theirs));

    // Both ends of a span, each as if it stood alone.
    private static bool SameSpan(string mine, string theirs)
    {
        var (ours, others) = (mine.Split('/'), theirs.Split('/'));
        return ours.Length == others.Length && ours.Zip(others).All(pair => Same(Plain(ours.Length == 2 ? FirstDay(pair.First) : pair.First), Plain(pair.Second)));
    }

    private static string FirstDay(string value) => value.Length is 4 or 7 && value.All(c => char.IsAsciiDigit(c) || c == '-') ? value + "-01-01"[..(10 - value.Length)] : value;

    // Theirs: "T08", "08:00:00", "2016-11-07T08:00:00"; ours: "2016-11-07T08:00".
    private static string Plain(string value)
    {
        if (value.Length > 6 && value[^6] == ':' && value[^3] == ':' && value.EndsWith(":00", StringComparison.Ordinal)) value = value[..^3];
        if (value.Length >= 5 && value[2] == ':') value = "T" + value;
        var hour = value.IndexOf('T', StringComparison.Ordinal);
        return hour >= 0 && value.Length == hour + 3 && char.IsAsciiDigit(value[^2]) && char.IsAsciiDigit(value[^1]) ? value + ":00" : value;
    }

    private static bool Same(string mine, string theirs)
    {
        if (mine == theirs) return true;
        // Theirs: "PT1.5H"; ours: "PT1H30M".
        if (theirs.StartsWith("PT", StringComparison.Ordinal) && theirs.EndsWith(".5H", StringComparison.Ordinal)) theirs = theirs == "PT0.5H" ? "PT30M" : theirs[..^3] + "H30M";
        // Unknown amounts (بضعة, عدة) are three to them, and midnight begins the day.
        mine = mine.Replace("PTX", "PT3", StringComparison.Ordinal).Replace("PX", "P3", StringComparison.Ordinal).Replace("T24:00", "T00:00", StringComparison.Ordinal);
        if (mine == theirs || OnWeekday(mine, theirs)) return true;
        if (theirs.StartsWith('T') && mine.Length > 10 && mine[10] == 'T') mine = mine[10..];
        // A season without its year.
        if (theirs.Length == 2 && mine.Length == 7 && mine[4] == '-') mine = mine[5..];
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

    // «بعد 5 دقائق» is a time with seconds to them.
    private static bool IsNow(TimeCase given)
    {
        if (given.Text.Contains(':', StringComparison.Ordinal)) return false;
        return given.Timex.Contains('T', StringComparison.Ordinal) && given.Timex.Count(c => c == ':') >= 2;
    }

    // «عدت إلى 27», «للثاني والعشرين»
    private static bool IsBareDay(TimeCase given) =>
        given.Timex.StartsWith("XXXX-XX-", StringComparison.Ordinal) && !given.Text.Contains("يوم", StringComparison.Ordinal) && !given.Text.Contains("الساعة", StringComparison.Ordinal);

    // «4.22», «22-4», «20.0»
    private static bool IsDecimal(TimeCase given)
    {
        if (given.Type is not ("date" or "time") || given.Text.Split(['.', '-']) is not [var first, var second]) return false;
        return first.Length is 1 or 2 && second.Length is 1 or 2 && (first + second).All(char.IsAsciiDigit);
    }

    private static Dictionary<(string Text, string Timex), string> ReadListed()
    {
        using var stream = typeof(TimeCaseCheck).Assembly.GetManifestResourceStream("time-cases-left-out.tsv")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Where(line => line[0] != '#').Skip(1).Select(line => line.Split('\t')).ToDictionary(row => (row[0], row[1]), row => row[2]);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
