using Isnad.Pipeline;
using Isnad.Text;

namespace Isnad.Steps.Speakers;

/// <summary>Who may have said it: those whom the source names, earlier speakers, and names nearby.</summary>
internal static class SpeakerOptions
{
    private const int MaxRecentEntities = 7;
    private const int MaxEarlierSpeakers = 4;
    private const int MaxFollowing = 3;

    // Tokens; longer than any article, so that a whole book is still read in a time that grows with its length.
    private const int MaxReach = 6000;

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

    // «المخلافي», «الهيئة»: a name that shares a word with the source, the article aside, wherever it stands; and where no tagged name
    // does, the longer form that the word stood in before: «خيام التركي», «دراسة سنوية أعدتها …».
    private static void AddAlike(ReadingContext context, Draft draft, List<SpeakerOption> into)
    {
        var length = draft.SourceEnd - draft.SourceStart;
        if (length > 12) return;
        var limit = into.Count + 4;
        for (var n = 0; n < context.Entities.Count && n < 60 && into.Count < limit; n++)
            for (var i = draft.SourceStart; i < draft.SourceEnd; i++)
                if (context.View.Function(i) == 0 && context.Tokens[i].IsWordLike && HasWord(context, n, i))
                {
                    AddEntity(n, into);
                    break;
                }
        if (length <= 3) AddLongerForms(context, draft, into);
    }

    private static bool HasWord(ReadingContext context, int entity, int token)
    {
        var words = context.Entities[entity].Words;
        if (Array.IndexOf(words, context.Tokens[token].Hash) >= 0) return true;
        var bare = context.BareHash(token);
        var mention = context.Mentions[context.Entities[entity].Fullest];
        for (var i = mention.First; i < mention.End; i++) if (context.BareHash(i) == bare) return true;
        return false;
    }

    private static void AddLongerForms(ReadingContext context, Draft draft, List<SpeakerOption> into)
    {
        var head = draft.SourceStart;
        while (head < draft.SourceEnd - 1 && (!context.Tokens[head].IsWordLike || context.View.Function(head) != 0)) head++;
        var bare = context.BareHash(head);
        var added = 0;
        for (var i = Math.Max(0, draft.SourceStart - MaxReach); i < draft.Cue.First && i < draft.SourceStart && added < 3; i++)
        {
            if (!context.Tokens[i].IsWordLike || context.BareHash(i) != bare) continue;
            var end = EndOfPhrase(context, i);
            if (end - i > draft.SourceEnd - draft.SourceStart && end - i > 1 && Add(new SpeakerOption(-1, i, end), into)) added++;
            if (i > 0 && context.EntityTags[i] == 0 && context.View.Name(i - 1) != 0 && context.SentenceAt[i - 1] == context.SentenceAt[i] && Add(new SpeakerOption(-1, i - 1, i + 1), into)) added++;
        }
    }

    private static bool Add(SpeakerOption option, List<SpeakerOption> into)
    {
        if (into.Contains(option)) return false;
        into.Add(option);
        return true;
    }

    // To the next mark, particle or cue, ten words at most.
    private static int EndOfPhrase(ReadingContext context, int first)
    {
        var end = first + 1;
        while (end < context.Tokens.Length && end < first + 10 && context.SentenceAt[end] == context.SentenceAt[first]
            && (context.Tokens[end].IsWordLike || context.Tokens[end].Kind == TokenKind.Quote)
            && context.View.Function(end) == 0 && context.CueProbability[end] < 0.5f) end++;
        while (!context.Tokens[end - 1].IsWordLike) end--;
        return end;
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
