using Isnad.Steps.Encoding;
using Isnad.Steps.Words;
using F = Isnad.Steps.Speakers.SpeakerFeature;

namespace Isnad.Steps.Speakers;

/// <summary>Features of a description: the source itself, or words that stand elsewhere.</summary>
internal static class DescribedFeatures
{
    public static void Fill(SpeakerQuestion q, SpeakerOption option, Span<float> row)
    {
        var (context, draft) = (q.Context, q.Draft);
        var v = context.View;
        var head = option.First;
        while (head < option.End - 1 && (!context.Tokens[head].IsWordLike || v.Function(head) != 0)) head++;
        var roles = v.Role(head);
        var cue = draft.Cue.First;
        var self = option.First >= draft.SourceStart && option.End <= draft.SourceEnd;
        SpeakerFeatures.Set(row, F.IsDescription, true);
        SpeakerFeatures.Set(row, F.IsSelf, option.First == draft.SourceStart && option.End == draft.SourceEnd);
        SpeakerFeatures.Set(row, F.InSource, self);
        SpeakerFeatures.Set(row, F.Length, option.End - option.First);
        SpeakerFeatures.Set(row, F.Definite, v.HasArticle(head));
        SpeakerFeatures.SetRoles(row, roles);
        SpeakerFeatures.Set(row, F.GenderFit, q.Shown.GenderFits((roles & NounRole.Feminine) != 0 || context.Folded(head) is [.., 'ه'] ? 2 : roles != NounRole.None ? 1 : 0));
        SpeakerFeatures.Set(row, F.NumberFit, q.Shown.Number <= 1 ? ((roles & NounRole.Plural) != 0 ? -1 : 0) : (roles & NounRole.Plural) != 0 ? 1 : -1);
        SpeakerFeatures.Set(row, F.RoleKinds, InsideKinds(q, option));
        SpeakerFeatures.Set(row, F.MentionFrequency, v.Frequency(head));
        SpeakerFeatures.Set(row, F.FirstParagraph, Math.Min(8, context.Tokens[head].Paragraph));
        SpeakerFeatures.Set(row, F.InHeadline, context.Tokens[head].Paragraph == 0);
        SpeakerFeatures.Set(row, F.Sentences, Math.Clamp(context.SentenceAt[cue] - context.SentenceAt[head], -2, 12));
        SpeakerFeatures.Set(row, F.Paragraphs, Math.Clamp(context.Tokens[cue].Paragraph - context.Tokens[head].Paragraph, -2, 8));
        SpeakerFeatures.Set(row, F.Tokens, MathF.Log2(1 + Math.Abs(cue - head)));
        SpeakerFeatures.Set(row, F.InContent, q.Cast.InContent(head));
        SpeakerFeatures.Set(row, F.Quoted, context.QuotationAt[head] >= 0);
        SpeakerFeatures.Set(row, F.SameSentenceFirst, head - context.Sentences[context.SentenceAt[head]].First < 3);
        SpeakerFeatures.Set(row, F.InAnySource, NetworkQuestion.Answer(context, head, NetworkQuestion.InSource));
        SpeakerFeatures.Set(row, F.Before, option.First < (draft.HasSource ? draft.SourceStart : cue));
        FillNames(q, option, row);
        if (draft.HasSource) FillSource(q, option, row);
    }

    private static void FillSource(SpeakerQuestion q, SpeakerOption option, Span<float> row)
    {
        var bares = q.Context.View.Bares;
        var words = Math.Max(1, q.Source.Words.Length);
        var shared = q.WordsShared(option.First, option.End);
        SpeakerFeatures.Set(row, F.Words, shared);
        SpeakerFeatures.Set(row, F.WordShare, shared / (float)words);
        SpeakerFeatures.Set(row, F.Longer, option.End - option.First - (q.Draft.SourceEnd - q.Draft.SourceStart));
        if (q.Source.Words.Length == 0) return;
        SpeakerFeatures.Set(row, F.SameHead, bares[option.First] == q.Source.Words[0]);
        SpeakerFeatures.Set(row, F.SameLast, bares[option.End - 1] == q.Source.Words[^1]);
    }

    // How far the words may be a name that was not found.
    private static void FillNames(SpeakerQuestion q, SpeakerOption option, Span<float> row)
    {
        int given = 0, family = 0, named = 0;
        for (var i = option.First; i < option.End; i++)
        {
            var name = (NameWord)q.Context.View.Name(i);
            if ((name & NameWord.GivenName) != 0) given++;
            if ((name & (NameWord.FamilyName | NameWord.Person)) != 0) family++;
            if (q.Context.MentionAt[i] >= 0) named++;
        }
        var length = (float)(option.End - option.First);
        SpeakerFeatures.Set(row, F.GivenNames, given / length);
        SpeakerFeatures.Set(row, F.FamilyNames, family / length);
        SpeakerFeatures.Set(row, F.NamedInside, named / length);
    }

    private static float InsideKinds(SpeakerQuestion q, SpeakerOption option)
    {
        var set = 0;
        for (var i = option.First; i < option.End; i++)
            if (q.Context.MentionAt[i] >= 0) set |= 1 << (int)q.Context.Mentions[q.Context.MentionAt[i]].Type;
        return set;
    }
}
