using Isnad.Pipeline;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Contents;

/// <summary>
/// Joins what stands on both sides of a cue group that is inserted into a sentence: «ويتعين على المقاولات، حسب المصدر ذاته، المساهمة في …»,
/// «"لن نقبل"، قال الوزير، "بأقل من ذلك"».
/// </summary>
internal sealed class InsertedCueStep : IReadingStep
{
    private const int MaxGroup = 14;
    private const int MinLeft = 2;
    private const int MaxAdjunct = 4;

    // A word that is likelier a cue than this begins the next statement.
    private const float NextCue = 0.4f;

    public Layers Needs => Layers.Sources;

    public Layers Adds => Layers.Contents;

    public void Run(ReadingContext context)
    {
        foreach (var draft in context.Drafts)
            if (draft.Cue.Word.Rule is CueRule.Verb or CueRule.Group or CueRule.Noun) Join(context, draft);
    }

    private static void Join(ReadingContext context, Draft draft)
    {
        var first = draft.HasSource ? Math.Min(draft.Cue.First, draft.SourceStart) : draft.Cue.First;
        var end = Math.Max(draft.Cue.End, draft.SourceEnd);
        if (end - first > MaxGroup || end >= context.Tokens.Length || context.SentenceAt[first] != context.SentenceAt[end]) return;
        if (first > 0 && context.View.Function(first - 1) == FunctionWord.Kama) first--;
        if (draft.ContentEnd <= first) ExtendRight(context, draft, first, end);
        else if (draft.ContentStart >= end) ExtendLeft(context, draft, first, end);
    }

    private static void ExtendRight(ReadingContext context, Draft draft, int first, int end)
    {
        if (context.SentenceAt[draft.ContentEnd - 1] != context.SentenceAt[first] || first - draft.ContentEnd > 2 || IsAdjunct(context, draft)) return;
        var closing = EndMarkOf(context, first);
        var right = closing == ' ' ? end : end + 1;
        if (closing != ' ' && !Closes(context.Tokens[end], closing)) return;
        if (right < context.Tokens.Length && context.Tokens[right].Kind == TokenKind.Quote) right++;
        if (right >= context.Tokens.Length || context.SentenceAt[right] != context.SentenceAt[first] || !GoesOn(context, right, closing)) return;
        draft.GapStart = draft.ContentEnd;
        draft.GapEnd = right;
        draft.ContentEnd = RightEnd(context, right);
    }

    // «من جانبه، أشاد المدير، …», «وفي الوقت نفسه، أضاف …»
    private static bool IsAdjunct(ReadingContext context, Draft draft) =>
        draft.ContentEnd - draft.ContentStart <= MaxAdjunct
        && (context.View.Function(draft.ContentStart) is FunctionWord.Fi or FunctionWord.Side or FunctionWord.Adjunct or FunctionWord.Maa || context.View.Function(draft.ContentStart + 1) == FunctionWord.Side);

    // The content was found after the group, yet the sentence begins before it: «أما في الجنوب، تضيف المديرة، فقد أنتج الحقل …».
    private static void ExtendLeft(ReadingContext context, Draft draft, int first, int end)
    {
        if (JoinQuotation(context, draft, first, end)) return;
        var start = context.Sentences[context.SentenceAt[first]].First;
        while (start < first && !context.Tokens[start].IsWordLike) start++;
        if (first - 1 - start < MinLeft || draft.ContentStart != end + 1 || !IsComma(context.Tokens[end]) || !IsComma(context.Tokens[first - 1])) return;
        if (context.View.Function(start) is FunctionWord.Adjunct or FunctionWord.Fi or FunctionWord.Maa or FunctionWord.Side) return;
        for (var i = start; i < first; i++)
            if (context.CueProbability[i] >= NextCue || context.QuotationAt[i] != context.QuotationAt[first]) return;
        draft.GapStart = first - 1;
        draft.GapEnd = draft.ContentStart;
        draft.ContentStart = start;
    }

    // «"لن نقبل بهذا"، قال الوزير، "من دون ضمانات"»
    private static bool JoinQuotation(ReadingContext context, Draft draft, int first, int end)
    {
        if (first < 3 || draft.ContentStart != end + 2 || !IsComma(context.Tokens[end]) || !IsComma(context.Tokens[first - 1])) return false;
        if (context.Tokens[first - 2].Kind != TokenKind.Quote || context.QuotationAt[draft.ContentStart] < 0 || context.QuotationAt[first - 3] is not (>= 0 and var left)) return false;
        if (context.Quotations[left].Close != first - 2 || context.SentenceAt[context.Quotations[left].Open] != context.SentenceAt[first]) return false;
        draft.GapStart = first - 2;
        draft.GapEnd = draft.ContentStart;
        draft.ContentStart = context.Quotations[left].Open + 1;
        return true;
    }

    // Which mark must follow the group, by the one before it; a blank where none stands.
    private static char EndMarkOf(ReadingContext context, int first)
    {
        var before = context.Tokens[first - 1];
        if (before.IsWordLike) return ' ';
        return IsComma(before) ? '،' : before.Is('(') ? ')' : before.Is('-') || before.Is('–') ? '-' : '?';
    }

    private static bool Closes(Token token, char mark) => mark switch
    {
        '،' => IsComma(token),
        ')' => token.Is(')'),
        '-' => token.Is('-') || token.Is('–') || IsComma(token),
        _ => false,
    };

    private static bool IsComma(Token token) => token.Is('،') || token.Is(',');

    // A conjunction or another cue begins something new; without marks only what the sentence still lacks goes on.
    private static bool GoesOn(ReadingContext context, int right, char closing)
    {
        var token = context.Tokens[right];
        if (!token.IsWordLike || context.CueProbability[right] >= NextCue) return false;
        var function = context.View.Function(right);
        if (function is FunctionWord.Kama or FunctionWord.Ma or FunctionWord.Idh or FunctionWord.Lakin or FunctionWord.Relative or FunctionWord.Side or FunctionWord.Day) return false;
        var conjunction = token.Kind == TokenKind.Word && context.Folded(right)[0] is 'و' && (context.View.Proclitic(right) > 0 || function != FunctionWord.None);
        if (conjunction) return false;
        if (closing != ' ') return true;
        return function is FunctionWord.Ila or FunctionWord.Min or FunctionWord.Ala || (context.View.Proclitic(right) > 0 && context.Folded(right)[0] == 'ب') || token.Kind == TokenKind.Number;
    }

    private static int RightEnd(ReadingContext context, int right)
    {
        var end = context.Sentences[context.SentenceAt[right]].End;
        if (context.QuotationAt[right] is >= 0 and var q && context.Quotations[q].Open >= right - 1) end = Math.Min(end, context.Quotations[q].Close);
        for (var i = right + 1; i < end; i++)
            if (context.CueProbability[i] >= NextCue && !context.Tokens[i - 1].IsWordLike) end = i;
        while (end > right + 1 && !context.Tokens[end - 1].IsWordLike) end--;
        return end;
    }
}
