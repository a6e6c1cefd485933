namespace Isnad.Steps.Times;

/// <summary>Turns marks into what a reading shows.</summary>
internal static class TimeBuilder
{
    public static string IdOf(int n) => $"t{n + 1}";

    public static List<TimeExpression> Build(List<TimeMark> marks, List<ReadingWarning> warnings)
    {
        var times = new List<TimeExpression>(marks.Count);
        for (var n = 0; n < marks.Count; n++)
        {
            times.Add(Of(marks[n], IdOf(n)));
            if (marks[n].Resolution.WrongWeekday)
                warnings.Add(new ReadingWarning("time.weekday", $"the weekday named is not that of {marks[n].Resolution.Alternative}: both readings were kept", marks[n].Span));
        }
        return times;
    }

    private static TimeExpression Of(TimeMark mark, string id)
    {
        var found = mark.Resolution;
        return new TimeExpression
        {
            Id = id,
            Span = mark.Span,
            Type = mark.Sense.Type,
            Value = found.Value is { Length: > 0 } value ? value : null,
            Range = (found.Since ?? found.From) is { } from && (found.Through ?? found.To) is { } to && from < to ? new DayRange(from, to) : null,
            Alternatives = found.Alternative is { } other ? [other] : [],
            Anchor = found.Anchor.Day,
            AnchorSource = found.Anchor.Day is null ? TimeAnchorSource.None : found.Anchor.Source,
            Approximate = found.Approximate,
            By = mark.Sense.Rule,
        };
    }
}
