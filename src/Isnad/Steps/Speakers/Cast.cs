using Isnad.Pipeline;
using Isnad.Steps.Words;

namespace Isnad.Steps.Speakers;

/// <summary>Everybody whom an article names, with what stands beside their names; read once, before any statement gets its speaker.</summary>
internal sealed class Cast
{
    private const int MaxMentions = 8;
    private const int Reach = 8;

    private readonly ReadingContext context;
    private readonly int[] contentDepth;
    private readonly Dictionary<int, int> sourceEnds = [];

    public Cast(ReadingContext context, List<Draft> drafts)
    {
        this.context = context;
        contentDepth = DepthOf(context, drafts);
        Members = new CastMember[context.Entities.Count];
        for (var e = 0; e < Members.Length; e++) Members[e] = MemberOf(e);
        foreach (var draft in drafts)
        {
            if (!draft.HasSource) continue;
            CountSource(draft);
            sourceEnds[draft.SourceStart] = draft.SourceEnd;
        }
        Rank();
    }

    public CastMember[] Members { get; }

    /// <summary>True where a token stands in what somebody said.</summary>
    public bool InContent(int token) => contentDepth[token] > 0;

    /// <summary>The token after the source that begins at a token, or -1.</summary>
    public int SourceEnd(int first) => sourceEnds.GetValueOrDefault(first, -1);

    /// <summary>How a mention stands in its sentence: 1 at its beginning, 2 after a cue, 3 after a particle, 4 after a title, 5 after a mark, 0 otherwise.</summary>
    public int PlaceOf(int mention)
    {
        var first = context.Mentions[mention].First;
        var v = context.View;
        var sentence = context.Sentences[context.SentenceAt[first]].First;
        var at = first - 1;
        while (at >= sentence && (v.Role(at) & (NounRole.Title | NounRole.OrganizationHead)) != 0) at--;
        if (at < sentence || (at == sentence && v.Function(at) != 0)) return 1;
        if (context.CueProbability.Length > 0 && context.CueProbability[at] > 0.3f) return 2;
        if (v.Function(at) != 0 || IsPreposed(at + 1)) return 3;
        if (at < first - 1) return 4;
        return context.Tokens[at].IsWordLike ? 0 : 5;
    }

    // «لـ», «بـ», «كـ» on the word
    private bool IsPreposed(int token)
    {
        var cut = context.View.Proclitic(token);
        return cut > 0 && context.Folded(token)[cut - 1] is 'ل' or 'ب' or 'ك';
    }

    private void Rank()
    {
        var order = new int[Members.Length];
        for (var e = 0; e < order.Length; e++) order[e] = e;
        order.AsSpan().Sort((a, b) => context.Entities[a].Mentions.Count != context.Entities[b].Mentions.Count
            ? context.Entities[b].Mentions.Count.CompareTo(context.Entities[a].Mentions.Count)
            : a.CompareTo(b));
        Span<int> seen = stackalloc int[4];
        foreach (var entity in order) Members[entity].MentionsRank = Math.Min(5, seen[(int)context.Entities[entity].Type]++);
    }

    private static int[] DepthOf(ReadingContext context, List<Draft> drafts)
    {
        var depth = new int[context.Tokens.Length + 1];
        foreach (var draft in drafts)
        {
            if (draft.ContentStart < 0) continue;
            depth[draft.ContentStart]++;
            depth[draft.ContentEnd]--;
        }
        for (var i = 1; i < depth.Length; i++) depth[i] += depth[i - 1];
        return depth;
    }

    private CastMember MemberOf(int entity)
    {
        var known = context.Entities[entity];
        var member = new CastMember { IsWriter = Writers.Has(context, known) };
        for (var k = 0; k < known.Mentions.Count && k < MaxMentions; k++)
        {
            var mention = context.Mentions[known.Mentions[k]];
            Before(mention.First, member);
            After(mention.End, member);
        }
        member.EndBeside();
        AddOffices(known, member);
        if (member.Gender == 0) member.Gender = GenderOf(entity);
        return member;
    }

    private void AddOffices(Entities.NamedEntity known, CastMember member)
    {
        if (known.Type != EntityType.Per) return;
        var fullest = context.Mentions[known.Fullest];
        var number = Entities.NameForm.Of(context, fullest.First, fullest.End).Known;
        foreach (var word in context.View.Bearers.OfficesOf(number)) member.AddTitle(word);
    }

    private void Before(int first, CastMember member)
    {
        var v = context.View;
        for (var i = first - 1; i >= 0 && i > first - Reach && context.SentenceAt[i] == context.SentenceAt[first]; i--)
        {
            if (context.Tokens[i].Kind == Text.TokenKind.Quote) continue;
            if (!context.Tokens[i].IsWordLike || IsCue(i) || IsPerson(i)) break;
            if (v.Function(i) != 0) continue;
            if (i == first - 1) member.AddHead(v.Bares[i]);
            member.AddTitle(v.Bares[i]);
            if (member.Gender == 0 && (v.Role(i) & (NounRole.Title | NounRole.Feminine)) == (NounRole.Title | NounRole.Feminine)) member.Gender = 2;
        }
    }

    // «فلان، وزير كذا، …», «فلان وزير كذا», «فلان (وزير كذا)», but not «فلان وزيرة كذا فلانة»
    private void After(int end, CastMember member)
    {
        var stop = end;
        var marks = 0;
        for (; stop < context.Tokens.Length && stop < end + Reach && context.SentenceAt[stop] == context.SentenceAt[end - 1]; stop++)
        {
            if (IsPerson(stop) && marks == 0) return;
            if (IsPerson(stop)) break;
            if (context.Tokens[stop].Kind == Text.TokenKind.Quote) continue;
            if (IsCue(stop) || (!context.Tokens[stop].IsWordLike && (marks++ > 0 || stop > end + 1))) break;
        }
        for (var i = end; i < stop; i++)
            if (context.Tokens[i].IsWordLike && context.View.Function(i) == 0) member.AddTitle(context.View.Bares[i]);
    }

    private bool IsPerson(int token) => context.MentionAt[token] is >= 0 and var m && context.Mentions[m].Type == EntityType.Per;

    private bool IsCue(int token) => context.CueProbability.Length > 0 && context.CueProbability[token] >= 0.5f;

    private int GenderOf(int entity)
    {
        var known = context.Entities[entity];
        var mention = context.Mentions[known.Fullest];
        var roles = context.View.Role(mention.First);
        if (known.Type == EntityType.Per)
            return (roles & (NounRole.MaleName | NounRole.FemaleName)) switch { NounRole.MaleName => 1, NounRole.FemaleName => 2, _ => 0 };
        if (known.Type != EntityType.Org) return 2;
        var head = mention.First > 0 && (context.View.Role(mention.First - 1) & NounRole.OrganizationHead) != 0 ? mention.First - 1 : mention.First;
        return context.Folded(head)[^1] == 'ه' ? 2 : 1;
    }

    private void CountSource(Draft draft)
    {
        for (var i = draft.SourceStart; i < draft.SourceEnd; i++)
        {
            var m = context.MentionAt[i];
            if (m < 0 || context.Mentions[m].First != i) continue;
            var entity = context.Mentions[m].Entity;
            Members[entity].Sources++;
            var shown = Agreement.Of(context, draft.Cue);
            if (Members[entity].Gender == 0 && context.Entities[entity].Type == EntityType.Per && shown.Number == 1) Members[entity].Gender = shown.Gender;
        }
    }
}
