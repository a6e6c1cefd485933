using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>Which two dates bound a range: «من 2 أكتوبر إلى 4 نوفمبر», «بين آذار وأيار الماضيين».</summary>
internal static class RangeLinks
{
    /// <summary>Notes in <paramref name="sense"/>, read at token <paramref name="i"/>, that it ends a range which the last of <paramref name="marks"/> begins.</summary>
    public static void Note(TimeText text, List<TimeMark> marks, int i, TimeSense sense)
    {
        if (marks.Count == 0 || marks[^1] is not { } first || i - first.End > 1 || !text.Has(first.First) || !IsDate(sense) || !IsDate(first.Sense)) return;
        if (Joint(text, first.First, first.End) != i || (text.Dash(i - 1) && (sense.Day == 0 || first.Sense.Day == 0))) return;
        sense.EndsRange = true;
        RangeEnds.Share(first.Sense, sense);
    }

    /// <summary>Where the other end of a range stands that begins with the tokens [<paramref name="first"/>, <paramref name="end"/>): behind «إلى», «حتى» or a dash, and behind «و» after «بين»; 0 where there is none.</summary>
    public static int Joint(TimeText text, int first, int end)
    {
        if (text.Is(end, TimeClass.To)) return text.Value(end) == 0 ? end + 1 : 0;
        if (text.Dash(end)) return end + 1;
        if (!text.Is(first - 1, TimeClass.Between)) return 0;
        return text.IsWord(end, 'و') ? end + 1 : text.And(end) ? end : 0;
    }

    private static bool IsDate(TimeSense sense) =>
        sense is { Type: TimeType.Date, EndDay: 0, EndMonth: 0, EndYear: 0 } && (sense.Kind == SenseKind.Calendar || sense is { Kind: SenseKind.Relative, Unit: TimeUnit.Day });
}
