using Isnad.Model;
using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Steps.Encoding;

namespace Isnad.Steps.Contents;

/// <summary>Finds what each cue attributes: where the content begins, then where it ends.</summary>
internal sealed class ContentStep(TokenNetwork network, WeightTable starts, WeightTable ends) : IReadingStep
{
    private readonly Spare<Scratch> spare = new(() => new Scratch(new Ranker(starts), new Ranker(ends), []));

    public Layers Needs => Layers.Words | Layers.Entities | Layers.Cues;

    public Layers Adds => Layers.Contents;

    public void Run(ReadingContext context)
    {
        var scratch = spare.Take();
        var scores = NetworkScores.OfContents(network, context);
        foreach (var draft in context.Drafts) Place(context, draft, scratch, scores);
        spare.Give(scratch);
        context.Drafts.RemoveAll(d => d.ContentStart < 0);
    }

    private static void Place(ReadingContext context, Draft draft, Scratch scratch, NetworkScores scores)
    {
        var (starts, ends, candidates) = scratch;
        ContentCandidates.Starts(context, draft.Cue.First, draft.Cue.End, candidates);
        starts.Clear();
        scores.Starts(draft.Cue, -1, candidates);
        for (var c = 0; c < candidates.Count; c++)
        {
            ContentFeatures.FillStart(context, draft.Cue, candidates[c], c, starts.Features);
            starts.Score(scores.Left[c]);
        }
        var (start, startProbability) = starts.Best();
        if (start < 0) return;
        var s = candidates[start];
        ContentCandidates.Ends(context, draft.Cue.First, s, candidates);
        ends.Clear();
        scores.Ends(draft.Cue, s, candidates);
        for (var c = 0; c < candidates.Count; c++)
        {
            ContentFeatures.FillEnd(context, draft.Cue, s, candidates[c], c, ends.Features);
            ends.Score(scores.Left[c]);
        }
        if (candidates.Count == 0) return;
        draft.ContentStart = s;
        draft.StartProbability = startProbability;
        Span<int> letters = stackalloc int[candidates.Count];
        for (var c = 0; c < candidates.Count; c++) letters[c] = c == 0 ? Letters(context, s, candidates[c]) : letters[c - 1] + Letters(context, candidates[c - 1], candidates[c]);
        (var end, draft.EndProbability, var overlap) = ends.BestFor(letters, HalfIsRight);
        draft.ContentEnd = candidates[end];
        draft.OverlapProbability = startProbability * overlap;
    }

    // Of two contents that begin together: a clause too few is better than a sentence too many.
    private static bool HalfIsRight(int letters, int right) => 2 * Math.Min(letters, right) >= Math.Max(letters, right);

    private static int Letters(ReadingContext context, int first, int end)
    {
        var letters = 0;
        for (var i = first; i < end; i++)
            if (context.Tokens[i].IsWordLike) letters += context.Tokens[i].FoldedLength;
        return letters;
    }

    private sealed record Scratch(Ranker Starts, Ranker Ends, List<int> Candidates);
}
