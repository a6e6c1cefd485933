using Isnad.Pipeline;

namespace Isnad.Steps.Times;

/// <summary>Finds the expressions of time and sets them against the day of writing: the article's own date, else that of a dateline.</summary>
internal sealed class TimeStep(ITimeFinder finder) : IReadingStep
{
    private const int NearSentences = 2;

    public Layers Needs => Layers.Words;

    public Layers Adds => Layers.Times;

    public void Run(ReadingContext context)
    {
        var marks = finder.Find(context);
        context.Times = marks;
        if (marks.Count == 0) return;
        var anchor = AnchorFinder.Find(context, marks);
        var day = AnchorFinder.ByWeekday(marks, anchor);
        NamedWeekdays.Share(marks, anchor.Day);
        DateOnly? earlier = null, earlierDay = null;
        var lastDay = -1;
        TimeMark? before = null, lastPart = null;
        var part = new TimeSense();
        foreach (var mark in marks)
        {
            // «الساعة التاسعة» goes by a date of its own sentence, «اليوم نفسه» by the one named last anywhere.
            var near = mark.Sense.FromEarlier ? (mark.Sense.Unit < TimeUnit.Month ? earlierDay : earlier) : IsNear(context, mark.First, lastDay, earlierDay, anchor) ? earlierDay : null;
            var from = mark.Sense is { Kind: SenseKind.Relative, Unit: TimeUnit.Day, Weekday: 0 } ? day : anchor;
            if (mark.Sense is { SamePart: true, Kind: SenseKind.Calendar }) (mark.Sense.Part, mark.Sense.Month) = (part.Part, part.Month);
            else if (mark.Sense.Part is not null || mark.Sense is { Month: > 0, Hijri: false, EndMonth: 0 }) part = mark.Sense;
            mark.Resolution = TimeResolver.Resolve(mark.Sense, from, near);
            if (mark.Sense is { Part: not null, Kind: SenseKind.Calendar, SamePart: false }) lastPart = mark;
            else if (mark.Sense is { SamePart: true, Kind: SenseKind.Reference } && lastPart is not null && context.SentenceAt[mark.First] - context.SentenceAt[lastPart.First] <= NearSentences)
            {
                mark.Resolution = lastPart.Resolution;
                lastPart = mark;
            }
            if (mark.Sense.EndsRange && before is not null) RangeEnds.Join(before, mark);
            before = mark;
            if (mark.Resolution.From is not { } first) continue;
            earlier = first;
            if (mark.Resolution.To != first) continue;
            earlierDay = first;
            lastDay = mark.First;
        }
    }

    // The day of the same sentence, or one gone by of the sentences before: «… الثلاثاء. وصباحا كانت …»
    private static bool IsNear(ReadingContext context, int token, int named, DateOnly? day, Anchor anchor)
    {
        if (named < 0) return false;
        var sentences = context.SentenceAt[token] - context.SentenceAt[named];
        return sentences == 0 || (sentences <= NearSentences && day < anchor.Day && context.Tokens[token].Paragraph == context.Tokens[named].Paragraph);
    }
}
