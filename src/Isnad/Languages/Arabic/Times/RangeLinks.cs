using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>Which two dates bound a range: «من 2 أكتوبر إلى 4 نوفمبر», «بين آذار وأيار الماضيين».</summary>
internal static class RangeLinks
{
    /// <summary>Notes in <paramref name="sense"/>, read at token <paramref name="i"/>, that it ends a range which the last of <paramref name="marks"/> begins.</summary>
    public static void Note(TimeText text, List<TimeMark> marks, int i, TimeSense sense)
    {
        if (marks.Count == 0 || marks[^1] is not { } first || i - first.End > 1 || !text.Has(first.First) || !IsDate(sense) || !IsDate(first.Sense)) return;
        var opened = text.Class(first.First - 1);
        var joined = i > first.End
            ? (text.Is(i - 1, TimeClass.To) && text.Value(i - 1) == 0) || (text.Dash(i - 1) && sense.Day > 0 && first.Sense.Day > 0) || (opened == TimeClass.Between && text.IsWord(i - 1, 'و'))
            : opened == TimeClass.Between && text.And(i);
        if (!joined || text.Mark(i - 1, '/')) return;
        sense.EndsRange = true;
        RangeEnds.Share(first.Sense, sense);
    }

    private static bool IsDate(TimeSense sense) =>
        sense is { Type: TimeType.Date, EndDay: 0, EndMonth: 0, EndYear: 0 } && (sense.Kind == SenseKind.Calendar || sense is { Kind: SenseKind.Relative, Unit: TimeUnit.Day });
}
