using Isnad.Model;
using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Steps.Encoding;

namespace Isnad.Steps.Contents;

/// <summary>Finds what each cue attributes: where the content begins, then where it ends.</summary>
internal sealed class ContentStep(TokenNetwork network, WeightTable starts, WeightTable ends) : IReadingStep
{
    // How much more the right end itself counts than one that leaves half of the content right: chosen over outlets left out of training.
    private const float Exactness = 0.2f;

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
        PlaceEnd(context, draft, candidates, ends.Shares());
    }

    // Of several ends that may be right the one that is near most of them: a content that is half too long is worse than one that is a clause too short.
    private static void PlaceEnd(ReadingContext context, Draft draft, List<int> ends, ReadOnlySpan<float> shares)
    {
        Span<int> letters = stackalloc int[ends.Count];
        for (var e = 0; e < ends.Count; e++) letters[e] = Letters(context, draft.ContentStart, ends[e]);
        var most = 0f;
        for (var e = 0; e < ends.Count; e++)
        {
            var overlap = 0f;
            for (var right = 0; right < ends.Count; right++)
                if (2 * Math.Min(letters[e], letters[right]) >= Math.Max(letters[e], letters[right])) overlap += shares[right];
            var worth = overlap + (Exactness * shares[e]);
            if (worth <= most) continue;
            most = worth;
            draft.ContentEnd = ends[e];
            draft.EndProbability = shares[e];
            draft.OverlapProbability = draft.StartProbability * overlap;
        }
    }

    private static int Letters(ReadingContext context, int first, int end)
    {
        var letters = 0;
        for (var i = first; i < end; i++)
            if (context.Tokens[i].IsWordLike) letters += context.Tokens[i].FoldedLength;
        return letters;
    }

    private sealed record Scratch(Ranker Starts, Ranker Ends, List<int> Candidates);
}
