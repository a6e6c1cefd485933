using Isnad.Knowledge;
using Isnad.Pipeline;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Roles;

/// <summary>Titles before a name («الأمين العام لعصائب أهل الحق قيس الخزعلي») and after it («نيد برايس، المتحدث باسم وزارة الخارجية»).</summary>
internal readonly struct RoleFinder(ReadingContext context, ActorTable table)
{
    private const int MaxMentions = 8;
    private const int MaxRoles = 6;
    private const int Reach = 14;
    private const int MaxChain = 3;

    /// <summary>Sets the context's roles.</summary>
    public void Fill()
    {
        for (var e = 0; e < context.Entities.Count; e++)
        {
            if (context.Entities[e].Type != EntityType.Per) continue;
            var before = context.Roles.Count;
            var mentions = context.Entities[e].Mentions;
            for (var k = 0; k < mentions.Count && k < MaxMentions && context.Roles.Count - before < MaxRoles; k++)
            {
                Before(e, context.Mentions[mentions[k]].First, before);
                After(e, context.Mentions[mentions[k]].End, before);
            }
        }
    }

    // «وزير الخارجية الدكتور سامح شكري» has two, and before «الدكتور» only what is no name's own title: «التقى الوزير الرئيس عباس»
    private void Before(int entity, int name, int known)
    {
        for (var round = 0; round < MaxChain; round++)
        {
            var head = HeadBefore(name, afterTitle: round > 0);
            if (head < 0) return;
            var role = RoleOf(entity, head, LastWord(head, name));
            Add(role, known);
            if (role.TitleEnd - role.First > 1 || role.End - role.First > 1 || !context.View.HasArticle(head)) return;
            name = head;
        }
    }

    private int HeadBefore(int name, bool afterTitle)
    {
        var v = context.View;
        var at = name - 1;
        if (at >= 0 && !afterTitle && (context.Tokens[at].Is('،') || context.Tokens[at].Is(','))) at--; // «الرئيس التركي، رجب طيب أردوغان»
        for (; at >= 0 && at > name - Reach && context.SentenceAt[at] == context.SentenceAt[name] && context.Tokens[at].Paragraph == context.Tokens[name].Paragraph; at--)
        {
            if (context.Tokens[at].Kind == TokenKind.Quote) continue;
            if (!context.Tokens[at].IsWordLike || IsCue(at) || !MayStandInside(at)) return -1;
            if (context.MentionAt[at] >= 0)
            {
                if (context.Mentions[context.MentionAt[at]].Type == EntityType.Per) return -1;
                continue;
            }
            if ((v.Role(at) & (NounRole.Title | NounRole.Plural)) == NounRole.Title || (IsTitle(at) && at > 0 && IsTitle(at - 1)))
            {
                if (at > 0 && v.HasArticle(at) && v.HasArticle(at - 1) && IsTitle(at - 1) && v.Proclitic(at) == 0 && !IsCue(at - 1)) at--; // «الخبير الاقتصادي»
                while (at > 0 && !v.HasArticle(at - 1) && IsTitle(at - 1) && v.Proclitic(at) == 0) at--; // «نائب رئيس الوزراء»
                return (afterTitle && v.HasArticle(at)) || (v.Role(at) & NounRole.Plural) != 0 ? -1 : at;
            }
            if (v.Proclitic(at) > 0 && v.Function(at) == FunctionWord.None && !IsSpokenFor(at)) return -1;
        }
        return -1;
    }

    private void After(int entity, int end, int known)
    {
        var at = end;
        if (at < context.Tokens.Length && (context.Tokens[at].Is('،') || context.Tokens[at].Is(',') || context.Tokens[at].Is('('))) at++;
        if (at >= context.Tokens.Length || context.SentenceAt[at] != context.SentenceAt[end - 1] || !IsTitle(at) || (context.View.Role(at) & NounRole.Plural) != 0 || IsCue(at) || context.View.Proclitic(at) > 0) return;
        var stop = at + 1;
        while (stop < context.Tokens.Length && stop < at + Reach && context.SentenceAt[stop] == context.SentenceAt[at] && (context.Tokens[stop].IsWordLike || context.Tokens[stop].Kind == TokenKind.Quote) && !IsCue(stop) && MayStandInside(stop))
        {
            if (context.MentionAt[stop] is >= 0 and var m && context.Mentions[m].Type == EntityType.Per) return; // the next one's title
            if (context.MentionAt[stop] < 0 && context.View.Proclitic(stop) > 0 && context.Folded(stop)[0] == 'و') break;
            stop++;
        }
        var role = RoleOf(entity, at, LastWord(at, stop));
        // Without an organisation nothing says where an apposition ends.
        if (role.Organization < 0 && role.State == 0 && at == end) return;
        if (role.Organization < 0 && role.State == 0) role = role with { TitleEnd = Math.Min(role.TitleEnd, at + 2), End = Math.Min(role.TitleEnd, at + 2) };
        Add(role, known);
    }

    // What the title belongs to: the first organisation or place behind it, or the state that an adjective names.
    private FoundRole RoleOf(int entity, int head, int end)
    {
        for (var i = head + 1; i < end; i++)
        {
            if (context.MentionAt[i] is >= 0 and var m)
            {
                var mention = context.Mentions[m];
                if (mention.Type == EntityType.Per) return new FoundRole(entity, head, LastWord(head, i), LastWord(head, i), -1, 0);
                return new FoundRole(entity, head, LastTitleWord(head, i), mention.End, mention.Entity, 0);
            }
            if (table.Word(context.View.Bares[i]).State is > 0 and var state) return new FoundRole(entity, head, LastTitleWord(head, i), i + 1, -1, state);
        }
        return new FoundRole(entity, head, LastTitleWord(head, end), LastTitleWord(head, end), -1, 0);
    }

    private void Add(in FoundRole role, int known)
    {
        for (var k = known; k < context.Roles.Count; k++) if (Same(context.Roles[k], role)) return;
        context.Roles.Add(role);
    }

    private bool Same(in FoundRole a, in FoundRole b)
    {
        if (a.TitleEnd - a.First != b.TitleEnd - b.First || a.Organization != b.Organization || a.State != b.State) return false;
        for (var i = 0; i < a.TitleEnd - a.First; i++) if (context.View.Bares[a.First + i] != context.View.Bares[b.First + i]) return false;
        return true;
    }

    private int LastWord(int head, int end)
    {
        while (end > head + 1 && !context.Tokens[end - 1].IsWordLike) end--;
        return end;
    }

    // «الأمين العام لـ»
    private int LastTitleWord(int head, int end)
    {
        while (end > head + 1 && (!context.Tokens[end - 1].IsWordLike || context.View.Function(end - 1) != FunctionWord.None || context.Tokens[end - 1].FoldedLength == 1)) end--;
        return end;
    }

    // «المتحدث باسم الحكومة»
    private bool IsSpokenFor(int i) => context.View.Bares[i] == Name && context.Folded(i)[0] == 'ب';

    private static ulong Name { get; } = WordHash.Of(['ا', 'س', 'م']);

    private bool IsTitle(int i) => (context.View.Role(i) & NounRole.Title) != 0 && context.MentionAt[i] < 0;

    private bool IsCue(int i) => context.CueProbability.Length > 0 && context.CueProbability[i] >= 0.5f;

    // «المبعوث الأممي إلى سوريا», «الرئيس التنفيذي في شركة»
    private bool MayStandInside(int i) => context.View.Function(i) is FunctionWord.None or FunctionWord.Fi or FunctionWord.Ila or FunctionWord.Side || context.Tokens[i].FoldedLength == 1;
}
