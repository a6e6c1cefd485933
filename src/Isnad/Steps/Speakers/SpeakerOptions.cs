using Isnad.Pipeline;

namespace Isnad.Steps.Speakers;

/// <summary>Who may have said it: those whom the source names, earlier speakers, and names nearby.</summary>
internal static class SpeakerOptions
{
    private const int MaxRecentEntities = 7;
    private const int MaxEarlierSpeakers = 4;
    private const int MaxFollowing = 3;

    /// <summary>The options for draft number <paramref name="number"/>, whose predecessors have their speakers already.</summary>
    public static void Fill(ReadingContext context, IReadOnlyList<Draft> drafts, int number, List<SpeakerOption> into)
    {
        into.Clear();
        var draft = drafts[number];
        if (draft.HasSource)
        {
            into.Add(new SpeakerOption(-1, draft.SourceStart, draft.SourceEnd));
            for (var i = draft.SourceStart; i < draft.SourceEnd; i++)
                if (context.MentionAt[i] >= 0) AddEntity(context.Mentions[context.MentionAt[i]].Entity, into);
        }
        else into.Add(SpeakerOption.Nobody);
        AddEarlierSpeakers(drafts, number, into);
        AddRecent(context, draft.Cue.First, into);
        AddFollowing(context, draft.Cue.First, into);
        if (draft.HasSource) AddAlike(context, draft, into);
    }

    private static void AddEntity(int entity, List<SpeakerOption> into)
    {
        foreach (var option in into) if (option.Entity == entity) return;
        into.Add(new SpeakerOption(entity, -1, -1));
    }

    private static void AddEarlierSpeakers(IReadOnlyList<Draft> drafts, int number, List<SpeakerOption> into)
    {
        var added = 0;
        for (var k = number - 1; k >= 0 && k >= number - 12 && added < MaxEarlierSpeakers; k--)
        {
            var speaker = drafts[k].Speaker;
            if (speaker.IsNobody || into.Contains(speaker)) continue;
            into.Add(speaker);
            added++;
        }
    }

    private static void AddRecent(ReadingContext context, int before, List<SpeakerOption> into)
    {
        var start = LastMentionBefore(context, before);
        var limit = into.Count + MaxRecentEntities;
        for (var m = start; m >= 0 && m > start - 40 && into.Count < limit; m--)
            if (context.Mentions[m].Type != EntityType.Loc) AddEntity(context.Mentions[m].Entity, into);
    }

    private static void AddFollowing(ReadingContext context, int after, List<SpeakerOption> into)
    {
        var start = LastMentionBefore(context, after) + 1;
        var limit = into.Count + MaxFollowing;
        for (var m = start; m < context.Mentions.Count && m < start + 12 && into.Count < limit; m++)
            if (context.Mentions[m].Type != EntityType.Loc) AddEntity(context.Mentions[m].Entity, into);
    }

    // «المخلافي»: a name that shares a word with the source, wherever it stands.
    private static void AddAlike(ReadingContext context, Draft draft, List<SpeakerOption> into)
    {
        if (draft.SourceEnd - draft.SourceStart > 12) return;
        var limit = into.Count + 3;
        for (var n = 0; n < context.Entities.Count && n < 60 && into.Count < limit; n++)
            for (var i = draft.SourceStart; i < draft.SourceEnd; i++)
                if (context.View.Function(i) == 0 && context.Tokens[i].IsWordLike && Array.IndexOf(context.Entities[n].Words, context.Tokens[i].Hash) >= 0)
                {
                    AddEntity(n, into);
                    break;
                }
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
