using Isnad.Model;
using Isnad.Pipeline;

namespace Isnad.Steps.Relays;

/// <summary>What tells that the subject of another word of telling passed a statement on.</summary>
internal static class RelayFeatures
{
    private enum F : byte
    {
        Bias = 128, Lemma, LemmaSide, LemmaPair, Distance, IsDraft, Tag, Cluster, Head, Coarse, Probability, SameSpeaker, LemmaTag, Form, DraftForm, AfterEnd, Sourced, Overlap,
        LemmaProbability,
    }

    public static void Fill(ReadingContext context, Draft draft, CueSite site, Draft telling, bool isDraft, FeatureBuffer into)
    {
        into.Clear();
        var v = context.View;
        var side = site.First < draft.Cue.First ? 1UL : site.First >= draft.ContentEnd ? 2UL : 0;
        var gap = Math.Min(10, Math.Abs(site.First - draft.Cue.First) / 2);
        var head = telling.SourceStart;
        var tag = TagOf(context, telling);
        var probability = (ulong)(context.CueProbability[site.First] * 3.99f);
        into.Add((byte)F.Bias, 1);
        into.Add((byte)F.Lemma, site.Lemma);
        into.Add((byte)F.LemmaSide, site.Lemma, side, draft.HasSource ? 1UL : 0);
        into.Add((byte)F.LemmaPair, site.Lemma, draft.Cue.Lemma);
        into.Add((byte)F.Form, site.Form, side);
        into.Add((byte)F.DraftForm, draft.Cue.Form, site.Lemma, side);
        into.Add((byte)F.Distance, (ulong)gap, side);
        into.Add((byte)F.IsDraft, isDraft ? 1UL : 0, side, site.Lemma);
        into.Add((byte)F.Tag, tag, side);
        into.Add((byte)F.LemmaTag, tag, site.Lemma);
        into.Add((byte)F.Head, v.Hash(head), side);
        into.Add((byte)F.Cluster, v.Cluster(head), side);
        into.Add((byte)F.Coarse, v.Coarse(head), v.Coarse(telling.SourceEnd - 1));
        into.Add((byte)F.Probability, probability, side);
        into.Add((byte)F.LemmaProbability, probability, site.Lemma);
        into.Add((byte)F.Sourced, draft.HasSource ? 1UL : 0, side, tag);
        into.Add((byte)F.Overlap, head < draft.SourceEnd && draft.SourceStart < telling.SourceEnd ? 1UL : 0);
        into.Add((byte)F.AfterEnd, (ulong)Math.Clamp(site.First - draft.ContentEnd, -1, 4), side, site.Lemma);
        var entity = context.MentionAt[telling.SourceEnd - 1];
        into.Add((byte)F.SameSpeaker, entity >= 0 && context.Mentions[entity].Entity == draft.Speaker.Entity ? 1UL : 0, side);
    }

    private static ulong TagOf(ReadingContext context, Draft telling)
    {
        var set = 0UL;
        for (var i = telling.SourceStart; i < telling.SourceEnd; i++)
            if (context.MentionAt[i] >= 0) set |= 1UL << (int)context.Mentions[context.MentionAt[i]].Type;
        return set;
    }
}
