using Isnad.Pipeline;

namespace Isnad.Steps.Speakers;

/// <summary>Who may have said it: the mention itself, those whom it names or whose titles it has, earlier speakers, and names nearby.</summary>
internal static class SpeakerOptions
{
    private const int MaxRecentEntities = 7;
    private const int MaxEarlierSpeakers = 5;
    private const int MaxFollowing = 3;
    private const int MaxAlike = 5;
    private const int MaxEntities = 120;

    /// <summary>The options of a draft whose predecessors have their speakers already.</summary>
    public static void Fill(SpeakerQuestion q, List<SpeakerOption> into)
    {
        into.Clear();
        var (context, draft) = (q.Context, q.Draft);
        if (draft.HasSource)
        {
            AddWords(context, draft.SourceStart, draft.SourceEnd, into);
            for (var i = draft.SourceStart; i < draft.SourceEnd; i++)
                if (context.MentionAt[i] >= 0) AddEntity(context.Mentions[context.MentionAt[i]].Entity, into);
            DescribedOptions.AddWithoutTitle(q, into);
        }
        else into.Add(SpeakerOption.Nobody);
        for (var k = 0; k < q.Earlier.Count && k < MaxEarlierSpeakers; k++) Add(q.Earlier[k], into);
        AddRecent(q, into);
        AddFollowing(q, into);
        if (!draft.HasSource)
        {
            DescribedOptions.AddPointed(q, into);
            return;
        }
        if (q.Bearer >= 0) AddEntity(q.Bearer, into);
        AddAlike(q, into);
        DescribedOptions.AddLongerForms(q, into);
    }

    private static bool Add(SpeakerOption option, List<SpeakerOption> into)
    {
        if (into.Contains(option)) return false;
        into.Add(option);
        return true;
    }

    /// <summary>Adds whoever the words of tokens [first, end) name; false when they are among the options already.</summary>
    internal static bool AddWords(ReadingContext context, int first, int end, List<SpeakerOption> into) => Add(SpeakerOption.Of(context, first, end), into);

    private static void AddEntity(int entity, List<SpeakerOption> into) => Add(new SpeakerOption(entity, -1, -1), into);

    private static void AddRecent(SpeakerQuestion q, List<SpeakerOption> into)
    {
        var start = LastMentionBefore(q.Context, q.Draft.Cue.First);
        var limit = into.Count + MaxRecentEntities;
        for (var m = start; m >= 0 && m > start - 40 && into.Count < limit; m--) AddNamed(q, m, into);
    }

    private static void AddFollowing(SpeakerQuestion q, List<SpeakerOption> into)
    {
        var start = LastMentionBefore(q.Context, q.Draft.Cue.First) + 1;
        var limit = into.Count + MaxFollowing;
        for (var m = start; m < q.Context.Mentions.Count && m < start + 12 && into.Count < limit; m++) AddNamed(q, m, into);
    }

    private static void AddNamed(SpeakerQuestion q, int mention, List<SpeakerOption> into)
    {
        var named = q.Context.Mentions[mention];
        if (named.Type != EntityType.Loc && !q.Cast.Members[named.Entity].IsWriter) AddEntity(named.Entity, into);
    }

    // Anybody, wherever named, whose name or titles have words of the source: those with most come first.
    private static void AddAlike(SpeakerQuestion q, List<SpeakerOption> into)
    {
        q.MostTitles = 0;
        if (q.Source.Words.Length == 0) return;
        Span<(int Shared, int Entity)> best = stackalloc (int, int)[MaxAlike];
        var count = 0;
        for (var e = 0; e < q.Context.Entities.Count && e < MaxEntities; e++)
        {
            var titles = q.TitlesShared(e);
            q.MostTitles = Math.Max(q.MostTitles, titles);
            var shared = titles + (2 * q.NamesShared(e));
            if (shared == 0 || (count == MaxAlike && shared <= best[count - 1].Shared)) continue;
            var at = count < MaxAlike ? count++ : count - 1;
            for (; at > 0 && best[at - 1].Shared < shared; at--) best[at] = best[at - 1];
            best[at] = (shared, e);
        }
        foreach (var (_, entity) in best[..count]) AddEntity(entity, into);
    }

    /// <summary>The last mention that begins before token <paramref name="i"/>, or -1.</summary>
    public static int LastMentionBefore(ReadingContext context, int i)
    {
        int low = 0, high = context.Mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (context.Mentions[middle].First < i) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }
}
