using Isnad.Model;

namespace Isnad.Steps.Speakers;

/// <summary>What single words tell of an option: a linear model weighs them, and its verdict is one of the features that the trees ask about.</summary>
internal static class SpeakerWords
{
    private enum W : byte { Lemma, LemmaPrevious, LemmaGender, Form, FormPrevious, Head, HeadLength, HeadCluster, Last, OptionHead, OptionCluster, WordBefore, Pair, HeadPair }

    public static void Fill(SpeakerQuestion q, SpeakerOption option, FeatureBuffer into)
    {
        into.Clear();
        var (context, draft, v) = (q.Context, q.Draft, q.Context.View);
        var cue = draft.Cue;
        var state = StateOf(q, option);
        var previous = q.Number == 0 ? 2UL : q.Drafts[q.Number - 1].Speaker == option ? 1UL : 0;
        var sameSentence = q.Number > 0 && context.SentenceAt[q.Drafts[q.Number - 1].Cue.First] == context.SentenceAt[cue.First] ? 1UL : 0;
        var nested = q.Outer < 0 ? 0UL : q.Drafts[q.Outer].Speaker == option ? 2UL : 1UL;
        into.Add((byte)W.Lemma, cue.Lemma, state);
        into.Add((byte)W.LemmaPrevious, cue.Lemma, previous, (state * 8) + (sameSentence * 4) + nested);
        into.Add((byte)W.Form, cue.Form, state, nested);
        into.Add((byte)W.FormPrevious, cue.Form, previous, (state * 8) + (sameSentence * 4) + nested);
        if (q.Source.Words.Length > 0)
        {
            var head = q.Source.Words[0];
            var length = (ulong)Math.Min(4, q.Source.Words.Length);
            var definite = v.HasArticle(q.Source.Head) ? 1UL : 0;
            into.Add((byte)W.Head, head, state, definite);
            into.Add((byte)W.HeadLength, head, length, (state * 2) + definite);
            into.Add((byte)W.HeadCluster, v.Cluster(q.Source.Head), state, length);
            into.Add((byte)W.Last, q.Source.Words[^1], state);
        }
        if (option.IsNobody) return;
        var (first, at) = PlaceOf(q, option);
        var bare = v.Bares[first];
        into.Add((byte)W.OptionHead, bare, state);
        into.Add((byte)W.OptionCluster, v.Cluster(first), state);
        if (q.Source.Words.Length > 0 && option.Entity < 0) into.Add((byte)W.HeadPair, q.Source.Words[0], bare);
        if (at < 0) return;
        var sentences = (ulong)Math.Clamp(context.SentenceAt[cue.First] - context.SentenceAt[at], -1, 2) + 1;
        into.Add((byte)W.WordBefore, v.Hash(at - 1), state, sentences);
        into.Add((byte)W.Pair, v.Coarse(at - 1), state, sentences);
    }

    // Sourced or not, what sort of option, and how it stands to the source.
    private static ulong StateOf(SpeakerQuestion q, SpeakerOption option)
    {
        var sort = option.IsNobody ? 9UL : option.Entity >= 0 ? (ulong)q.Context.Entities[option.Entity].Type : 5;
        if (!q.Draft.HasSource) return sort;
        var relation = 0UL;
        if (option.Entity < 0) relation = option.First == q.Draft.SourceStart ? 3UL : option.First > q.Draft.SourceStart && option.End <= q.Draft.SourceEnd ? 2UL : 0;
        else if (IsInside(q, option.Entity)) relation = 3;
        else if (q.NamesShared(option.Entity) > 0) relation = 2;
        else if (q.TitlesShared(option.Entity) is > 0 and var titles) relation = titles == q.MostTitles ? 1UL : 4UL;
        return 16 + (relation * 16) + sort;
    }

    private static bool IsInside(SpeakerQuestion q, int entity)
    {
        for (var i = q.Draft.SourceStart; i < q.Draft.SourceEnd; i++)
            if (q.Context.MentionAt[i] >= 0 && q.Context.Mentions[q.Context.MentionAt[i]].Entity == entity) return true;
        return false;
    }

    // The first token of its name, and where it last stood before the cue.
    private static (int First, int At) PlaceOf(SpeakerQuestion q, SpeakerOption option)
    {
        if (option.Entity < 0) return (option.First, option.First);
        var context = q.Context;
        var known = context.Entities[option.Entity];
        var at = -1;
        foreach (var m in known.Mentions)
        {
            if (context.Mentions[m].First >= q.Draft.Cue.First) break;
            at = context.Mentions[m].First;
        }
        return (context.Mentions[known.Fullest].First, at);
    }
}
