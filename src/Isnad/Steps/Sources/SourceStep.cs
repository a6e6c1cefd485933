using Isnad.Model;
using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Steps.Encoding;
using Isnad.Steps.Speakers;

namespace Isnad.Steps.Sources;

/// <summary>Finds the mention that stands with each cue, or that it is left out.</summary>
internal sealed class SourceStep(TokenNetwork network, WeightTable starts, WeightTable ends) : IReadingStep
{
    private readonly Spare<Scratch> spare = new(() => new Scratch(new Ranker(starts), new Ranker(ends), []));

    public Layers Needs => Layers.Contents;

    public Layers Adds => Layers.Sources;

    public void Run(ReadingContext context)
    {
        var scratch = spare.Take();
        var scores = NetworkScores.OfSources(network, context);
        foreach (var draft in context.Drafts) Place(context, draft, scratch, scores);
        spare.Give(scratch);
    }

    private static void Place(ReadingContext context, Draft draft, Scratch scratch, NetworkScores scores)
    {
        var (starts, ends, candidates) = scratch;
        SourceCandidates.Starts(context, draft, candidates);
        starts.Clear();
        scores.Starts(draft.Cue, draft.ContentStart, candidates);
        for (var c = 0; c < candidates.Count; c++)
        {
            SourceFeatures.FillStart(context, draft, candidates[c], starts.Features);
            starts.Score(scores.Left[c]);
        }
        SourceFeatures.FillNone(context, draft, starts.Features);
        starts.Score(scores.Nowhere);
        var (start, probability) = starts.Best();
        draft.SourceProbability = probability;
        if (start == candidates.Count) return;
        var first = candidates[start];
        SourceCandidates.Ends(context, draft, first, candidates);
        ends.Clear();
        scores.Ends(draft.Cue, first, candidates);
        for (var c = 0; c < candidates.Count; c++)
        {
            SourceFeatures.FillEnd(context, draft, first, candidates[c], ends.Features);
            ends.Score(scores.Left[c]);
        }
        if (candidates.Count == 0) return;
        draft.SourceStart = first;
        // «مصادر» for «مصادر مطلعة على الصفقة» names nobody, the other way round it does.
        Span<int> words = stackalloc int[candidates.Count];
        for (var c = 0; c < candidates.Count; c++) words[c] = Words(context, first, candidates[c]);
        var (end, endProbability, _) = ends.BestFor(words, NameAgreement.IsEnough);
        draft.SourceEnd = candidates[end];
        draft.SourceProbability *= endProbability;
    }

    private static int Words(ReadingContext context, int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
            if (context.Tokens[i].IsWordLike) words++;
        return words;
    }

    private sealed record Scratch(Ranker Starts, Ranker Ends, List<int> Candidates);
}
