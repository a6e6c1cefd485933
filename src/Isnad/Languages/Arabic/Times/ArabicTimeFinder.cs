using Isnad.Languages.Arabic.Times.Rules;
using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Steps.Times;

namespace Isnad.Languages.Arabic.Times;

/// <summary>Reads a text once from left to right; of the rules that can begin at a word the one that reads furthest counts, of equals the first.</summary>
internal sealed class ArabicTimeFinder : ITimeFinder
{
    private readonly Spare<TimeText> spare;
    private readonly TenseReader tenses;
    private readonly TimeRule[][] byClass;

    public ArabicTimeFinder(TimeLexicon lexicon, TenseReader tenses)
    {
        spare = new Spare<TimeText>(() => new TimeText(lexicon));
        this.tenses = tenses;
        byClass = [.. Enum.GetValues<TimeClass>().Select(kind => TimeRules.All.Where(rule => rule.Starts.Contains(kind)).ToArray())];
    }

    public List<TimeMark> Find(ReadingContext context)
    {
        var text = spare.Take();
        text.Begin(context);
        var marks = new List<TimeMark>();
        TimeSense best = new(), trial = new();
        for (var i = 0; i < text.Count;)
        {
            text.At(i);
            var end = 0;
            foreach (var rule in byClass[(int)StartAt(text, i)])
            {
                trial.Clear();
                var read = rule.Read(text, i, trial);
                if (read <= end) continue;
                if (trial.Rule.Length == 0) trial.Rule = rule.Id;
                (best, trial, end) = (trial, best, read);
            }
            if (end == 0)
            {
                i++;
                continue;
            }
            end = TimesOfDay.After(text, end, best);
            if (best.Direction == Direction.None || best.ByTense) best.Tense = tenses.At(context, text, i);
            if (best is { AfterNow: true, Tense: Direction.Future, Kind: SenseKind.Duration, Unit: >= TimeUnit.Day }) Durations.FromNow(best, 1, vague: false);
            if (IsNowadays(context, text, i, end, best)) (best.Kind, best.Direction) = (SenseKind.Reference, Direction.Present);
            RangeLinks.Note(text, marks, i, best);
            PairLinks.Note(text, marks, i, end, best);
            marks.Add(new TimeMark(i, end, text.SpanOf(i, end), best));
            best = new TimeSense();
            i = end;
        }
        if (!text.IsLarge) spare.Give(text);
        return marks;
    }

    // «واليوم يعيش فيها …», «باتت اليوم»: a day on which something goes on is no date.
    private bool IsNowadays(ReadingContext context, TimeText text, int i, int end, TimeSense sense)
    {
        if (sense is not { Kind: SenseKind.Relative, Unit: TimeUnit.Day, Offset: 0, Weekday: 0, Type: TimeType.Date } || end != i + 1) return false;
        return text.Is(i - 1, TimeClass.StateVerb) || (i == text.First && text.And(i) && text.Has(end) && tenses.IsPresent(context.Folded(end), context.Tokens[end].Kind, sure: false));
    }

    private static TimeClass StartAt(TimeText text, int i)
    {
        var kind = text.Class(i);
        if (kind != TimeClass.None || !text.Is(i + 1, TimeClass.Digits)) return kind;
        return text.IsArticle(i) || text.Mark(i, '(') ? TimeClass.Digits : TimeClass.None;
    }
}
