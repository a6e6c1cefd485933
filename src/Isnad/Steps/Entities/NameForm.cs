using Isnad.Pipeline;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Entities;

/// <summary>A mention's name as it is compared: words without article, «عبد الله» as one word, «بن» left out.</summary>
internal readonly struct NameForm
{
    private const int MinSkeleton = 4;
    private const int MostOnStack = 32;

    // What hashtags may have more words than tokens: «#نادر_سعيد».
    private const int MoreWords = 8;

    private readonly bool isSon;

    private NameForm(ulong[] words, ulong skeleton, int known, bool isSon) => (Words, Skeleton, Known, this.isSon) = (words, skeleton, known, isSon);

    public ulong[] Words { get; }

    /// <summary>The consonants of the last word, in any order: «الزرقوني» and «الزروقوني» have one skeleton. 0 where they are too few to tell.</summary>
    public ulong Skeleton { get; }

    /// <summary>The number of the well-known bearer, or 0.</summary>
    public int Known { get; }

    /// <summary>The form of the name in tokens [first, end); <paramref name="attached"/> units at its beginning are no part of it.</summary>
    public static NameForm Of(ReadingContext context, int first, int end, int attached = 0)
    {
        Span<ulong> words = end - first <= MostOnStack ? stackalloc ulong[MostOnStack + MoreWords] : new ulong[end - first + MoreWords];
        var count = 0;
        var last = first;
        var isSon = false;
        var key = NameBearers.EmptyKey;
        for (var i = first; i < end; i++)
        {
            if (!context.Tokens[i].IsWordLike) continue;
            last = i;
            var word = context.Folded(i)[(context.View.Proclitic(i) + (i == first ? attached : 0))..];
            key = NameBearers.Extend(key, i == first ? word : context.Folded(i));
            if (i > first && word is ['ب', 'ن'] or ['ا', 'ب', 'ن']) continue;
            if (i == first) isSon = end - first > 1 && word is ['ب', 'ن'] or ['ا', 'ب', 'ن'];
            if (word.Contains('_')) count += Split(word, words[count..^(end - i - 1)]);
            else if (word is ['ع', 'ب', 'د'] && i + 1 < end && context.Tokens[i + 1].IsWordLike)
            {
                words[count++] = Joined(word, context.Folded(last = ++i));
                key = NameBearers.Extend(key, context.Folded(i));
            }
            else words[count++] = i == first && attached > 0 ? WordHash.Of(word[WordsStep.ArticleLength(word, 0)..]) : context.View.Bares[i];
        }
        return new NameForm(words[..count].ToArray(), SkeletonOf(context.Folded(last)[context.View.Proclitic(last)..]), context.View.Bearers.Find(key), isSon);
    }

    /// <summary>True for «بن سعيد» where <paramref name="other"/> is «نادر بن سعيد» or «نادر سعيد».</summary>
    public bool IsSonOf(NameForm other) => isSon && !other.isSon && Words is [_, var name] && other.Words is [_, .., var last] && last == name;

    /// <summary>True when <paramref name="other"/> has all the words of this.</summary>
    public bool IsWithin(NameForm other)
    {
        if (Words.Length > other.Words.Length || Words.Length == 0) return false;
        foreach (var word in Words) if (Array.IndexOf(other.Words, word) < 0) return false;
        return true;
    }

    /// <summary>True when the last words are alike but for vowels and the words before them agree as far as both have them.</summary>
    public bool IsSpeltLike(NameForm other)
    {
        if (Skeleton == 0 || Skeleton != other.Skeleton || Words.Length == 0 || other.Words.Length == 0) return false;
        var (few, many) = Words.Length <= other.Words.Length ? (Words, other.Words) : (other.Words, Words);
        for (var i = 0; i < few.Length - 1; i++) if (Array.IndexOf(many, few[i]) < 0) return false;
        return true;
    }

    // The words of a hashtag.
    private static int Split(ReadOnlySpan<char> tag, Span<ulong> into)
    {
        var count = 0;
        foreach (var part in tag.Split('_'))
        {
            var word = tag[part];
            if (!word.IsEmpty && !(count > 0 && word is ['ب', 'ن'] or ['ا', 'ب', 'ن']) && count < into.Length) into[count++] = WordHash.Of(word[WordsStep.ArticleLength(word, 0)..]);
        }
        return count;
    }

    private static ulong Joined(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var hash = WordHash.Begin;
        foreach (var c in first) hash = WordHash.Add(hash, c);
        foreach (var c in second) hash = WordHash.Add(hash, c);
        return WordHash.Mix(hash);
    }

    private static ulong SkeletonOf(ReadOnlySpan<char> word)
    {
        if (word.Length > 4 && word[0] == 'ا' && word[1] == 'ل') word = word[2..];
        var sum = 0UL;
        var consonants = 0;
        foreach (var c in word)
        {
            if (c is 'ا' or 'و' or 'ي' or 'ه') continue;
            sum += WordHash.Mix(c);
            consonants++;
        }
        return consonants < MinSkeleton ? 0 : WordHash.Mix(sum + word[0]);
    }
}
