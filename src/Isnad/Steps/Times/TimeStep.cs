using Isnad.Pipeline;

namespace Isnad.Steps.Times;

/// <summary>Finds the expressions of time and sets them against the day of writing: the article's own date, else that of a dateline.</summary>
internal sealed class TimeStep(ITimeFinder finder) : IReadingStep
{
    public Layers Needs => Layers.Words;

    public Layers Adds => Layers.Times;

    public void Run(ReadingContext context)
    {
        var marks = finder.Find(context);
        context.Times = marks;
        if (marks.Count == 0) return;
        var anchor = AnchorFinder.Find(context, marks);
        var day = AnchorFinder.ByWeekday(marks, anchor);
        DateOnly? earlier = null, earlierDay = null;
        var sentence = -1;
        foreach (var mark in marks)
        {
            // «الساعة التاسعة» goes by a date of its own sentence, «اليوم نفسه» by the one named last anywhere.
            var near = mark.Sense.FromEarlier ? earlier : context.SentenceAt[mark.First] == sentence ? earlierDay : null;
            var from = mark.Sense is { Kind: SenseKind.Relative, Unit: TimeUnit.Day, Weekday: 0 } ? day : anchor;
            mark.Resolution = TimeResolver.Resolve(mark.Sense, from, near);
            if (mark.Resolution.From is not { } first) continue;
            earlier = first;
            if (mark.Resolution.To != first) continue;
            earlierDay = first;
            sentence = context.SentenceAt[mark.First];
        }
    }
}
