using Isnad.Model;
using Isnad.Pipeline;

namespace Isnad.Steps.Speakers;

/// <summary>What tells that a statement is somebody's.</summary>
internal static class SpeakerFeatures
{
    private enum F : byte
    {
        Option, Covers, WordsShared, TitleShared, TitleSharedType, Head, HeadType, HeadAlone, Agreement, NameCluster, NameClusterAgreement,
        Previous, PreviousSource, PreviousKind, LastDistance, DistanceType, Recency, RecencyType, SameSentence, Spoken, SpokenSource, Mentions, NestedPrevious,
        ParagraphDistance, SubjectBefore, SourceLength, Definite, Lemma, SameParagraphPrevious, FirstOption, AnyInside, After, InsideOrder, MentionRole,
        EntityGrowth, LastWordShared, SourceTag,
    }

    private const ulong None = 9;

    public static void Fill(ReadingContext context, IReadOnlyList<Draft> drafts, int number, SpeakerOption option, int rank, FeatureBuffer into)
    {
        into.Clear();
        var v = context.View;
        var draft = drafts[number];
        var cue = draft.Cue;
        var sourced = draft.HasSource ? 1UL : 0;
        var type = TypeOf(context, option);
        var isSource = option.First >= 0 && option.First == draft.SourceStart ? 1UL : 0;
        var (inside, order) = InsideSource(context, draft, option);
        var state = (sourced * 8) + (isSource * 4) + (inside ? 2UL : 0);
        into.Add((byte)F.Option, type, state);
        into.Add((byte)F.Lemma, cue.Lemma, type, state);
        into.Add((byte)F.Agreement, cue.Agreement, type, sourced);
        if (draft.HasSource) FillSource(context, draft, option, type, state, inside, order, into);
        FillPrevious(context, drafts, number, option, type, state, into);
        if (option.Entity >= 0) FillEntity(context, draft, option.Entity, type, state, into);
        else if (option.First >= 0)
        {
            into.Add((byte)F.NameCluster, v.Cluster(option.First), state);
            into.Add((byte)F.NameClusterAgreement, v.Coarse(option.First), cue.Agreement, state);
        }
        into.Add((byte)F.FirstOption, rank == 0 ? 1UL : 0, state);
    }

    private static void FillSource(ReadingContext context, Draft draft, SpeakerOption option, ulong type, ulong state, bool inside, int order, FeatureBuffer into)
    {
        var v = context.View;
        var length = draft.SourceEnd - draft.SourceStart;
        var head = v.Hash(draft.SourceStart);
        into.Add((byte)F.SourceLength, (ulong)Math.Min(5, length), type, state);
        into.Add((byte)F.Head, head, state);
        into.Add((byte)F.HeadType, head, type, state);
        into.Add((byte)F.Definite, v.HasArticle(draft.SourceStart) ? 1UL : 0, (ulong)Math.Min(3, length), (type * 16) + state);
        into.Add((byte)F.SourceTag, v.Tag(draft.SourceStart), v.Tag(draft.SourceEnd - 1), (type * 16) + state);
        if (length == 1) into.Add((byte)F.HeadAlone, head, type, state);
        var anyInside = AnyInside(context, draft);
        into.Add((byte)F.AnyInside, anyInside, type, state);
        if (inside) into.Add((byte)F.InsideOrder, (ulong)Math.Min(order, 3), type, anyInside);
        if (option.Entity >= 0)
        {
            var (shared, extra) = WordsShared(context, draft, option.Entity);
            into.Add((byte)F.WordsShared, (ulong)Math.Min(shared, 3), (ulong)Math.Min(length, 4), state);
            into.Add((byte)F.EntityGrowth, (ulong)Math.Min(extra, 3), (ulong)Math.Min(shared, 3), type);
            into.Add((byte)F.Covers, shared == length ? 1UL : 0, type, state);
            var titles = inside ? 0 : TitlesShared(context, draft, option.Entity);
            into.Add((byte)F.TitleShared, (ulong)Math.Min(titles, 4), (ulong)Math.Min(length, 4), state);
            into.Add((byte)F.TitleSharedType, (ulong)Math.Min(titles, 3), type, anyInside);
        }
        else if (option.First >= 0 && option.First != draft.SourceStart)
        {
            var alike = DescriptionShared(context, draft, option);
            into.Add((byte)F.TitleShared, 10UL + (ulong)Math.Min(alike, 4), (ulong)Math.Min(length, 4), state);
            into.Add((byte)F.TitleSharedType, 10UL + (ulong)Math.Min(alike, 3), type, anyInside);
            var sameHead = context.BareHash(option.First) == context.BareHash(draft.SourceStart) ? 1UL : 0;
            var sameEnd = context.BareHash(option.End - 1) == context.BareHash(draft.SourceEnd - 1) ? 1UL : 0;
            into.Add((byte)F.LastWordShared, (sameHead * 2) + sameEnd, (ulong)Math.Min(length, 3), v.HasArticle(draft.SourceStart) ? 1UL : 0);
            into.Add((byte)F.EntityGrowth, 10 + (ulong)Math.Min(4, option.End - option.First - length + 4), (sameHead * 2) + sameEnd, v.HasArticle(option.First) ? 1UL : 0);
        }
    }

