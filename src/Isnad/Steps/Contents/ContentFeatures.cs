using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Steps.Encoding;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Contents;

/// <summary>What tells that a content begins or ends at a token.</summary>
internal static class ContentFeatures
{
    private enum S : byte
    {
        Distance, CueDistance, Before, WordBefore, WordBeforeCue, FunctionBefore, FunctionBeforeCue, First, FirstCluster, ShapeBefore, QuoteBefore, TagBefore, FunctionPath,
        Proclitic, PassedComplementiser, PassedQuote, CueLemma, SecondBefore, CueNext, SentenceStart, Rank, ProcliticCue, PassedCount,
        CoarseBeforeHere, QuoteLength, LastOfKind, CueShapeBefore, Governs, GovernsProclitic, Endings, EndingsLemma, ArticlesAround, FormWord, Begins, InContentBefore,
    }

    private enum E : byte
    {
        Mark = 64, MarkCue, Next, NextCluster, LastWord, LastCluster, CueNext, MarkNextFunction, Length, Sentences, Quote, QuoteMark, Commas, ParagraphEnd, Proclitic,
        CueNextMark, AfterEnd, Before, Adjacent, MarkLength, NextTag, Coarse, NextPair, MarkCommas, QuoteSentence, CueLast,
        Rank, NextWaw, QuoteLength, QuoteLengthMark, FormMark, FormNext, Remaining, RemainingMark, ShortContent, Ends, InContentNext,
    }

    /// <summary>The features of a content of the cue [cueFirst, cueEnd) that begins at <paramref name="s"/>.</summary>
    public static void FillStart(ReadingContext context, CueSite cue, int s, int rank, FeatureBuffer into)
    {
        into.Clear();
        var v = context.View;
        var before = s < cue.First;
        var lemma = cue.Lemma;
        var kind = cue.Form;
        var distance = before ? (ulong)Math.Min(20, cue.First - s) : (ulong)Math.Min(20, s - cue.End);
        var side = before ? 1UL : 0;
        var prev = s - 1;
        var shapeBefore = v.Shape(prev);
        if (shapeBefore == 9) // an opening mark: look at what stands before it
        {
            into.Add((byte)S.QuoteBefore, side, v.Shape(prev - 1), (ulong)v.Function(prev - 1));
            prev--;
        }
        var function = (ulong)v.Function(prev);
        var colon = v.Shape(prev) == 16UL + ':';
        into.Add((byte)S.Distance, distance, side);
        into.Add((byte)S.CueDistance, lemma, distance, side);
        into.Add((byte)S.Before, side, kind);
        into.Add((byte)S.CueLemma, lemma, side);
        into.Add((byte)S.WordBefore, v.Hash(prev), side);
        into.Add((byte)S.WordBeforeCue, v.Hash(prev), lemma, side);
        into.Add((byte)S.FunctionBefore, function, side, kind);
        into.Add((byte)S.FunctionBeforeCue, function, lemma, side);
        into.Add((byte)S.First, v.Hash(s), side);
        into.Add((byte)S.FirstCluster, v.Cluster(s), side, function);
        into.Add((byte)S.ShapeBefore, shapeBefore, side, kind);
        into.Add((byte)S.CueShapeBefore, shapeBefore, lemma, side);
        into.Add((byte)S.TagBefore, v.Tag(prev), v.Tag(s), side);
        into.Add((byte)S.SecondBefore, v.Hash(prev - 1), function);
        into.Add((byte)S.CoarseBeforeHere, v.Coarse(prev), v.Coarse(s), side);
        var proclitic = v.Proclitic(s) > 0 ? (ulong)context.Folded(s)[0] : 0;
        into.Add((byte)S.Proclitic, proclitic, side, distance);
        into.Add((byte)S.ProcliticCue, proclitic, lemma, side);
        into.Add((byte)S.Rank, (ulong)rank, side);
        into.Add((byte)S.Governs, cue.Word.Governs, function, side);
        into.Add((byte)S.GovernsProclitic, cue.Word.Governs, proclitic, side);
        into.Add((byte)S.FormWord, cue.Form, function, side);
        var endings = (Ending(context, prev) * 64) + Ending(context, s);
        into.Add((byte)S.Endings, endings, side, distance);
        into.Add((byte)S.EndingsLemma, endings, cue.Lemma, side);
        into.Add((byte)S.ArticlesAround, endings, v.Tag(prev), v.Tag(s));
        var (complementisers, quotes, colons, commas) = Passed(context, cue, s);
        into.Add((byte)S.PassedComplementiser, (ulong)complementisers, function, side);
        into.Add((byte)S.PassedQuote, (ulong)quotes, shapeBefore, side);
        into.Add((byte)S.PassedCount, (ulong)((complementisers > 0 ? 1 : 0) + (quotes > 0 ? 2 : 0) + (colons > 0 ? 4 : 0) + (Math.Min(commas, 2) * 8)), side, kind);
        into.Add((byte)S.FunctionPath, (ulong)complementisers, (ulong)commas, function);
        var ahead = context.StrongestAhead(cue.End);
        into.Add((byte)S.LastOfKind, ahead == s ? 1UL : ahead > s ? 2UL : ahead < 0 ? 3UL : 4UL, side, function);
        into.Add((byte)S.CueNext, ahead == s ? 1UL : ahead < 0 ? 2UL : 3UL, lemma, side);
        into.Add((byte)S.SentenceStart, s == 0 || context.SentenceAt[s] != context.SentenceAt[s - 1] ? 1UL : 0, side, kind);
        into.Add((byte)S.Begins, NetworkQuestion.Step(context, s, NetworkQuestion.Begins), side, function);
        into.Add((byte)S.InContentBefore, NetworkQuestion.Step(context, prev, NetworkQuestion.InContent), NetworkQuestion.Step(context, s, NetworkQuestion.InContent), side);
        if (shapeBefore == 9 && context.QuotationAt[s] >= 0)
            into.Add((byte)S.QuoteLength, (ulong)Math.Min(8, context.Quotations[context.QuotationAt[s]].Count / 2), side);
    }

