using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Steps.Entities;

namespace Isnad.Steps.Speakers;

/// <summary>
/// Whom the token network points to from a cue and its source: the logarithm of each entity's share, all its names together, of those whom a source
/// only describes, and of nobody.
/// </summary>
internal sealed class SpeakerPointer(TokenNetwork network, ReadingContext context, IReadOnlyList<Draft> drafts)
{
    /// <summary>Names and descriptions up to so many tokens before the cue are looked at.</summary>
    public const int ReachBefore = 700;

    /// <summary>Names and descriptions up to so many tokens behind the cue are looked at.</summary>
    public const int ReachAfter = 60;

    /// <summary>The share of those who are out of reach.</summary>
    public const float Least = -12;

    private readonly Pointer pointer = new(network, PointerKind.Speaker, context.Known);
    private readonly float[] scores = new float[context.Entities.Count];
    private readonly int[] askedLast = new int[context.Entities.Count];
    private readonly int[] described = DescribedIn(context, drafts);
    private (int First, int End) cue;
    private int asked;
    private float whole;

    /// <summary>The share of nobody who is named or described, after <see cref="Ask"/>.</summary>
    public float Nowhere => ShareOf(pointer.Nowhere);

    /// <summary>The largest share, nobody's included, after <see cref="Ask"/>.</summary>
    public float Most { get; private set; }

    /// <summary>The share of an entity, after <see cref="Ask"/>.</summary>
    public float Of(int entity) => askedLast[entity] == asked ? ShareOf(scores[entity]) : Least;

    /// <summary>The share of those whom the words from a token on describe, after <see cref="Ask"/>.</summary>
    public float OfWords(int first) => ShareOf(ScoreAt(first));

    /// <summary>True where a token with that label may be pointed to.</summary>
    public static bool MayPointTo(byte tag) => tag != EntityTag.Outside && !EntityTag.IsInside(tag) && EntityTag.TypeOf(tag) != EntityType.Loc;

    /// <summary>Asks who speaks in <paramref name="draft"/>.</summary>
    public void Ask(Draft draft)
    {
        cue = (draft.Cue.First, draft.Cue.End);
        pointer.Ask(cue.First, draft.HasSource ? draft.SourceStart : -1);
        asked++;
        whole = pointer.Nowhere;
        var most = whole;
        var mentions = context.Mentions;
        for (var m = SpeakerOptions.LastMentionBefore(context, cue.First - ReachBefore) + 1; m < mentions.Count && mentions[m].First < cue.First + ReachAfter; m++)
        {
            if (mentions[m].Type == EntityType.Loc) continue;
            var score = ScoreAt(mentions[m].First);
            most = MathF.Max(most, Add(mentions[m].Entity, score));
            whole = Together(whole, score);
        }
        var near = Array.BinarySearch(described, cue.First - ReachBefore);
        for (var d = near < 0 ? ~near : near; d < described.Length && described[d] < cue.First + ReachAfter; d++)
        {
            var score = ScoreAt(described[d]);
            most = MathF.Max(most, score);
            whole = Together(whole, score);
        }
        Most = ShareOf(most);
    }

    private float ScoreAt(int first) => pointer.Score(first, context.Tokens.Length, PointerDistance.OfStart(first, cue.First, cue.End));

    // Where sources begin, other than with a name, in text order.
    private static int[] DescribedIn(ReadingContext context, IReadOnlyList<Draft> drafts)
    {
        var starts = new SortedSet<int>();
        foreach (var draft in drafts)
            if (draft.HasSource && !MayPointTo(context.EntityTags[draft.SourceStart])) starts.Add(draft.SourceStart);
        return [.. starts];
    }

    private float Add(int entity, float score)
    {
        scores[entity] = askedLast[entity] == asked ? Together(scores[entity], score) : score;
        askedLast[entity] = asked;
        return scores[entity];
    }

    private float ShareOf(float score) => MathF.Max(Least, score - whole);

    // The logarithm of the sum of two numbers of which the logarithms are known.
    private static float Together(float a, float b)
    {
        var (most, least) = a > b ? (a, b) : (b, a);
        return most + MathF.Log(1 + MathF.Exp(least - most));
    }
}
