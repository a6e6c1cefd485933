using Isnad.Pipeline;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Telling;

/// <summary>An article as seen by what looks for relays, addressees and occasions: classes of words, and where noun phrases end.</summary>
internal sealed class TellingScene
{
    private const int MaxPhrase = 14;

    // Longer quotations are no names.
    private const int MaxQuotedName = 6;

    // A word that is likelier a cue than this goes on with the sentence, not with the name before it.
    private const float CueLike = 0.25f;

    private readonly TellingWords words;
    private readonly TellingWord[] classes;
    private readonly bool[] mediaEntities;

    public TellingScene(ReadingContext context, TellingWords words)
    {
        Context = context;
        this.words = words;
        classes = words.Classify(context);
        mediaEntities = new bool[context.Entities.Count];
        foreach (var mention in context.Mentions)
            mediaEntities[mention.Entity] |= IsMediumNoun(WordBefore(mention.First)) || words.NamesMedium(context, mention.First, mention.End);
    }

    public ReadingContext Context { get; }

    public TellingWord ClassOf(int i) => (uint)i < (uint)classes.Length ? classes[i] : TellingWord.None;

    /// <summary>The end of the noun phrase that begins at <paramref name="start"/>; <paramref name="start"/> itself where none does.</summary>
    public int PhraseEnd(int start, int limit)
    {
        limit = Math.Min(Math.Min(limit, start + MaxPhrase), Context.Sentences[Context.SentenceAt[Math.Min(start, Context.Tokens.Length - 1)]].End);
        int end = start, count = 0;
        var named = false; // after a name or a word with ال only words with ال go on
        for (var i = start; i < limit;)
        {
            var next = Step(i, count, ref named);
            if (next <= i) break;
            if (Context.Tokens[i].IsWordLike || next > i + 1)
            {
                end = next;
                count++;
            }
            i = next;
        }
        return count > 0 ? end : start;
    }

    /// <summary>True for a phrase that names a medium or is headed by its noun: «وكالة …», «رويترز», «وسائل إعلام محلية».</summary>
    public bool IsMedium(int first, int end)
    {
        if (end > first && Context.Tokens[first].Kind == TokenKind.Quote) return true;
        for (var i = first; i < end; i++)
        {
            if (!Context.Tokens[i].IsWordLike) continue;
            if (IsMediumNoun(i)) return true;
            if (Context.MentionAt[i] >= 0) return mediaEntities[Context.Mentions[Context.MentionAt[i]].Entity];
            return words.NamesMedium(Context, i, end);
        }
        return false;
    }

    /// <summary>True for a phrase that points back to a text or source: «البيان», «المصدر ذاته», «ذات المصدر».</summary>
    public bool PointsBack(int first, int end)
    {
        var head = ClassOf(first) == TellingWord.Same ? first + 1 : first;
        var length = end - head;
        var back = head > first || length == 1 || (length == 2 && ClassOf(head + 1) == TellingWord.Same);
        return back && IsDefinite(head) && ClassOf(head) is TellingWord.Document or TellingWord.Source;
    }

    private bool IsDefinite(int i) => Context.View.HasArticle(i) || Context.Folded(i) is ['ل', 'ل', ..];

    /// <summary>The entity that a phrase names first, or -1.</summary>
    public int EntityIn(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (Context.MentionAt[i] >= 0) return Context.Mentions[Context.MentionAt[i]].Entity;
        return -1;
    }

    /// <summary>The type of the entity that a phrase names first.</summary>
    public EntityType? TypeIn(int first, int end) => EntityIn(first, end) is >= 0 and var entity ? Context.Entities[entity].Type : null;

    /// <summary>Where the subject of a verb of telling may begin: behind days, pronouns and commas, as in «نقلت عنه وكالة كذا», «وفق ما نقلته، الأحد، وكالة كذا».</summary>
    public int SubjectAfter(int verb)
    {
        var first = verb + 1;
        while (Context.View.Function(first) is FunctionWord.Day or FunctionWord.PrepSuffixed || (first < Context.Tokens.Length && Context.Tokens[first].Is('،'))) first++;
        return first;
    }

