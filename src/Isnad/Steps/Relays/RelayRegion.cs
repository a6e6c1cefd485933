using Isnad.Pipeline;
using Isnad.Steps.Telling;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Relays;

/// <summary>Where relays of one statement may stand: its sentences, and the sentence that says how it came («جاء ذلك في …»).</summary>
internal sealed class RelayRegion
{
    // A sentence of its own that only says whose word it was: «… . وفقا لموقع كذا».
    private const int MaxTail = 12;

    private const int MaxAfter = 20;

    // Of an endless sentence only so many tokens before and behind.
    private const int Reach = 256;

    private readonly HashSet<int> cues;
    private readonly ReadingContext context;

    public RelayRegion(TellingScene scene, Draft draft, Draft? outer, HashSet<int> cues)
    {
        context = scene.Context;
        this.cues = cues;
        Draft = draft;
        var first = context.SentenceAt[Math.Min(draft.Cue.First, draft.ContentStart)];
        var last = context.SentenceAt[Math.Max(draft.Cue.First, draft.ContentEnd - 1)];
        First = context.Sentences[first].First;
        if (outer is not null) First = Math.Max(First, outer.ContentStart);
        First = Math.Max(First, Math.Min(draft.Cue.First, draft.ContentStart) - Reach);
        while (First < draft.Cue.First && !context.Tokens[First].IsWordLike) First++;
        SentenceEnd = context.Sentences[last].End;
        End = last + 1 < context.Sentences.Length && ContinuesIn(scene, context.Sentences[last + 1]) ? context.Sentences[last + 1].End : SentenceEnd;
        if (outer is not null) End = SentenceEnd = Math.Min(SentenceEnd, outer.ContentEnd);
        End = Math.Min(End, Math.Max(draft.Cue.End, draft.ContentEnd) + Reach);
    }

    public Draft Draft { get; }

    /// <summary>The first word of the sentence.</summary>
    public int First { get; }

    /// <summary>The end of the sentence of cue and content.</summary>
    public int SentenceEnd { get; }

    public int End { get; }

    /// <summary>True for a token of the content.</summary>
    public bool IsContent(int i) => Draft.Holds(i);

    /// <summary>True where [first, end) shares a token with source, cue or content.</summary>
    public bool IsTaken(int first, int end) =>
        (first < Draft.SourceEnd && Draft.SourceStart < end) || (first < Draft.ContentEnd && Draft.ContentStart < end) || (first < Draft.Cue.End && Draft.Cue.First < end);

    /// <summary>True for a group [at, end) that stands with the statement and with no other: no other cue lies between them, and it is not far.</summary>
    public bool Adjoins(int at, int end, int maxBefore)
    {
        var start = Math.Min(Draft.Cue.First, Draft.ContentStart);
        if (Draft.HasSource) start = Math.Min(start, Draft.SourceStart);
        if (cues.Contains(at) && at != Draft.Cue.First) return false;
        if (at < start) return start - end <= maxBefore && !HasCue(at + 1, start);
        var last = Math.Max(Math.Max(Draft.ContentEnd, Draft.Cue.End), Draft.SourceEnd);
        return at < last || (at - last <= MaxAfter && !HasCue(last, at));
    }

    /// <summary>True when the cue of another statement lies in [from, to).</summary>
    public bool HasCue(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (i != Draft.Cue.First && cues.Contains(i)) return true;
        return false;
    }

    private static bool ContinuesIn(TellingScene scene, Sentence next) => scene.ClassOf(next.First) switch
    {
        TellingWord.Came => scene.Context.View.Function(next.First + 1) == FunctionWord.Demonstrative,
        TellingWord.According or TellingWord.AccordingWhat => next.End - next.First <= MaxTail,
        _ => false,
    };
}
