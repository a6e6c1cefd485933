using Isnad.Model;
using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Steps.Encoding;
using Isnad.Steps.Words;
using Isnad.Text;

namespace Isnad.Steps.Cues;

/// <summary>What tells that a word attributes here, and does not narrate.</summary>
internal static class CueFeatures
{
    private enum F : byte
    {
        Bias, Word, Lemma, LemmaKind, WordBefore, WordAfter, LemmaBefore, LemmaAfter, ClusterBefore, ClusterAfter, ClusterAfterKind, LemmaClusterAfter, LemmaTagAfter,
        Strong, StrongLemma, StrongKind, StrongDistance, FunctionAfter, FunctionAfter2, FunctionBefore, FunctionBeforeLemma, LineStart, LineStartLemma, Quoted, Before2, After2,
        NextProclitic, Headline, ShapeBefore, ShapeAfter, TagBefore, WordPairBefore, WordPairAfter, CoarseAround, FirstGoverned, LemmaGoverned, QuotedLemma,
        ClusterBeforeLemma, Rival, RivalStrong, Form, FormAgreement, Act, GovernsFollowing, GovernsStrong, AgreementAfter,
        InContent, BeginsAhead, SourceBeside,
    }

    // So many tokens ahead a content may begin, and beside the cue its source may stand.
    private const int Ahead = 15;
    private const int Beside = 6;

    public static void Fill(ReadingContext context, CueSite cue, FeatureBuffer into)
    {
        into.Clear();
        var v = context.View;
        var tokens = context.Tokens;
        int i = cue.First, b = cue.First - 1, a = cue.End;
        var lemma = cue.Lemma;
        into.Add((byte)F.Bias, 1);
        into.Add((byte)F.Word, v.Hash(i));
        into.Add((byte)F.Form, cue.Form);
        into.Add((byte)F.FormAgreement, cue.Form, cue.Agreement);
        into.Add((byte)F.Act, (ulong)cue.Word.Act, cue.Form);
        into.Add((byte)F.Rival, cue.Rival, cue.Form);
        into.Add((byte)F.AgreementAfter, cue.Agreement, v.Coarse(a), cue.Form);
        into.Add((byte)F.Lemma, lemma);
        into.Add((byte)F.LemmaKind, lemma, cue.Form);
        into.Add((byte)F.WordBefore, v.Hash(b));
        into.Add((byte)F.WordAfter, v.Hash(a));
        into.Add((byte)F.LemmaBefore, lemma, v.Hash(b));
        into.Add((byte)F.LemmaAfter, lemma, v.Hash(a));
        into.Add((byte)F.ClusterBefore, v.Cluster(b), cue.Form);
        into.Add((byte)F.ClusterAfter, v.Cluster(a));
        into.Add((byte)F.ClusterAfterKind, v.Cluster(a), cue.Form);
        into.Add((byte)F.LemmaClusterAfter, lemma, v.Coarse(a));
        into.Add((byte)F.ClusterBeforeLemma, lemma, v.Coarse(b));
        into.Add((byte)F.LemmaTagAfter, lemma, v.Tag(a));
        into.Add((byte)F.FunctionAfter, (ulong)v.Function(a), cue.Form);
        into.Add((byte)F.FunctionAfter2, (ulong)v.Function(a), (ulong)v.Function(a + 1));
        into.Add((byte)F.FunctionBefore, (ulong)v.Function(b), cue.Form);
        into.Add((byte)F.FunctionBeforeLemma, (ulong)v.Function(b), lemma);
        into.Add((byte)F.ShapeBefore, v.Shape(b), cue.Form);
        into.Add((byte)F.ShapeAfter, v.Shape(a), lemma);
        into.Add((byte)F.TagBefore, v.Tag(b), v.Tag(a), cue.Form);
        into.Add((byte)F.Before2, v.Hash(i - 2), cue.Form);
        into.Add((byte)F.After2, v.Hash(a + 1), lemma);
        into.Add((byte)F.WordPairBefore, v.Hash(i - 2), v.Hash(b));
        into.Add((byte)F.WordPairAfter, v.Hash(a), v.Hash(a + 1));
        into.Add((byte)F.CoarseAround, v.Coarse(b), v.Coarse(a), cue.Form);
        var lineStart = i == 0 || tokens[b].Paragraph != tokens[i].Paragraph ? 2UL : context.SentenceAt[b] != context.SentenceAt[i] ? 1UL : 0;
        into.Add((byte)F.LineStart, lineStart, cue.Form);
        into.Add((byte)F.LineStartLemma, lineStart, lemma);
        var quoted = context.QuotationAt[i] >= 0 ? 1UL + (ulong)Math.Min(3, context.Quotations[context.QuotationAt[i]].Count / 6) : 0;
        into.Add((byte)F.Quoted, quoted, cue.Form);
        into.Add((byte)F.QuotedLemma, quoted, lemma);
        into.Add((byte)F.Headline, tokens[i].Paragraph == 0 && tokens[^1].Paragraph > 0 ? 1UL : 0, cue.Form);
        into.Add((byte)F.NextProclitic, v.Proclitic(a) > 0 ? (ulong)context.Folded(a)[0] : 0, lemma);
        var (strong, distance) = Strong(context, cue.End);
        into.Add((byte)F.Strong, strong, cue.Form);
        into.Add((byte)F.StrongLemma, strong, lemma);
        into.Add((byte)F.StrongKind, strong, (ulong)Math.Min(6, distance), cue.Form);
        into.Add((byte)F.StrongDistance, strong, (ulong)Math.Min(12, distance), lineStart);
        var governed = Governed(context, cue.End);
        into.Add((byte)F.FirstGoverned, governed, cue.Form);
        into.Add((byte)F.GovernsFollowing, governed, cue.Word.Governs);
        into.Add((byte)F.GovernsStrong, strong, cue.Word.Governs, (ulong)Math.Min(4, distance));
        into.Add((byte)F.RivalStrong, cue.Rival, strong);
        into.Add((byte)F.LemmaGoverned, governed, lemma);
        into.Add((byte)F.InContent, NetworkQuestion.Step(context, i, NetworkQuestion.InContent), NetworkQuestion.Step(context, a, NetworkQuestion.InContent));
        into.Add((byte)F.BeginsAhead, NetworkQuestion.Step(NetworkQuestion.Most(context, a, a + Ahead, NetworkQuestion.Begins)), cue.Form);
        into.Add((byte)F.SourceBeside, NetworkQuestion.Step(NetworkQuestion.Most(context, i - Beside, a + Beside, NetworkQuestion.InSource)), cue.Form);
    }