    /// <summary>The features of a content that begins at <paramref name="s"/> and ends before <paramref name="e"/>.</summary>
    public static void FillEnd(ReadingContext context, CueSite cue, int s, int e, int rank, FeatureBuffer into)
    {
        into.Clear();
        var v = context.View;
        var tokens = context.Tokens;
        var side = s < cue.First ? 1UL : 0;
        var quotation = context.QuotationAt[s];
        var opened = quotation >= 0 && context.Quotations[quotation].Open >= s - 2 ? 1UL : 0; // the content itself is quoted
        var depth = QuoteState(context, quotation, s, e, opened);
        var mark = v.Shape(e);
        var next = e;
        while (next < tokens.Length && !tokens[next].IsWordLike && next < e + 3) next++;
        if (mark == 9 && e + 1 < tokens.Length) mark = 200 + v.Shape(e + 1);
        var paragraphEnd = e == tokens.Length || tokens[Math.Min(e + 1, tokens.Length - 1)].Paragraph != tokens[e - 1].Paragraph || next >= tokens.Length || tokens[next].Paragraph != tokens[e - 1].Paragraph ? 1UL : 0;
        var cueNext = next < tokens.Length ? (ulong)(context.CueProbability[next] * 4.99f) : 9;
        var sentences = (ulong)Math.Min(4, context.SentenceAt[e - 1] - context.SentenceAt[s]);
        var (commas, conjunctions) = Inside(context, s, e);
        var length = (ulong)Math.Min(12, (int)Math.Log2(e - s + 1) * 2);
        var nextWaw = v.Has(next) && tokens[next].Kind == TokenKind.Word ? (ulong)context.Folded(next)[0] : 0;
        nextWaw = nextWaw is 'و' or 'ف' ? nextWaw : 0;
        into.Add((byte)E.Mark, mark, paragraphEnd, side);
        into.Add((byte)E.MarkCue, mark, cue.Lemma, side);
        into.Add((byte)E.Next, v.Hash(next), mark);
        into.Add((byte)E.NextCluster, v.Cluster(next), mark);
        into.Add((byte)E.LastWord, v.Hash(e - 1));
        into.Add((byte)E.LastCluster, v.Cluster(e - 1), mark);
        into.Add((byte)E.CueNext, cueNext, side);
        into.Add((byte)E.CueNextMark, cueNext, mark, side);
        into.Add((byte)E.MarkNextFunction, mark, (ulong)v.Function(next), nextWaw);
        into.Add((byte)E.NextWaw, mark, nextWaw, depth);
        into.Add((byte)E.Length, length, side, opened);
        into.Add((byte)E.MarkLength, length, mark, cue.Form);
        into.Add((byte)E.Sentences, sentences, opened, depth);
        into.Add((byte)E.Quote, depth, opened, side);
        into.Add((byte)E.QuoteMark, depth, mark, opened);
        into.Add((byte)E.QuoteSentence, depth, opened, paragraphEnd);
        into.Add((byte)E.Commas, (ulong)commas, mark, opened);
        var quoteLength = opened == 1 ? 1UL + (ulong)Math.Min(6, (int)Math.Log2(context.Quotations[quotation].Count + 1)) : 0;
        into.Add((byte)E.QuoteLength, quoteLength, depth);
        into.Add((byte)E.QuoteLengthMark, quoteLength, depth, mark);
        into.Add((byte)E.FormMark, cue.Form, mark, cueNext);
        into.Add((byte)E.FormNext, cue.Form, v.Cluster(next), mark);
        var sentenceEnd = context.Sentences[context.SentenceAt[e - 1]].End;
        var remaining = (ulong)Math.Min(8, (int)Math.Log2(sentenceEnd - e + 1) * 2);
        into.Add((byte)E.Remaining, remaining, mark, (ulong)v.Function(next));
        into.Add((byte)E.RemainingMark, remaining, cue.Lemma, side);
        into.Add((byte)E.ShortContent, (ulong)Math.Min(6, e - s), mark, (ulong)cue.Word.Act);
        into.Add((byte)E.MarkCommas, (ulong)conjunctions, mark, (ulong)commas);
        into.Add((byte)E.ParagraphEnd, paragraphEnd, sentences, cueNext);
        into.Add((byte)E.Adjacent, e == cue.First || (side == 1 && next == cue.First) ? 1UL : 0, cue.Form, side);
        into.Add((byte)E.Before, side, cue.Lemma, e == cue.First ? 1UL : 0);
        into.Add((byte)E.NextTag, v.Tag(next), v.Tag(e - 1), mark);
        into.Add((byte)E.Coarse, v.Coarse(e - 1), v.Coarse(next), mark);
        into.Add((byte)E.NextPair, v.Hash(next), v.Hash(next + 1));
        into.Add((byte)E.CueLast, cue.Lemma, (ulong)v.Function(next), mark);
        into.Add((byte)E.Rank, (ulong)rank, mark, side);
        into.Add((byte)E.Proclitic, v.Proclitic(next) > 0 ? 1UL : 0, mark, (ulong)v.Function(next));
        into.Add((byte)E.Ends, NetworkQuestion.Step(context, e - 1, NetworkQuestion.Ends), mark, side);
        into.Add((byte)E.InContentNext, NetworkQuestion.Step(context, e - 1, NetworkQuestion.InContent), NetworkQuestion.Step(context, next, NetworkQuestion.InContent), side);
        into.Add((byte)E.AfterEnd, v.Shape(next), mark, paragraphEnd);
    }