    private static void FillPrevious(ReadingContext context, IReadOnlyList<Draft> drafts, int number, SpeakerOption option, ulong type, ulong state, FeatureBuffer into)
    {
        var draft = drafts[number];
        var previous = number > 0 ? drafts[number - 1] : null;
        var isPrevious = previous is null ? 2UL : previous.Speaker == option ? 1UL : 0;
        var nested = previous is not null && draft.Cue.First > previous.ContentStart && draft.Cue.First < previous.ContentEnd ? 1UL : 0;
        var gap = previous is null ? 0 : Math.Min(4, context.Tokens[draft.Cue.First].Paragraph - context.Tokens[previous.Cue.First].Paragraph);
        var sameSentence = previous is not null && context.SentenceAt[draft.Cue.First] == context.SentenceAt[previous.Cue.First] ? 1UL : 0;
        into.Add((byte)F.Previous, isPrevious, state, draft.Cue.Form);
        into.Add((byte)F.PreviousSource, isPrevious, state, ((ulong)gap * 2) + sameSentence);
        into.Add((byte)F.PreviousKind, isPrevious, draft.Cue.Lemma, state);
        into.Add((byte)F.NestedPrevious, nested, isPrevious, state);
        into.Add((byte)F.SameSentence, sameSentence, isPrevious, (state * 16) + type);
        into.Add((byte)F.SameParagraphPrevious, (ulong)gap, isPrevious, (draft.Cue.Agreement * 16) + state);
        var spoken = 0;
        for (var k = number - 1; k >= 0 && k >= number - 8; k--) if (drafts[k].Speaker == option) spoken++;
        into.Add((byte)F.Spoken, (ulong)Math.Min(spoken, 4), type, state);
        into.Add((byte)F.SpokenSource, (ulong)Math.Min(spoken, 2), isPrevious, state);
    }

    private static void FillEntity(ReadingContext context, Draft draft, int entity, ulong type, ulong state, FeatureBuffer into)
    {
        var v = context.View;
        var cue = draft.Cue;
        var known = context.Entities[entity];
        var first = context.Mentions[known.Fullest].First;
        into.Add((byte)F.NameCluster, v.Cluster(first), state);
        into.Add((byte)F.NameClusterAgreement, v.Coarse(first), cue.Agreement, state);
        into.Add((byte)F.Mentions, (ulong)Math.Min(5, known.Mentions.Count), type, state);
        var latest = SpeakerOptions.LastMentionBefore(context, cue.First);
        var place = known.Mentions.BinarySearch(latest);
        var last = place >= 0 ? latest : ~place > 0 ? known.Mentions[~place - 1] : -1;
        if (last < 0)
        {
            into.Add((byte)F.After, context.Tokens[cue.First].Paragraph == 0 ? 1UL : 0, type, state);
            return;
        }
        var at = context.Mentions[last].First;
        var sentences = (ulong)Math.Min(5, context.SentenceAt[cue.First] - context.SentenceAt[at]);
        var recency = (ulong)Math.Min(6, latest - last);
        var starts = context.Sentences[context.SentenceAt[at]].First >= at - 2 ? 1UL : context.CueProbability.Length > 0 && at > 0 && context.CueProbability[at - 1] > 0.3f ? 2UL : 0;
        into.Add((byte)F.LastDistance, sentences, state);
        into.Add((byte)F.DistanceType, sentences, type, state);
        into.Add((byte)F.Recency, recency, state);
        into.Add((byte)F.RecencyType, recency, type, (state * 8) + sentences);
        into.Add((byte)F.SubjectBefore, starts, sentences, (state * 16) + type);
        into.Add((byte)F.ParagraphDistance, (ulong)Math.Min(5, context.Tokens[cue.First].Paragraph - context.Tokens[at].Paragraph), type, state);
        into.Add((byte)F.MentionRole, v.Coarse(at - 1), sentences, state);
    }

