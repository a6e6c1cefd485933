using Isnad.Pipeline;
using Isnad.Steps.Entities;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Speakers;

/// <summary>What a speaker is called.</summary>
internal static class SpeakerNames
{
    /// <summary>The name of an option, without the particles that are written onto its first word; empty for nobody.</summary>
    public static string NameOf(ReadingContext context, SpeakerOption option)
    {
        if (option.IsNobody) return "";
        if (option.Entity < 0) return NameOf(context, option.First, option.End);
        var entity = context.Entities[option.Entity];
        var mention = context.Mentions[entity.Fullest];
        if (entity.Type == EntityType.Org && entity.Words.Length < 3 && WithHead(context, entity) is >= 0 and var full) return NameOf(context, context.Mentions[full].First - 1, context.Mentions[full].End);
        return NameOf(context, mention.First, mention.End);
    }

    /// <summary>The entity that a speaker is, also where it was chosen by its words: «الوزير نادر سعيد». -1 for those without a name.</summary>
    public static int EntityOf(ReadingContext context, SpeakerOption option)
    {
        if (option.IsNobody || option.Entity >= 0) return option.Entity;
        var entity = -1;
        for (var i = option.First; i < option.End; i++)
        {
            if (context.MentionAt[i] is not (>= 0 and var m) || context.Mentions[m].First != i) continue;
            var mention = context.Mentions[m];
            var whole = i == option.First && mention.End >= option.End;
            if (mention.Type != EntityType.Per && !whole) continue;
            if (entity >= 0 && entity != mention.Entity) return -1;
            entity = mention.Entity;
        }
        return entity;
    }

    // «شركة أبل», where later mentions have «أبل» alone; the type noun of a medium is no part of its name.
    private static int WithHead(ReadingContext context, NamedEntity entity)
    {
        foreach (var m in entity.Mentions)
        {
            var (first, end) = (context.Mentions[m].First, context.Mentions[m].End);
            if (first == 0 || context.SentenceAt[first - 1] != context.SentenceAt[first] || context.View.HasArticle(first - 1)) continue;
            var head = context.View.Role(first - 1);
            if ((head & (NounRole.OrganizationHead | NounRole.MediaHead)) == NounRole.OrganizationHead && end - first >= entity.Words.Length) return m;
        }
        return -1;
    }

    /// <summary>The words of tokens [first, end) without particles: «للأمم المتحدة» is said of «الأمم المتحدة».</summary>
    public static string NameOf(ReadingContext context, int first, int end)
    {
        var token = context.Tokens[first];
        // The conjunction only: a name that begins with «ب» or «ل» is more often whole.
        var joined = context.MentionAt[first] is >= 0 and var m && context.Mentions[m].First == first && context.Folded(first)[0] == 'و';
        var cut = context.View.Proclitic(first) + (joined ? Attached.Length(context, first) : 0);
        var start = context.Normalized.OriginOf(token.FoldedStart + cut);
        var name = TextSpan.FromBounds(start, context.Tokens[context.ClosedEnd(first, end) - 1].Span.End).Slice(context.Text);
        var word = context.Folded(first);
        if (cut == 0 || word.Length <= cut + 2 || word[cut - 1] != 'ل' || word[cut] != 'ل') return name.ToString();
        if (!context.View.BeginsWithLam(first)) return $"ا{name}";
        return IsOfNext(context, first, end) ? name.ToString() : $"ال{name}";
    }

    // «للجنة الانتخابات» is of «لجنة الانتخابات», «للجنة» and «للجنة الوطنية» of «اللجنة»: an adjective ends like its noun.
    private static bool IsOfNext(ReadingContext context, int first, int end)
    {
        if (first + 1 >= end) return false;
        if (!context.View.HasArticle(first + 1)) return context.View.Function(first + 1) == FunctionWord.None && context.Tokens[first + 1].Kind == TokenKind.Word;
        var (noun, next) = (context.Folded(first)[^1], context.Folded(first + 1)[^1]);
        return next != (noun is 'ه' or 'ن' ? noun : 'ي');
    }
}