    // Whether the word carries the article, and how it ends: what tells one noun phrase from the next.
    private static ulong Ending(ReadingContext context, int i)
    {
        if (!context.View.Has(i) || context.Tokens[i].Kind != TokenKind.Word) return 0;
        var word = context.Folded(i);
        var last = word[^1];
        var ending = last switch { 'ه' => 1UL, 'ي' => 2UL, 'ن' => 3UL, 'ت' => 4UL, 'ا' => 5UL, _ => 6UL };
        return (ending * 2) + (context.View.HasArticle(i) ? 1UL : 0);
    }

    // 0: the quotation goes on past the end; 1: ends with it; 2: ended before; 3: none at the start but the end stands inside one; 4: none at all.
    private static ulong QuoteState(ReadingContext context, int quotation, int s, int e, ulong opened)
    {
        var inside = e < context.Tokens.Length ? context.QuotationAt[e] : -1;
        if (opened == 1)
        {
            var close = context.Quotations[quotation].Close;
            return close == e || close == e + 1 ? 1UL : close < e ? 2UL : 0UL;
        }
        if (inside >= 0 && context.QuotationAt[e - 1] == inside && context.Quotations[inside].Open > s) return 3;
        return quotation >= 0 ? (context.Quotations[quotation].Close < e ? 5UL : context.Quotations[quotation].Close <= e + 1 ? 6UL : 7UL) : 4UL;
    }

    private static (int Complementisers, int Quotes, int Colons, int Commas) Passed(ReadingContext context, CueSite cue, int s)
    {
        int complementisers = 0, quotes = 0, colons = 0, commas = 0;
        for (var i = Math.Min(cue.End, s); i < s - 1; i++)
        {
            if (context.View.Function(i) is FunctionWord.An or FunctionWord.AnSuffixed or FunctionWord.BiAn) complementisers++;
            else if (context.Tokens[i].Kind == TokenKind.Quote) quotes++;
            else if (context.Tokens[i].Is(':')) colons++;
            else if (context.Tokens[i].Is('،') || context.Tokens[i].Is(',')) commas++;
        }
        return (Math.Min(complementisers, 3), Math.Min(quotes, 3), Math.Min(colons, 2), Math.Min(commas, 3));
    }

    private static (int Commas, int Conjunctions) Inside(ReadingContext context, int s, int e)
    {
        int commas = 0, conjunctions = 0;
        for (var i = s + 1; i < e; i++)
        {
            if (context.Tokens[i].Is('،') || context.Tokens[i].Is(',') || context.Tokens[i].Is('؛')) commas++;
            else if (context.CueProbability[i] > 0.5f) conjunctions++;
        }
        return (Math.Min(commas, 4), Math.Min(conjunctions, 3));
    }
}
