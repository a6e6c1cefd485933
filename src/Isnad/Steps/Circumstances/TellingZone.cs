using Isnad.Pipeline;

namespace Isnad.Steps.Circumstances;

/// <summary>The words of a statement's sentence that tell how it was made: around its cue, outside its content, up to the next statement on either side.</summary>
internal sealed class TellingZone
{
    private const int Before = 30;
    private const int After = 16;

    public TellingZone(ReadingContext context, Draft draft, HashSet<int> cues)
    {
        Draft = draft;
        var sentence = context.Sentences[context.SentenceAt[draft.Cue.First]];
        var start = Math.Min(draft.Cue.First, draft.HasSource ? draft.SourceStart : draft.Cue.First);
        First = Math.Max(sentence.First, start - Before);
        for (var i = First; i < start; i++)
            if (cues.Contains(i)) First = i + 1;
        var last = Math.Max(draft.Cue.End, draft.ContentEnd);
        End = Math.Min(context.Sentences[context.SentenceAt[last - 1]].End, last + After);
        for (var i = last; i < End; i++)
            if (cues.Contains(i)) End = i;
    }

    public Draft Draft { get; }

    public int First { get; }

    public int End { get; }

    /// <summary>True for a token that may say how the statement was made.</summary>
    public bool IsFree(int i) => i >= First && i < End && !Draft.Holds(i) && (i < Draft.SourceStart || i >= Draft.SourceEnd) && (i < Draft.Cue.First || i >= Draft.Cue.End) && !IsRelay(i);

    private bool IsRelay(int i)
    {
        foreach (var relay in Draft.Relays)
            if (i >= relay.First && i < relay.End) return true;
        return false;
    }
}