    /// <summary>Skips marks and a particle written apart («لـ "المدينة"»).</summary>
    public int SkipMarks(int i, int limit)
    {
        while (i < limit && (Context.Tokens[i].Is(':') || Context.Tokens[i].Is('#') || (Context.Tokens[i].Kind == TokenKind.Word && Context.Tokens[i].FoldedLength == 1))) i++;
        return i;
    }

    /// <summary>True for a word with لـ, or for that particle alone: «للصحيفة», «لـ "المدينة"».</summary>
    public bool IsTo(int i)
    {
        var folded = Context.Tokens[i].Kind == TokenKind.Word ? Context.Folded(i) : default;
        return folded is ['ل'] || (Context.View.Proclitic(i) > 0 && folded is ['ل', ..]);
    }

    /// <summary>The first token of what follows that particle.</summary>
    public int AfterTo(int i)
    {
        var first = Context.Tokens[i].FoldedLength == 1 ? i + 1 : i;
        return first < Context.Tokens.Length && Context.Tokens[first].Is('(') ? first + 1 : first;
    }

    /// <summary>True for those whom one speaks to in public: «لرويترز», «للصحافيين».</summary>
    public bool IsPress(int first, int end) => end > first && (IsMedium(first, end) || ClassOf(first) == TellingWord.Press);

    /// <summary>True for a noun that names what is said, or where: «تصريح», «مقابلة», «مؤتمر».</summary>
    public bool IsTalk(int i) => ClassOf(i) is TellingWord.Interview or TellingWord.Speech or TellingWord.Occasion;

    private bool IsMediumNoun(int i) => ClassOf(i) is TellingWord.Medium or TellingWord.Agency;

    private int WordBefore(int i)
    {
        var before = i - 1;
        return before > 0 && !Context.Tokens[before].IsWordLike ? before - 1 : before;
    }

    // The token after what goes on at i, or i where the phrase ends before it.
    private int Step(int i, int count, ref bool named)
    {
        var token = Context.Tokens[i];
        if (token.Kind == TokenKind.Quote) return QuotedName(i, ref named);
        if (token.Is('(')) return count > 0 ? Bracketed(i) : i;
        if (token.Is('#')) return i + 1;
        if (!token.IsWordLike) return i;
        var mention = Context.MentionAt[i];
        if (count > 0 && StartsAnew(i)) return i;
        if (mention >= 0)
        {
            named = true;
            return Context.Mentions[mention].End;
        }
        if (token.Kind != TokenKind.Word) return count > 0 || token.Kind == TokenKind.Latin ? i + 1 : i;
        return Goes(i, count, ref named) ? i + 1 : i;
    }

    private bool Goes(int i, int count, ref bool named)
    {
        var function = Context.View.Function(i);
        if (function != FunctionWord.None && !(count == 0 && function == FunctionWord.All)) return false;
        if (ClassOf(i) == TellingWord.Same) return true;
        if (Context.View.HasArticle(i) || Context.Folded(i) is ['ا', 'ل'])
        {
            named = true;
            return true;
        }
        if (count == 0) return ClassOf(i) is TellingWord.None or >= TellingWord.Interview;
        return !named && count <= 3 && ClassOf(i) is TellingWord.None or >= TellingWord.Interview && Context.CueProbability[i] < CueLike;
    }

    // «ووكالة …», «بلندن»: a particle begins something new; للـ goes on after a name and after the noun of a text («وكالة رويترز للأنباء», «بيان للديوان»).
    private bool StartsAnew(int i)
    {
        if (Context.View.Proclitic(i) == 0) return false;
        return Context.Folded(i) is not ['ل', 'ل', ..] || !(Context.MentionAt[i - 1] >= 0 || !Context.Tokens[i - 1].IsWordLike || ClassOf(i - 1) is TellingWord.Document or TellingWord.Speech);
    }

    private int QuotedName(int i, ref bool named)
    {
        if (i + 1 >= Context.Tokens.Length || Context.QuotationAt[i + 1] is not (>= 0 and var q)) return i;
        var quotation = Context.Quotations[q];
        if (quotation.Open != i || !quotation.Closed || quotation.Count > MaxQuotedName) return i;
        named = true;
        return quotation.Close + 1;
    }

    private int Bracketed(int i)
    {
        for (var close = i + 2; close < Math.Min(Context.Tokens.Length, i + 6); close++)
            if (Context.Tokens[close].Is(')')) return close + 1;
        return i;
    }
}
