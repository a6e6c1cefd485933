using Isnad.Pipeline;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Entities;

/// <summary>Particles written onto the first word of a name that the table of words, which judges without the text, did not take off: «وإريتيريا», «لطرفاية».</summary>
internal static class Attached
{
    private const int ShortestRest = 3;

    /// <summary>1 where the word begins with a particle and the rest is a known name, or a word that the article has by itself; else 0.</summary>
    public static int Length(ReadingContext context, int token)
    {
        var word = context.Folded(token);
        if (context.View.Proclitic(token) != 0 || context.Tokens[token].Kind != TokenKind.Word || word.Length < ShortestRest + 1 || word[0] is not ('و' or 'ل' or 'ب')) return 0;
        if (context.View.Name(token) != 0 || context.View.Role(token) != NounRole.None) return 0;
        var rest = WordHash.Of(word[1..]);
        var place = context.View.NameTable.Find(rest) & (NameWord.Place | NameWord.Person | NameWord.FamilyName | NameWord.GivenName | NameWord.Organization);
        if (word[0] == 'و') return place != 0 || Stands(context, rest) ? 1 : 0;
        return (place & NameWord.Place) != 0 || Stands(context, rest) ? 1 : 0;
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
