using Isnad.Pipeline;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Entities;

/// <summary>Particles written onto the first word of a name that the table of words, which judges without the text, did not take off: «وإريتيريا», «لطرفاية», «أمستردام وميكونز».</summary>
internal static class Attached
{
    private const int ShortestRest = 3;

    // Tokens between a pair of brackets that give a name once more.
    private const int LongestGloss = 6;

    /// <summary>1 where the word begins with a particle and the rest is a known name, a word that the article has by itself, or with «و» the next of several names; else 0.</summary>
    public static int Length(ReadingContext context, int token)
    {
        var word = context.Folded(token);
        var view = context.View;
        if (view.Proclitic(token) != 0 || context.Tokens[token].Kind != TokenKind.Word || word.Length < ShortestRest || word[0] is not ('و' or 'ل' or 'ب') || view.Role(token) != NounRole.None) return 0;
        var rest = WordHash.Of(word[1..]);
        var known = view.NameTable.Find(rest) & (NameWord.Place | NameWord.Person | NameWord.FamilyName | NameWord.GivenName | NameWord.Organization);
        if (word[0] == 'و' && (known != 0 || view.Name(token) == 0) && IsNextName(context, token)) return 1;
        if (view.Name(token) != 0 || word.Length < ShortestRest + 1) return 0;
        if (word[0] == 'و') return known != 0 || Stands(context, rest) ? 1 : 0;
        return (known & NameWord.Place) != 0 || Stands(context, rest) ? 1 : 0;
    }

    // «أمستردام وميكونز», «أوپسوير (Opsware)، وموزايك»: names that are two are joined. With a comma between them, one that is known with its «و» has it as its own.
    private static bool IsNextName(ReadingContext context, int token)
    {
        if (EntityTag.IsInside(context.EntityTags[token])) return false;
        var before = token - 1;
        if (before >= 0 && context.Tokens[before].Is('،') && context.View.Name(token) == 0) before--;
        if (before >= 0 && context.Tokens[before].Is(')'))
        {
            var open = before - 1;
            while (open > 0 && before - open < LongestGloss && !context.Tokens[open].Is('(')) open--;
            before = open - 1;
        }
        return before >= 0 && context.EntityTags[before] != EntityTag.Outside && context.Tokens[before].Paragraph == context.Tokens[token].Paragraph;
    }

    // Somewhere among the names of the article.
    private static bool Stands(ReadingContext context, ulong rest) => (context.NameStarts ??= StartsOf(context)).Contains(rest);

    private static HashSet<ulong> StartsOf(ReadingContext context)
    {
        var tags = context.EntityTags;
        var starts = new HashSet<ulong>();
        for (var i = 0; i < tags.Length; i++) if (tags[i] != EntityTag.Outside && !EntityTag.IsInside(tags[i])) starts.Add(context.Tokens[i].Hash);
        return starts;
    }
}
