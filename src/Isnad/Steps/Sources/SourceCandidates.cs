using Isnad.Pipeline;

namespace Isnad.Steps.Sources;

/// <summary>Where the mention of the source may stand: after the cue and before the content, or before the cue in its sentence.</summary>
internal static class SourceCandidates
{
    private const int ReachAfter = 12;
    private const int ReachBefore = 16;
    private const int MaxLength = 32;

    /// <summary>First tokens of possible sources, nearest first; a source may also be left out.</summary>
    public static void Starts(ReadingContext context, Draft draft, List<int> into)
    {
        into.Clear();
        var tokens = context.Tokens;
        var (_, limit) = RegionAfter(context, draft);
        for (var i = draft.Cue.End; i < Math.Min(limit, draft.Cue.End + ReachAfter); i++)
            if (tokens[i].IsWordLike) into.Add(i);
        var first = FirstBefore(context, draft);
        for (var i = draft.Cue.First - 1; i >= first; i--)
            if (tokens[i].IsWordLike) into.Add(i);
    }

    /// <summary>Ends (exclusive) of a source that begins at <paramref name="start"/>.</summary>
    public static void Ends(ReadingContext context, Draft draft, int start, List<int> into)
    {
        into.Clear();
        var limit = start < draft.Cue.First ? draft.Cue.First : RegionAfter(context, draft).End;
        limit = Math.Min(limit, start + MaxLength);
        for (var e = start + 1; e <= limit; e++)
            if (context.Tokens[e - 1].IsWordLike) into.Add(e);
    }

    private static (int Start, int End) RegionAfter(ReadingContext context, Draft draft)
    {
        var stop = draft.ContentStart >= draft.Cue.End ? draft.ContentStart : context.Tokens.Length;
        var end = Math.Max(draft.Cue.End, Math.Min(stop, context.Sentences[context.SentenceAt[draft.Cue.End - 1]].End));
        return (draft.Cue.End, end);
    }

    private static int FirstBefore(ReadingContext context, Draft draft)
    {
        var first = context.Sentences[context.SentenceAt[draft.Cue.First]].First;
        first = Math.Max(first, draft.Cue.First - ReachBefore);
        return draft.ContentStart < draft.Cue.First ? Math.Max(first, Math.Min(draft.ContentEnd, draft.Cue.First)) : first;
    }
}