    /// <summary>What the token network thinks, in log-odds; added to what the features say.</summary>
    public static unsafe float NetworkScore(ReadingContext context, CueSite site) =>
        context.Known.Outputs[(site.First * NetworkShape.TokenOutputs) + NetworkQuestion.Cue];

    // The first complementiser, colon or quotation that follows in the sentence, and how far away.
    private static (ulong Kind, int Distance) Strong(ReadingContext context, int from)
    {
        for (var i = from; i < Math.Min(context.Tokens.Length, from + 25) && context.SentenceAt[i] == context.SentenceAt[from - 1]; i++)
        {
            var function = context.View.Function(i);
            if (function is FunctionWord.An or FunctionWord.AnSuffixed or FunctionWord.BiAn or FunctionWord.LiAn) return (1UL + (ulong)function, i - from);
            if (context.Tokens[i].Is(':')) return (50, i - from);
            if (context.Tokens[i].Kind == TokenKind.Quote && i + 1 < context.Tokens.Length && context.QuotationAt[i + 1] >= 0
                && context.Quotations[context.QuotationAt[i + 1]].Open == i && context.Quotations[context.QuotationAt[i + 1]].Count > 3) return (51, i - from);
        }
        return (0, 0);
    }

    // The first preposition that follows: «دعا … إلى», «حذّر … من».
    private static ulong Governed(ReadingContext context, int from)
    {
        for (var i = from; i < Math.Min(context.Tokens.Length, from + 12) && context.SentenceAt[i] == context.SentenceAt[from - 1]; i++)
        {
            var function = context.View.Function(i);
            if (function is FunctionWord.Ila or FunctionWord.Ala or FunctionWord.Min or FunctionWord.AnPrep or FunctionWord.An or FunctionWord.BiAn or FunctionWord.AnSuffixed) return (ulong)function;
            if (context.View.Proclitic(i) > 0 && context.Folded(i)[0] == 'ب') return 40;
            if (context.Tokens[i].Is(':')) return 41;
        }
        return 0;
    }
}
