namespace Isnad.Steps.Times;

/// <summary>Sets what an expression says against the calendar.</summary>
internal static class TimeResolver
{
    /// <param name="sense">What the expression says.</param>
    /// <param name="anchor">The day of writing.</param>
    /// <param name="earlier">The date named last before it.</param>
    public static Resolution Resolve(TimeSense sense, Anchor anchor, DateOnly? earlier)
    {
        if (sense.Impossible) return new Resolution(null);
        if (sense.Fixed is { } known) return Ages(known);
        if (sense is { FromEarlier: true, Direction: Direction.Past } && earlier is null) return new Resolution(TimexFormat.Reference(Direction.Past));
        var from = sense.FromEarlier && (earlier is not null || sense.Offset == 0) ? new Anchor(earlier, TimeAnchorSource.Earlier) : anchor;
        var date = sense.Kind switch
        {
            SenseKind.Reference => new Resolution(TimexFormat.Reference(sense is { ByTense: true, Tense: Direction.Future } ? Direction.Future : sense.Direction)),
            SenseKind.Duration => new Resolution(sense.Parts is { } parts ? TimexFormat.Duration(parts) : TimexFormat.Duration(sense.Amount, sense.Unit)),
            SenseKind.Set => SetOf(sense),
            SenseKind.Relative => RelativeDates.Resolve(sense, from.Day) with { Anchor = from },
            SenseKind.Calendar when sense.Nth != 0 => NthDates.Resolve(sense, from.Day) with { Anchor = IsComplete(sense) ? default : from },
            SenseKind.Calendar => (sense.Hijri ? HijriResolver.Resolve(sense, from.Day) : CalendarDates.Resolve(sense, from.Day)) with { Anchor = IsComplete(sense) ? default : from },
            _ => Unsaid(sense, anchor, earlier),
        };
        return sense.Type == TimeType.Time || (sense.Kind == SenseKind.Set && sense.Hour >= 0) ? AtTime(sense, date) : date;
    }

    /// <summary>The years of 198X and 19XX.</summary>
    public static Resolution Ages(string value)
    {
        var digits = value.AsSpan().TrimEnd('X');
        if (value.Length != 4 || digits.Length is < 2 or > 3 || !int.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var first)) return new Resolution(value);
        var years = digits.Length == 3 ? 10 : 100;
        return first == 0 ? new Resolution(value) : new Resolution(value, new DateOnly(first * years, 1, 1), new DateOnly((first * years) + years - 1, 12, 31));
    }

    private static bool IsComplete(TimeSense sense) => sense.Year > 0;

    // «الساعة التاسعة»: on the day that was spoken of, else on the day of writing.
    private static Resolution Unsaid(TimeSense sense, Anchor anchor, DateOnly? earlier)
    {
        var day = earlier ?? anchor.Day;
        if (day is { } known) return new Resolution(TimexFormat.Day(known), known, known) { Anchor = earlier is null ? anchor : new Anchor(earlier, TimeAnchorSource.Earlier) };
        return new Resolution(sense.Hour >= 0 ? "XXXX-XX-XX" : "");
    }

    private static Resolution SetOf(TimeSense sense)
    {
        if (sense.Weekday > 0) return new Resolution(TimexFormat.Weekday(sense.Weekday) + (sense is { DayPart: { } part, Hour: < 0 } ? "T" + part : ""));
        // «كل ليلة في التاسعة»
        if (sense.Hour >= 0) return new Resolution("");
        if (sense.Month > 0) return new Resolution(TimexFormat.Yearless(sense.Month, sense.Day));
        return new Resolution(TimexFormat.Duration(sense.Amount, sense.Unit));
    }

    // «من العاشرة مساء إلى الثانية صباحا»: the day after, where that is known; else null.
    private static string? EndDay(TimeSense sense, Resolution date)
    {
        var before = (sense.EndHour, Math.Max(0, sense.EndMinute)).CompareTo((sense.Hour, Math.Max(0, sense.Minute))) < 0;
        return before && date.To is { } day && RelativeDates.Shift(day, TimeUnit.Day, 1) is { } next ? TimexFormat.Day(next) : null;
    }

    private static Resolution AtTime(TimeSense sense, Resolution date)
    {
        if (date.Value is not { } day) return date;
        if (day.EndsWith("_REF", StringComparison.Ordinal)) return sense.Hour < 0 ? date : date with { Value = "XXXX-XX-XXT" + TimexFormat.Clock(sense.Hour, sense.Minute, sense.Second) };
        if (day.Length is > 0 and not 10 && sense.Kind != SenseKind.Set) return date;
        var time = sense.Hour >= 0 ? TimexFormat.Clock(sense.Hour, sense.Minute, sense.Second) : sense.DayPart;
        var value = $"{day}T{time}";
        if (sense.EndHour >= 0) value = $"{value}/{EndDay(sense, date) ?? day}T{TimexFormat.Clock(sense.EndHour, sense.EndMinute)}";
        return date with { Value = value, Alternative = date.Alternative is { Length: 10 } other ? $"{other}T{time}" : date.Alternative };
    }
}
