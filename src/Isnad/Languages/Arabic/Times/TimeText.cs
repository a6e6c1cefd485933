using Isnad.Pipeline;
using Isnad.Steps.Times;
using Isnad.Text;

namespace Isnad.Languages.Arabic.Times;

/// <summary>The tokens as rules of time see them. Nothing is seen beyond the sentence that is being read. Kept for the next article.</summary>
internal sealed class TimeText(TimeLexicon lexicon)
{
    // What a longer text needed is not kept.
    private const int LargeRoom = 1 << 16;

    private ReadingContext context = null!;
    private TimeWord[] words = [];

    /// <summary>Too large to be kept for another article.</summary>
    public bool IsLarge => words.Length > LargeRoom;

    /// <summary>Begins anew with the tokens of an article.</summary>
    public void Begin(ReadingContext article)
    {
        context = article;
        var tokens = article.Tokens.AsSpan();
        Count = tokens.Length;
        (First, Limit) = (0, 0);
        if (words.Length < Count) words = new TimeWord[Count + (Count / 2)];
        for (var i = 0; i < tokens.Length; i++)
            words[i] = tokens[i].Kind switch
            {
                TokenKind.Word => lexicon.Find(tokens, i, article.Folded(i)),
                TokenKind.Number => new TimeWord(TimeEntry.Digits, 1, 0, false, false),
                _ => default,
            };
    }

    /// <summary>Country of the outlet, as the article says it.</summary>
    public string? Country => context.Article.Country;

    public int Count { get; private set; }

    /// <summary>First token of the sentence that is being read.</summary>
    public int First { get; private set; }

    /// <summary>The token after its last.</summary>
    public int Limit { get; private set; }

    /// <summary>Moves to the sentence of token <paramref name="i"/>.</summary>
    public void At(int i)
    {
        if (i >= First && i < Limit) return;
        var sentence = context.Sentences[context.SentenceAt[i]];
        (First, Limit) = (sentence.First, sentence.End);
    }

    public bool Has(int i) => i >= First && i < Limit;

    public TimeClass Class(int i) => Has(i) && words[i].Entry is { } entry ? entry.Class : TimeClass.None;

    public bool Is(int i, TimeClass kind) => Class(i) == kind;

    public TimeEntry Entry(int i) => Has(i) ? words[i].Entry ?? TimeEntry.None : TimeEntry.None;

    public int Value(int i) => Entry(i).Value;

    public TimeForm Form(int i) => Entry(i).Form;

    /// <summary>True where the word is also an ordinary one.</summary>
    public bool IsCommon(int i) => Entry(i).Common;

    public bool Definite(int i) => Has(i) && words[i].Definite;

    public bool And(int i) => Has(i) && words[i].And;

    /// <summary>True where a particle is written onto the word.</summary>
    public bool HasParticle(int i) => Has(i) && words[i].Clitic > 0;

    /// <summary>The particle next to the word: ب, ل or ك; else '\0'.</summary>
    public char Particle(int i) => HasParticle(i) && context.Folded(i)[words[i].Clitic - 1] is ('ب' or 'ل' or 'ك') and var c ? c : '\0';

    /// <summary>The token after the word or group at <paramref name="i"/>.</summary>
    public int Next(int i) => i + Math.Max(1, Has(i) ? words[i].Length : 1);

    public bool IsUnit(int i, TimeUnit unit, TimeForm form) => Is(i, TimeClass.Unit) && Value(i) == (int)unit && Form(i) == form;

    public Direction DirectionAt(int i) => (Direction)Value(i);

    public bool Mark(int i, char mark) => Has(i) && context.Tokens[i].Is(mark);

    /// <summary>A comma of either script.</summary>
    public bool Comma(int i) => Mark(i, ',') || Mark(i, '،');

    /// <summary>A hyphen or dash.</summary>
    public bool Dash(int i) => Mark(i, '-') || Mark(i, '–') || Mark(i, '—');

    /// <summary>The word و or أو on its own.</summary>
    public bool IsWord(int i, char letter) => Has(i) && context.Tokens[i].FoldedLength == 1 && context.Tokens[i].First == letter;

    /// <summary>ال apart from its number: «الـ12».</summary>
    public bool IsArticle(int i) => Has(i) && context.Folded(i) is "ال" or "لل" or "بال" or "وال";

    /// <summary>No space before the token.</summary>
    public bool Touches(int i) => Has(i) && !context.Tokens[i].AfterSpace;

    public bool IsWordLike(int i) => Has(i) && context.Tokens[i].IsWordLike;

    /// <summary>An ordinary word, such as what a number before it counts.</summary>
    public bool IsNounLike(int i) => Class(i) is TimeClass.Counted or TimeClass.Million || (Is(i, TimeClass.None) && IsWordLike(i));

    /// <summary>«بعد».</summary>
    public bool IsAfter(int i) => Is(i, TimeClass.For) && Value(i) == ForKind.After;

    /// <summary>The present, as in «من الآن».</summary>
    public bool IsNow(int i) => Is(i, TimeClass.Reference) && DirectionAt(i) == Direction.Present;

    public ReadOnlySpan<char> Folded(int i) => Has(i) ? context.Folded(i) : default;

    /// <summary>Written with آ, أ or إ, so that the first letters are no ال.</summary>
    public bool StartsWithHamza(int i) => Has(i) && context.Text[context.Normalized.OriginOf(context.Tokens[i].FoldedStart)] is 'آ' or 'أ' or 'إ';

    /// <summary>Its second letter is written أ: «سأعود» and not «ساعة».</summary>
    public bool HasHamzaBehind(int i) => Has(i) && context.Tokens[i].FoldedLength > 1 && context.Text[context.Normalized.OriginOf(context.Tokens[i].FoldedStart + 1)] == 'أ';

    /// <summary>A whole number of at most nine digits.</summary>
    public bool Digits(int i, out int value, out int length)
    {
        (value, length) = (0, 0);
        if (!Is(i, TimeClass.Digits)) return false;
        var folded = context.Folded(i);
        if (folded.Length > 9) return false;
        foreach (var c in folded)
        {
            if (c is < '0' or > '9') return false;
            value = (value * 10) + c - '0';
        }
        length = folded.Length;
        return true;
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public bool Digits(int i, int least, int most, out int value) => Digits(i, out value, out _) && value >= least && value <= most;

    /// <summary>The span of tokens [first, end), particles written onto the first left out.</summary>
    public TextSpan SpanOf(int first, int end)
    {
        var whole = context.SpanOf(first, end);
        if (!HasParticle(first)) return whole;
        var start = context.Normalized.OriginOf(context.Tokens[first].FoldedStart + words[first].Clitic);
        return TextSpan.FromBounds(start, whole.End);
    }
}
