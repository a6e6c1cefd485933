using Isnad.Knowledge;
using Isnad.Pipeline;
using Isnad.Steps.Words;

namespace Isnad.Steps.Actors;

/// <summary>The loose key of words of a text, as actors are looked up by it.</summary>
internal static class NameKeys
{
    /// <summary>Fewer consonants tell too little: «بلينكن» has five.</summary>
    private const int LeastConsonants = 4;

    /// <summary>The loose key of the words in tokens [first, end); 0 where they are too few letters to go by.</summary>
    public static ulong Loose(ReadingContext context, int first, int end)
    {
        var key = AliasKey.NewLoose();
        var words = 0;
        for (var i = first; i < end; i++)
        {
            if (context.Tokens[i].Kind != Text.TokenKind.Word) continue;
            var word = context.Folded(i);
            if (words > 0 && word is ['ب', 'ن'] or ['ا', 'ب', 'ن']) continue;
            var cut = context.View.Proclitic(i);
            key.AddLoose(word[(cut + WordsStep.ArticleLength(word, cut))..]);
            words++;
        }
        return key.Length < LeastConsonants + (words > 1 ? 1 : 0) ? 0 : key.Loose;
    }
}