    private static ulong TypeOf(ReadingContext context, SpeakerOption option) =>
        option.IsNobody ? None : option.Entity >= 0 ? (ulong)context.Entities[option.Entity].Type : 5;

    private static (bool Inside, int Order) InsideSource(ReadingContext context, Draft draft, SpeakerOption option)
    {
        if (option.Entity < 0 || !draft.HasSource) return (false, 0);
        var order = 0;
        for (var i = draft.SourceStart; i < draft.SourceEnd; i++)
        {
            var m = context.MentionAt[i];
            if (m < 0 || (i > draft.SourceStart && context.MentionAt[i - 1] == m)) continue;
            if (context.Mentions[m].Entity == option.Entity) return (true, order);
            order++;
        }
        return (false, 0);
    }

    // Which types of names the source has, as a set.
    private static ulong AnyInside(ReadingContext context, Draft draft)
    {
        var set = 0UL;
        for (var i = draft.SourceStart; i < draft.SourceEnd; i++)
            if (context.MentionAt[i] >= 0) set |= 1UL << (int)context.Mentions[context.MentionAt[i]].Type;
        return set;
    }

    private static (int Shared, int Extra) WordsShared(ReadingContext context, Draft draft, int entity)
    {
        var words = context.Entities[entity].Words;
        var fullest = context.Mentions[context.Entities[entity].Fullest];
        var shared = 0;
        for (var i = draft.SourceStart; i < draft.SourceEnd; i++)
        {
            if (!context.Tokens[i].IsWordLike) continue;
            if (Array.IndexOf(words, context.Tokens[i].Hash) >= 0 || StandsIn(context, i, fullest.First, fullest.End)) shared++;
        }
        return (shared, words.Length - shared);
    }

    // «الوزير» and «وزير الخارجية فؤاد حسين»: words of the source that stand around a mention, the article aside.
    private static int TitlesShared(ReadingContext context, Draft draft, int entity)
    {
        var best = 0;
        foreach (var m in context.Entities[entity].Mentions.Take(6))
        {
            var mention = context.Mentions[m];
            var count = 0;
            for (var i = draft.SourceStart; i < draft.SourceEnd && i < draft.SourceStart + 8; i++)
            {
                if (!context.Tokens[i].IsWordLike || context.View.Function(i) != 0) continue;
                if (StandsIn(context, i, mention.First - 7, mention.First) || StandsIn(context, i, mention.End, mention.End + 7)) count++;
            }
            best = Math.Max(best, count);
        }
        return best;
    }

    private static int DescriptionShared(ReadingContext context, Draft draft, SpeakerOption option)
    {
        var count = 0;
        for (var i = draft.SourceStart; i < draft.SourceEnd && i < draft.SourceStart + 8; i++)
            if (context.Tokens[i].IsWordLike && context.View.Function(i) == 0 && StandsIn(context, i, option.First, option.End)) count++;
        return count;
    }

    private static bool StandsIn(ReadingContext context, int word, int from, int to)
    {
        var bare = Bare(context, word);
        for (var i = Math.Max(0, from); i < Math.Min(context.Tokens.Length, to); i++)
            if (context.Tokens[i].IsWordLike && Bare(context, i).SequenceEqual(bare)) return true;
        return false;
    }

    private static ReadOnlySpan<char> Bare(ReadingContext context, int i)
    {
        var word = context.Folded(i)[context.View.Proclitic(i)..];
        return word.Length > 4 && word[0] == 'ا' && word[1] == 'ل' ? word[2..] : word;
    }
}
