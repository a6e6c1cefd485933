using Isnad.Pipeline;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Contents;

/// <summary>Where the content of a cue may begin and where it may end.</summary>
internal static class ContentCandidates
{
    private const int MaxStartDistance = 45;
    private const int MaxStartsBefore = 8;
    private const int MaxEnds = 28;
    private const int MaxLength = 400;

    /// <summary>First tokens of possible contents: after the cue, then before it, nearest first.</summary>
    public static void Starts(ReadingContext context, int cueFirst, int cueEnd, List<int> into)
    {
        into.Clear();
        StartsAfter(context, cueEnd, into);
        StartsBefore(context, cueFirst, into);
    }

    /// <summary>Ends (exclusive) of a content that begins at <paramref name="start"/>, nearest first.</summary>
    public static void Ends(ReadingContext context, int cueFirst, int start, List<int> into)
    {
        into.Clear();
        var tokens = context.Tokens;
        var before = start < cueFirst;
        var limit = Math.Min(before ? cueFirst : tokens.Length, start + MaxLength);
        var paragraph = tokens[start].Paragraph;
        var quotation = context.QuotationAt[start];
        var paragraphs = quotation >= 0 && context.Quotations[quotation].Closed ? tokens[context.Quotations[quotation].Close].Paragraph : paragraph;
        for (var e = start + 1; e <= limit && into.Count < MaxEnds; e++)
        {
            if (!tokens[e - 1].IsWordLike) continue;
            var last = e == tokens.Length || tokens[e].Paragraph > paragraphs;
            if (last || e == limit || IsBoundary(context, e)) into.Add(e);
            if (last) return;
        }
    }

    private static void StartsAfter(ReadingContext context, int cueEnd, List<int> into)
    {
        var tokens = context.Tokens;
        if (cueEnd >= tokens.Length) return;
        var sentence = context.SentenceAt[cueEnd - 1];
        var limit = Math.Min(tokens.Length, cueEnd + MaxStartDistance);
        for (var s = cueEnd; s < limit; s++)
        {
            if (context.SentenceAt[s] > sentence && !OpensAfterColon(context, s)) break;
            if (context.SentenceAt[s] > sentence) sentence = context.SentenceAt[s];
            if (tokens[s].IsWordLike && MayStart(context, cueEnd, s)) into.Add(s);
        }
    }

    private static bool MayStart(ReadingContext context, int cueEnd, int s)
    {
        if (s <= cueEnd + 5) return true;
        var before = context.Tokens[s - 1];
        if (!before.IsWordLike) return true;
        return context.View.Function(s - 1) is not FunctionWord.None
            || context.View.Proclitic(s) > 0
            || context.View.Function(s) != FunctionWord.None
            || (context.EntityTags[s - 1] != 0 && context.EntityTags[s] == 0);
    }

    // «وقال:⏎"…"»: the content may stand in the next line.
    private static bool OpensAfterColon(ReadingContext context, int s) =>
        context.Tokens[s - 1].Is(':') || (s > 1 && context.Tokens[s - 1].Kind == TokenKind.Quote && context.Tokens[s - 2].Is(':'))
        || context.QuotationAt[s] >= 0 && context.QuotationAt[s] == context.QuotationAt[s - 1];

    private static void StartsBefore(ReadingContext context, int cueFirst, List<int> into)
    {
        var tokens = context.Tokens;
        var paragraph = tokens[cueFirst].Paragraph;
        var found = 0;
        for (var s = cueFirst - 1; s >= 0 && tokens[s].Paragraph == paragraph && found < MaxStartsBefore; s--)
        {
            if (!tokens[s].IsWordLike) continue;
            var begins = s == 0 || tokens[s - 1].Paragraph != paragraph || !tokens[s - 1].IsWordLike
                || context.SentenceAt[s - 1] != context.SentenceAt[s]
                || context.View.Function(s - 1) is FunctionWord.An or FunctionWord.AnSuffixed or FunctionWord.BiAn or FunctionWord.Side;
            if (!begins) continue;
            into.Add(s);
            found++;
        }
    }

    private static bool IsBoundary(ReadingContext context, int e)
    {
        if (!context.Tokens[e].IsWordLike) return true;
        return context.CueProbability.Length > 0 && context.CueProbability[e] > 0.05f
            || context.View.Function(e) is FunctionWord.Adjunct or FunctionWord.Kama or FunctionWord.Haythu or FunctionWord.Idh or FunctionWord.Fi or FunctionWord.Day or FunctionWord.Lakin;
    }
}
