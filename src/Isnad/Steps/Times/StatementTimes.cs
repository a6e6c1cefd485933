using Isnad.Pipeline;

namespace Isnad.Steps.Times;

/// <summary>When something was said: the date or time that stands with the cue, outside the content.</summary>
internal static class StatementTimes
{
    /// <summary>Further from the cue than so many words a time belongs to something else.</summary>
    private const int Reach = 8;

    /// <summary>Index of the expression in <see cref="ReadingContext.Times"/>, or -1.</summary>
    public static int Find(ReadingContext context, Draft draft)
    {
        var sentence = context.SentenceAt[draft.Cue.First];
        var (best, least) = (-1, Reach + 1);
        for (var n = Nearest(context.Times, draft.Cue.First - Reach - 8); n < context.Times.Count; n++)
        {
            var mark = context.Times[n];
            if (mark.First > Math.Max(draft.Cue.End, draft.ContentEnd) + Reach) break;
            if (mark.Sense.Type is TimeType.Duration or TimeType.Set || context.SentenceAt[mark.First] != sentence) continue;
            if (mark.End > draft.ContentStart && mark.First < draft.ContentEnd) continue;
            var distance = Distance(context, draft, mark);
            if (distance < least) (best, least) = (n, distance);
        }
        return best;
    }

    // The words between cue and time; those of the content and the source do not count.
    private static int Distance(ReadingContext context, Draft draft, TimeMark mark)
    {
        var (from, to) = mark.First >= draft.Cue.End ? (draft.Cue.End, mark.First) : (mark.End, draft.Cue.First);
        var words = 0;
        for (var i = from; i < to; i++)
        {
            if ((i >= draft.ContentStart && i < draft.ContentEnd) || (i >= draft.SourceStart && i < draft.SourceEnd)) continue;
            if (IsCueOfAnother(context, draft, i)) return Reach + 1;
            words++;
        }
        return words;
    }

    private static bool IsCueOfAnother(ReadingContext context, Draft draft, int i)
    {
        foreach (var other in context.Drafts)
            if (other.Cue.First == i && other != draft) return true;
        return false;
    }

    /// <summary>Index of the first mark that begins at token <paramref name="from"/> or later.</summary>
    private static int Nearest(List<TimeMark> marks, int from)
    {
        var (low, high) = (0, marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (marks[middle].First < from) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
