using Isnad.Model;
using Isnad.Pipeline;

namespace Isnad.Steps.Sources;

/// <summary>Finds the mention that stands with each cue, or that it is left out.</summary>
internal sealed class SourceStep(WeightTable starts, WeightTable ends) : IReadingStep
{
    public Layers Needs => Layers.Contents;

    public Layers Adds => Layers.Sources;

    public void Run(ReadingContext context)
    {
        var scratch = new Scratch(new Ranker(starts), new Ranker(ends), []);
        foreach (var draft in context.Drafts) Place(context, draft, scratch);
    }

    private static void Place(ReadingContext context, Draft draft, Scratch scratch)
    {
        var (starts, ends, candidates) = scratch;
        SourceCandidates.Starts(context, draft, candidates);
        starts.Clear();
        foreach (var s in candidates)
        {
            SourceFeatures.FillStart(context, draft, s, starts.Features);
            starts.Score();
        }
        SourceFeatures.FillNone(context, draft, starts.Features);
        starts.Score();
        var (start, probability) = starts.Best();
        draft.SourceProbability = probability;
        if (start == candidates.Count) return;
        var first = candidates[start];
        SourceCandidates.Ends(context, draft, first, candidates);
        ends.Clear();
        foreach (var e in candidates)
        {
            SourceFeatures.FillEnd(context, draft, first, e, ends.Features);
            ends.Score();
        }
        var (end, endProbability) = ends.Best();
        if (end < 0) return;
        draft.SourceStart = first;
        draft.SourceEnd = candidates[end];
        draft.SourceProbability *= endProbability;
    }

    private sealed record Scratch(Ranker Starts, Ranker Ends, List<int> Candidates);
}
