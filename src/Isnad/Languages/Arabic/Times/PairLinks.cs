using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>Two of a kind with one word for both behind the second: «الخميس والجمعة المقبلين», «سبتمبر أو أكتوبر المقبلين».</summary>
internal static class PairLinks
{
    /// <summary>Gives the last of <paramref name="marks"/> the direction that <paramref name="sense"/>, read from token <paramref name="i"/> to <paramref name="end"/>, has in the dual.</summary>
    public static void Note(TimeText text, List<TimeMark> marks, int i, int end, TimeSense sense)
    {
        if (sense.Direction == Direction.None || marks.Count == 0 || marks[^1] is not { } first || !text.Has(first.First)) return;
        if (!text.Is(end - 1, TimeClass.Modifier) || text.Folded(end - 1) is not [.., 'ي' or 'ا', 'ن'] || !IsJoined(text, first.End, i)) return;
        if (first.Sense is { Direction: Direction.None, Year: 0 } && IsAlike(first.Sense, sense)) first.Sense.Direction = sense.Direction;
    }

    private static bool IsJoined(TimeText text, int end, int i) => (i == end && text.And(i)) || (i == end + 1 && (text.IsWord(end, 'و') || text.Folded(end) is ['ا', 'و']));

    private static bool IsAlike(TimeSense a, TimeSense b) =>
        a is { Kind: SenseKind.Calendar, Nth: 0 } && b is { Kind: SenseKind.Calendar, Nth: 0 } && a.Weekday > 0 == b.Weekday > 0 && a.Month > 0 == b.Month > 0 && a.Day > 0 == b.Day > 0;
}
