using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Text;

namespace Isnad.Steps.Labels;

/// <summary>What tells the speech act, the quotation type and the kind of speaker.</summary>
internal static class LabelFeatures
{
    private enum A : byte { Bias, Act, Lemma, LemmaForm, LemmaAfter, LemmaGoverned, Rule, Word, LemmaFirst, LemmaAfter2 }

    private enum Q : byte { Bias = 32, Share, ShareMark, Full, ShareRule, Lemma, FirstPerson, Colon, ColonFirstPerson, Around }

    private enum K : byte { Bias = 64, Type, Head, HeadCluster, Ending, Second, Agreement, Length, TypeRule, HeadType, Last, Coarse, Role, RoleAgreement, Noun, Article }

    public static void FillAct(ReadingContext context, Draft draft, FeatureBuffer into)
    {
        into.Clear();
        var v = context.View;
        var cue = draft.Cue;
        into.Add((byte)A.Bias, 1);
        into.Add((byte)A.Act, (ulong)cue.Word.Act);
        into.Add((byte)A.Lemma, cue.Lemma);
        into.Add((byte)A.LemmaForm, cue.Lemma, cue.Form);
        into.Add((byte)A.LemmaAfter, cue.Lemma, v.Hash(cue.End));
        into.Add((byte)A.LemmaAfter2, cue.Lemma, v.Hash(cue.End + 1));
        into.Add((byte)A.LemmaGoverned, cue.Lemma, (ulong)v.Function(draft.ContentStart - 1));
        into.Add((byte)A.LemmaFirst, cue.Lemma, v.Hash(draft.ContentStart));
        into.Add((byte)A.Rule, (ulong)cue.Word.Rule);
        into.Add((byte)A.Word, v.Hash(cue.First));
    }

    public static void FillQuote(ReadingContext context, Draft draft, FeatureBuffer into)
    {
        into.Clear();
        var v = context.View;
        int quoted = 0, words = 0, firstPerson = 0;
        for (var i = draft.ContentStart; i < draft.ContentEnd; i++)
        {
            if (!context.Tokens[i].IsWordLike || !draft.Holds(i)) continue;
            words++;
            if (context.QuotationAt[i] >= 0) quoted++;
            if (context.Tokens[i].Kind == TokenKind.Word && IsFirstPerson(context, i)) firstPerson++;
        }
        var outer = context.QuotationAt[draft.Cue.First] >= 0 ? 1UL : 0; // the cue itself stands in a quotation
        var share = quoted == 0 ? 0UL : quoted == words ? 3UL : quoted * 2 > words ? 2UL : 1UL;
        var colon = v.Shape(draft.ContentStart - 1) == 16UL + ':' || v.Shape(draft.Cue.First) == 16UL + ':' ? 1UL : 0;
        var first = (ulong)Math.Min(2, firstPerson);
        into.Add((byte)Q.Bias, 1);
        into.Add((byte)Q.Share, share, outer);
        into.Add((byte)Q.ShareMark, share, v.Shape(draft.ContentStart - 1), v.Shape(draft.ContentEnd));
        into.Add((byte)Q.Full, share, (ulong)Math.Min(8, words - quoted), outer);
        into.Add((byte)Q.ShareRule, share, (ulong)draft.Cue.Word.Rule, outer);
        into.Add((byte)Q.Lemma, draft.Cue.Lemma, share, outer);
        into.Add((byte)Q.FirstPerson, first, share, outer);
        into.Add((byte)Q.Colon, colon, share, outer);
        into.Add((byte)Q.ColonFirstPerson, colon, first, (share * 2) + outer);
        into.Add((byte)Q.Around, (ulong)Math.Min(9, quoted), share, outer);
    }

    public static void FillKind(ReadingContext context, Draft draft, FeatureBuffer into)
    {
        into.Clear();
        var v = context.View;
        var speaker = draft.Speaker;
        var type = speaker.IsNobody ? 9UL : speaker.Entity >= 0 ? (ulong)context.Entities[speaker.Entity].Type : 5UL;
        into.Add((byte)K.Bias, 1);
        into.Add((byte)K.Type, type);
        into.Add((byte)K.TypeRule, type, (ulong)draft.Cue.Word.Rule);
        into.Add((byte)K.Agreement, type, draft.Cue.Agreement);
        if (speaker.IsNobody) return;
        var (first, end) = speaker.Entity >= 0
            ? (context.Mentions[context.Entities[speaker.Entity].Fullest].First, context.Mentions[context.Entities[speaker.Entity].Fullest].End)
            : (speaker.First, speaker.End);
        var head = first;
        while (head < end - 1 && v.Function(head) != 0) head++;
        var role = (ulong)v.Role(head);
        into.Add((byte)K.Role, role, type);
        into.Add((byte)K.RoleAgreement, role, type, draft.Cue.Agreement);
        into.Add((byte)K.Noun, v.Bares[head], type);
        into.Add((byte)K.Article, v.HasArticle(head) ? 1UL : 0, role, type);
        into.Add((byte)K.Head, v.Hash(first), type);
        into.Add((byte)K.HeadCluster, v.Cluster(first), type);
        into.Add((byte)K.Coarse, v.Coarse(first), type);
        into.Add((byte)K.Ending, WordHash.Of(context.Folded(first)[^Math.Min(2, context.Tokens[first].FoldedLength)..]), type);
        into.Add((byte)K.Second, v.Hash(first + 1), type);
        into.Add((byte)K.HeadType, v.Tag(first), v.Tag(end - 1), type);
        into.Add((byte)K.Length, (ulong)Math.Min(5, end - first), type);
        if (type == 5) into.Add((byte)K.Last, v.Cluster(end - 1), v.Cluster(first));
    }

    // «نـ…», «أ…», «…نا», «إني»: a rough sign, the weights decide what it is worth.
    private static bool IsFirstPerson(ReadingContext context, int i)
    {
        var word = context.Folded(i);
        return word.Length >= 3 && (word.EndsWith("نا", StringComparison.Ordinal) || (word[0] is 'ن' && word.Length >= 4) || word.EndsWith("ني", StringComparison.Ordinal));
    }
}
