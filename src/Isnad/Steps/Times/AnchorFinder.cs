using Isnad.Pipeline;

namespace Isnad.Steps.Times;

/// <summary>Finds the day of writing.</summary>
internal static class AnchorFinder
{
    /// <summary>A dateline stands in one of so many first paragraphs.</summary>
    private const int Paragraphs = 3;

    /// <summary>… and within so many words of its beginning.</summary>
    private const int Words = 12;

    /// <summary>The article's date, else the full date of a dateline.</summary>
    public static Anchor Find(ReadingContext context, List<TimeMark> marks)
    {
        if (context.Article.Date is { } date) return new Anchor(date, TimeAnchorSource.Article);
        foreach (var mark in marks)
        {
            var paragraph = context.Tokens[mark.First].Paragraph;
            if (paragraph >= Paragraphs) break;
            if (mark.Sense is not { Kind: SenseKind.Calendar, Year: > 0, Month: > 0, Day: > 0, EndDay: 0, Impossible: false } || !IsNearBeginning(context, mark.First, paragraph)) continue;
            if (TimeResolver.Resolve(mark.Sense, default, null).From is { } day) return new Anchor(day, TimeAnchorSource.Dateline);
        }
        return default;
    }

    /// <summary>«اليوم السبت» on a Sunday: the text was written a day before its date, and its other «أمس» and «غدا» go by that.</summary>
    public static Anchor ByWeekday(List<TimeMark> marks, Anchor anchor)
    {
        if (anchor.Day is not { } date) return anchor;
        foreach (var mark in marks)
        {
            if (mark.Sense is not { Kind: SenseKind.Relative, Unit: TimeUnit.Day, Weekday: > 0 } sense || RelativeDates.Shift(date, TimeUnit.Day, sense.Offset) is not { } day) continue;
            if (Weekdays.Of(day) == sense.Weekday || Weekdays.Written(day, sense.Weekday) is not { } named) return anchor;
            return new Anchor(date.AddDays(named.DayNumber - day.DayNumber), TimeAnchorSource.Weekday);
        }
        return anchor;
    }

    private static bool IsNearBeginning(ReadingContext context, int token, int paragraph)
    {
        var first = token;
        while (first > 0 && context.Tokens[first - 1].Paragraph == paragraph && token - first <= Words) first--;
        return token - first <= Words;
    }
}
