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
        var (end, endProbability) = ends.Best();
        if (end < 0) return;
        draft.ContentStart = s;
        draft.ContentEnd = candidates[end];
        draft.StartProbability = startProbability;
        draft.EndProbability = endProbability;
    }

    private sealed record Scratch(Ranker Starts, Ranker Ends, List<int> Candidates);
}
