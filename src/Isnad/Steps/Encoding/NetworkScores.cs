using Isnad.Model.Network;
using Isnad.Pipeline;

namespace Isnad.Steps.Encoding;

/// <summary>
/// What the token network says for each place where a content, or a source, may begin or end. Of many candidates it leaves the likeliest; the
/// scores of those that are left stand in <see cref="Left"/>.
/// </summary>
internal sealed class NetworkScores
{
    // How much of the network's log-odds counts: it is surer of itself than it should be on outlets that it has not seen.
    private const float Share = 0.9f;

    // The right candidate is nearly always among so many.
    private const int MaxLeft = 6;

    private readonly Pointer start;
    private readonly Pointer end;
    private readonly int count;
    private readonly List<float> scores = [];

    private NetworkScores(TokenNetwork network, ReadingContext context, PointerKind start, PointerKind end)
    {
        this.start = new Pointer(network, start, context.Known);
        this.end = new Pointer(network, end, context.Known);
        count = context.Tokens.Length;
    }

    /// <summary>The scores of the candidates that were left by the last question.</summary>
    public IReadOnlyList<float> Left => scores;

    /// <summary>The score of beginning nowhere, after <see cref="Starts"/>: the source is left out.</summary>
    public float Nowhere => Share * start.Nowhere;

    public static NetworkScores OfContents(TokenNetwork network, ReadingContext context) => new(network, context, PointerKind.ContentStart, PointerKind.ContentEnd);

    public static NetworkScores OfSources(TokenNetwork network, ReadingContext context) => new(network, context, PointerKind.SourceStart, PointerKind.SourceEnd);

    /// <summary>Where it may begin; <paramref name="content"/> is the first token of the content where that is known, else -1.</summary>
    public void Starts(CueSite cue, int content, List<int> candidates)
    {
        start.Ask(cue.First, content);
        scores.Clear();
        foreach (var s in candidates) scores.Add(Share * start.Score(s, count, PointerDistance.OfStart(s, cue.First, cue.End)));
        Leave(candidates);
    }

    /// <summary>Where what begins at <paramref name="first"/> may end.</summary>
    public void Ends(CueSite cue, int first, List<int> candidates)
    {
        end.Ask(cue.First, first);
        scores.Clear();
        foreach (var e in candidates) scores.Add(Share * end.Score(e, count, PointerDistance.OfEnd(first, e, first < cue.First)));
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
