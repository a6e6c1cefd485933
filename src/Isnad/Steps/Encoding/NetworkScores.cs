using Isnad.Model.Network;
using Isnad.Pipeline;

namespace Isnad.Steps.Encoding;

/// <summary>
/// What the token network says for each place where a content or a source may begin or end. Of many candidates it leaves the likeliest; the
/// scores of those that are left stand in <see cref="Left"/>.
/// </summary>
internal sealed class NetworkScores(TokenNetwork network, ReadingContext context)
{
    // How much of the network's log-odds counts: it is surer of itself than it should be on outlets that it has not seen.
    private const float Share = 0.9f;

    // The right candidate is nearly always among so many.
    private const int MaxLeft = 6;

    private readonly Pointer contentStart = new(network, PointerKind.ContentStart, context.Known);
    private readonly Pointer contentEnd = new(network, PointerKind.ContentEnd, context.Known);
    private readonly Pointer sourceStart = new(network, PointerKind.SourceStart, context.Known);
    private readonly Pointer sourceEnd = new(network, PointerKind.SourceEnd, context.Known);
    private readonly int count = context.Tokens.Length;
    private readonly List<float> scores = [];

    /// <summary>The scores of the candidates that were left by the last question.</summary>
    public IReadOnlyList<float> Left => scores;

    /// <summary>The score of a source that is left out.</summary>
    public float NoSource => Share * sourceStart.Nowhere;

    public void ContentStarts(CueSite cue, List<int> candidates)
    {
        contentStart.Ask(cue.First, -1);
        scores.Clear();
        foreach (var s in candidates) scores.Add(Share * contentStart.Score(s, count, PointerDistance.OfStart(s, cue.First, cue.End)));
        Leave(candidates);
    }

    public void ContentEnds(CueSite cue, int start, List<int> candidates)
    {
        contentEnd.Ask(cue.First, start);
        Ends(contentEnd, cue, start, candidates);
    }

    public void SourceStarts(Draft draft, List<int> candidates)
    {
        sourceStart.Ask(draft.Cue.First, draft.ContentStart);
        scores.Clear();
        foreach (var s in candidates) scores.Add(Share * sourceStart.Score(s, count, PointerDistance.OfStart(s, draft.Cue.First, draft.Cue.End)));
        Leave(candidates);
    }

    public void SourceEnds(Draft draft, int start, List<int> candidates)
    {
        sourceEnd.Ask(draft.Cue.First, start);
        Ends(sourceEnd, draft.Cue, start, candidates);
    }

    private void Ends(Pointer pointer, CueSite cue, int start, List<int> candidates)
    {
        scores.Clear();
        foreach (var e in candidates) scores.Add(Share * pointer.Score(e, count, PointerDistance.OfEnd(start, e, start < cue.First)));
        Leave(candidates);
    }

    private void Leave(List<int> candidates)
    {
        if (candidates.Count <= MaxLeft) return;
        Span<float> best = stackalloc float[MaxLeft];
        best.Fill(float.NegativeInfinity);
        foreach (var score in scores)
        {
            var at = MaxLeft - 1;
            if (score <= best[at]) continue;
            for (; at > 0 && best[at - 1] < score; at--) best[at] = best[at - 1];
            best[at] = score;
        }
        var left = 0;
        for (var c = 0; c < candidates.Count && left < MaxLeft; c++)
        {
            if (scores[c] < best[^1]) continue;
            candidates[left] = candidates[c];
            scores[left++] = scores[c];
        }
        candidates.RemoveRange(left, candidates.Count - left);
        scores.RemoveRange(left, scores.Count - left);
    }
}
