using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Steps.Entities;

namespace Isnad.Steps.Speakers;

/// <summary>
/// Whom the token network points to from a cue and its source: the logarithm of each entity's share, all its names together, of those whom a source
/// only describes, and of nobody; where the source is left out, of those, too, whom other words before the cue describe.
/// </summary>
internal sealed class SpeakerPointer(TokenNetwork network, ReadingContext context, IReadOnlyList<Draft> drafts)
{
    /// <summary>Names and descriptions up to so many tokens before the cue are looked at.</summary>
    public const int ReachBefore = 700;

    /// <summary>Names and descriptions up to so many tokens behind the cue are looked at.</summary>
    public const int ReachAfter = 60;

    /// <summary>The share of those who are out of reach.</summary>
    public const float Least = -12;

    // So many of those who are described are worth a look, with at least that share.
    private const int MostDescribed = 3;
    private const float LeastDescribed = -4.5f;

    // A second end of a description is worth a look when it is at most so much less likely than the first.
    private const float SecondEnd = 1.5f;

    private readonly Pointer pointer = new(network, PointerKind.Speaker, context.Known);
    private readonly float[] scores = new float[context.Entities.Count];
    private readonly int[] askedLast = new int[context.Entities.Count];
    private readonly int[] described = DescribedIn(context, drafts);
    private readonly Pointer ends = new(network, PointerKind.SourceEnd, context.Known);
    private readonly List<(int First, float Score)> likeliest = new(MostDescribed + 1);
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

    /// <summary>Where the likeliest descriptions before the cue begin, the likeliest first, after <see cref="Ask"/> for a draft without source.</summary>
    public IEnumerable<int> Described => likeliest.Where(one => ShareOf(one.Score) >= LeastDescribed).Select(one => one.First);

    /// <summary>Where a description that begins at <paramref name="first"/> ends: the likeliest end, and the next if it is nearly as likely.</summary>
    public (int Likeliest, int Next) EndsOf(int first)
    {
        ends.Ask(cue.First, first);
        (int End, float Score) best = (first + 1, float.NegativeInfinity), next = best;
        for (var end = first + 1; end <= Descriptions.LastEnd(context, first, cue.First); end++)
        {
            if (!context.Tokens[end - 1].IsWordLike) continue;
            var score = ends.Score(end, context.Tokens.Length, PointerDistance.OfEnd(first, end, beforeCue: true));
            if (score > best.Score) (best, next) = ((end, score), best);
            else if (score > next.Score) next = (end, score);
        }
        return (best.End, next.Score >= best.Score - SecondEnd ? next.End : best.End);
    }

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
        likeliest.Clear();
        for (var d = near < 0 ? ~near : near; d < described.Length && described[d] < cue.First + ReachAfter; d++) AddDescribed(described[d], draft.HasSource, ref most);
        if (!draft.HasSource)
            for (var i = Math.Max(0, cue.First - Descriptions.Reach); i < cue.First; i++)
                if (Descriptions.MayBegin(context, context.EntityTags, i) && Array.BinarySearch(described, i) < 0) AddDescribed(i, hasSource: false, ref most);
        Most = ShareOf(most);
    }

    private void AddDescribed(int first, bool hasSource, ref float most)
    {
        var score = ScoreAt(first);
        most = MathF.Max(most, score);
        if (score > whole + Least) whole = Together(whole, score);
        if (hasSource || first >= cue.First || (likeliest.Count == MostDescribed && score <= likeliest[^1].Score)) return;
        var at = likeliest.Count;
        while (at > 0 && likeliest[at - 1].Score < score) at--;
        likeliest.Insert(at, (first, score));
        if (likeliest.Count > MostDescribed) likeliest.RemoveAt(MostDescribed);
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
