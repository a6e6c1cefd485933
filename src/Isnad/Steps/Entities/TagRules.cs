using Isnad.Knowledge;
using Isnad.Pipeline;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Entities;

/// <summary>Mends what the network's labels get wrong and what a rule knows for certain: where names end, and that two names are two.</summary>
internal readonly struct TagRules(ReadingContext context, ActorTable table)
{
    private const int MostWords = 8;

    /// <summary>Changes the labels in place.</summary>
    public void Apply()
    {
        var tags = context.EntityTags;
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == EntityTag.Outside && IsNamed(i)) tags[i] = EntityTag.Begin(EntityType.Per);
            if (tags[i] == EntityTag.Outside) continue;
            var end = i + 1;
            while (end < tags.Length && EntityTag.IsInside(tags[end])) end++;
            Mend(i, end, EntityTag.TypeOf(tags[i]));
            i = end - 1;
        }
    }

    // «#نادر_سعيد»: a hashtag of a given name and another one or «ال…»
    private bool IsNamed(int token)
    {
        if (token == 0 || !context.Tokens[token - 1].Is('#') || context.Folded(token).IndexOf('_') is not (> 0 and var cut)) return false;
        var word = context.Folded(token);
        var last = word[(cut + 1)..];
        if (!IsGiven(word[..cut]) || last.Contains('_')) return false;
        return IsGiven(last) || (last.Length > 4 && last.StartsWith("ال", StringComparison.Ordinal));
    }

    private static bool IsGiven(ReadOnlySpan<char> word) => (NounRoles.Embedded.Find(WordHash.Of(word)) & (NounRole.MaleName | NounRole.FemaleName)) != 0;

    private void Mend(int first, int end, EntityType type)
    {
        EndAtParenthesis(first, end);
        KeepClosingMark(first, end, type);
        if (type == EntityType.Gpe && end - first == 1 && IsAdverb(first)) context.EntityTags[first] = EntityTag.Outside;
        if (type != EntityType.Org) Part(first, end, type);
    }

    // «منظمة الأمم المتحدة للطفولة (يونيسف)» are two names of one.
    private void EndAtParenthesis(int first, int end)
    {
        var open = -1;
        for (var i = first + 1; i < end; i++)
        {
            if (context.Tokens[i].Is('(')) open = i;
            else if (context.Tokens[i].Is(')')) open = -1;
        }
        if (open < 0) return;
        if (open + 1 < end) context.EntityTags[open + 1] = EntityTag.Begin(EntityTag.TypeOf(context.EntityTags[first]));
        context.EntityTags[open] = EntityTag.Outside;
    }

    // «دار "أوبرا الجزائر"»
    private void KeepClosingMark(int first, int end, EntityType type)
    {
        if (!EntityTag.IsInside(context.EntityTags[end - 1])) return;
        var closed = context.ClosedEnd(first, end);
        for (var i = end; i < closed && context.EntityTags[i] == EntityTag.Outside; i++) context.EntityTags[i] = EntityTag.Inside(type);
    }

    // «دبلوماسياً روسياً»
    private bool IsAdverb(int token)
    {
        var word = context.Tokens[token].Span.Slice(context.Text);
        return word is [.., '\u064B'] or [.., '\u064B', 'ا'];
    }

    // «ستالين وهتلر», but not «البوسنة والهرسك»
    private void Part(int first, int end, EntityType type)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (context.Tokens[i].Kind != TokenKind.Word || context.Folded(i)[0] != 'و') continue;
            if (context.View.Proclitic(i) == 0 && Attached.Length(context, i) == 0) continue;
            if (IsKnown(first, end)) return;
            context.EntityTags[i] = EntityTag.Begin(type);
        }
    }

    private bool IsKnown(int first, int end)
    {
        if (end - first > MostWords) return false;
        var key = AliasKey.Begin;
        for (var i = first; i < end; i++) if (context.Tokens[i].IsWordLike) key = AliasKey.Add(key, context.View.Bares[i]);
        return table.Find(key) >= 0;
    }
}
