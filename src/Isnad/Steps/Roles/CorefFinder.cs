using Isnad.Knowledge;
using Isnad.Pipeline;
using Isnad.Steps.Speakers;
using Isnad.Steps.Words;

namespace Isnad.Steps.Roles;

/// <summary>
/// Where people and organisations are spoken of without their names: as the speaker step resolved sources and pronouns, and by titles that stand alone and
/// that one person only has in the article.
/// </summary>
internal readonly struct CorefFinder(ReadingContext context, ActorTable table)
{
    private const int MaxRoles = 256;
    private const int MaxWords = 4;

    /// <summary>Sets the context's corefs, in text order.</summary>
    public void Fill()
    {
        foreach (var draft in context.Drafts)
        {
            var speaker = SpeakerNames.EntityOf(context, draft.Speaker);
            if (speaker < 0) continue;
            if (draft.HasSource && draft.Speaker.Entity >= 0) FromSource(draft);
            if (SuffixOf(draft.Cue) is > 0 and var suffix) context.Corefs.Add(new FoundCoref(speaker, draft.Cue.End - 1, draft.Cue.End, suffix, CoreferenceKind.Pronoun));
        }
        AddTitles();
        context.Corefs.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End != b.End ? b.End.CompareTo(a.End) : a.Entity.CompareTo(b.Entity));
        var (corefs, reached) = (context.Corefs, 0);
        corefs.RemoveAll(coref =>
        {
            if (coref.First < reached) return true;
            reached = coref.End;
            return false;
        });
    }

    private void FromSource(Draft draft)
    {
        var head = -1;
        for (var i = draft.SourceStart; i < draft.SourceEnd; i++)
        {
            if (context.MentionAt[i] is >= 0 and var m && (context.Mentions[m].Entity == draft.Speaker.Entity || context.Mentions[m].Type == EntityType.Per)) return;
            if (head < 0 && context.Tokens[i].IsWordLike && context.View.Function(i) == FunctionWord.None) head = i;
        }
        var how = head < 0 ? CoreferenceKind.Pronoun : (context.View.Role(head) & NounRole.Title) != 0 ? CoreferenceKind.Title : CoreferenceKind.Description;
        context.Corefs.Add(new FoundCoref(draft.Speaker.Entity, draft.SourceStart, draft.SourceEnd, 0, how));
    }

    // «قوله», «قولها», «تأكيدهما»
    private int SuffixOf(CueSite cue)
    {
        if (cue.Word.Rule != CueRule.Noun || (cue.Form & 1) == 0) return 0;
        if (context.Tokens[cue.End - 1].Span is { Length: > 0 } span && context.Text[span.End - 1] == 'ة') return 0; // folded, «مطالبة» ends in ه, too
        return context.Folded(cue.End - 1) switch
        {
            [_, _, .., 'ه', 'م', 'ا'] => 3,
            [_, _, .., 'ه', 'ا' or 'م' or 'ن'] => 2,
            [_, _, .., 'ه'] => 1,
            _ => 0,
        };
    }

    // «الوزير الفرنسي», where nobody's name stands beside it
    private void AddTitles()
    {
        var v = context.View;
        var role = 0;
        var roles = context.Roles.OrderBy(r => r.First).ToArray();
        for (var i = 0; i < context.Tokens.Length; i++)
        {
            if ((v.Role(i) & (NounRole.Title | NounRole.Plural)) != NounRole.Title || !v.HasArticle(i) || context.MentionAt[i] >= 0) continue;
            while (role < roles.Length && roles[role].End <= i) role++;
            if (role < roles.Length && roles[role].First <= i) continue;
            var end = i + 1;
            while (end < context.Tokens.Length && end < i + MaxWords && v.HasArticle(end) && context.MentionAt[end] < 0 && v.Proclitic(end) == 0 && context.SentenceAt[end] == context.SentenceAt[i]) end++;
            if (end < context.Tokens.Length && context.MentionAt[end] >= 0 && context.SentenceAt[end] == context.SentenceAt[i]) continue;
            if (BearerOf(i, end) is >= 0 and var entity) context.Corefs.Add(new FoundCoref(entity, i, end, 0, CoreferenceKind.Title));
            i = end - 1;
        }
    }

    // Somebody is called so whose title has the head and all the other words.
    private int BearerOf(int first, int end)
    {
        if (end - first == 1 && IsAmbiguous(first)) return -1;
        var bearer = -1;
        for (var r = 0; r < context.Roles.Count && r < MaxRoles; r++)
        {
            var role = context.Roles[r];
            if (role.Entity == bearer || role.First > first || !HasAll(role, first, end)) continue;
            if (bearer >= 0) return -1;
            bearer = role.Entity;
        }
        return bearer;
    }

    private bool IsAmbiguous(int token)
    {
        var word = table.Word(context.View.Bares[token]);
        return word.IsAmbiguous || word.PlaceHead != 0 || word.OrganizationHead != 0;
    }

    private bool HasAll(in FoundRole role, int first, int end)
    {
        var bares = context.View.Bares;
        if (bares[role.First] != bares[first]) return false;
        for (var i = first + 1; i < end; i++) if (!bares[role.First..role.End].Contains(bares[i])) return false;
        return true;
    }
}
