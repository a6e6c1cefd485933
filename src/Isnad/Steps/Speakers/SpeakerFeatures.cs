using Isnad.Steps.Words;
using F = Isnad.Steps.Speakers.SpeakerFeature;

namespace Isnad.Steps.Speakers;

/// <summary>Fills the row of features of one option: first what all options of a draft share, then what is its own.</summary>
internal static class SpeakerFeatures
{
    public const int Count = (int)F.Count;

    private const float Unknown = -1;

    /// <summary>Fills what all options share.</summary>
    public static void FillDraft(SpeakerQuestion q, int options, Span<float> row)
    {
        row.Clear();
        var (context, draft) = (q.Context, q.Draft);
        var cue = draft.Cue;
        Set(row, F.Sourced, draft.HasSource);
        Set(row, F.Rule, (int)cue.Word.Rule);
        Set(row, F.CueGender, q.Shown.Gender);
        Set(row, F.CueNumber, q.Shown.Number);
        Set(row, F.CuePerson, q.Shown.Person);
        Set(row, F.Act, (int)cue.Word.Act);
        Set(row, F.Passive, (cue.Form & 4) != 0);
        Set(row, F.CueFirst, cue.First - context.Sentences[context.SentenceAt[cue.First]].First);
        Set(row, F.CueParagraph, Math.Min(6, context.Tokens[cue.First].Paragraph));
        Set(row, F.CueQuoted, context.QuotationAt[cue.First] >= 0);
        Set(row, F.Nested, q.Outer >= 0);
        Set(row, F.Number, Math.Min(9, q.Number));
        Set(row, F.ContentQuoted, context.QuotationAt[draft.ContentStart] >= 0);
        Set(row, F.ContentBefore, draft.ContentStart < cue.First);
        Set(row, F.CueSure, draft.CueProbability);
        Set(row, F.SourceSure, draft.SourceProbability);
        Set(row, F.OptionCount, options);
        Set(row, F.SameSentenceDraft, q.Number > 0 && context.SentenceAt[q.Drafts[q.Number - 1].Cue.First] == context.SentenceAt[cue.First]);
        Set(row, F.MostTitles, q.MostTitles);
        Set(row, F.PointedNowhere, q.Pointed.Nowhere);
        Set(row, F.NextSourced, q.NextSourced < 0 ? Unknown : MathF.Log2(1 + Math.Abs(q.Drafts[q.NextSourced].Cue.First - cue.First)));
        if (draft.HasSource) FillSource(q, row);
    }

    /// <summary>Fills what is the option's own; the row holds what <see cref="FillDraft"/> wrote.</summary>
    public static void FillOption(SpeakerQuestion q, SpeakerOption option, int rank, Span<float> row)
    {
        row[(int)F.Rank..].Clear();
        Set(row, F.Rank, rank);
        var pointed = option.Entity >= 0 ? q.Pointed.Of(option.Entity) : option.First >= 0 ? q.Pointed.OfWords(option.First) : q.Pointed.Nowhere;
        Set(row, F.Pointed, pointed);
        Set(row, F.PointedLead, pointed - q.Pointed.Most);
        FillHistory(q, option, row);
        Set(row, F.InNextSource, InNextSource(q, option));
        if (option.Entity >= 0) NamedFeatures.Fill(q, option.Entity, row);
        else if (option.First >= 0) DescribedFeatures.Fill(q, option, row);
        else
        {
            Set(row, F.IsNobody, true);
            Set(row, F.Sentences, Unknown);
        }
    }

    internal static void Set(Span<float> row, F feature, float value) => row[(int)feature] = value;

    internal static void Set(Span<float> row, F feature, bool value) => row[(int)feature] = value ? 1 : 0;

    internal static void SetRoles(Span<float> row, NounRole roles)
    {
        Set(row, F.Title, (roles & NounRole.Title) != 0);
        Set(row, F.Group, (roles & NounRole.GroupNoun) != 0);
        Set(row, F.Document, (roles & NounRole.DocumentNoun) != 0);
        Set(row, F.Organization, (roles & NounRole.OrganizationHead) != 0);
        Set(row, F.Medium, (roles & NounRole.MediaHead) != 0);
        Set(row, F.Plural, (roles & NounRole.Plural) != 0);
    }

    private static void FillSource(SpeakerQuestion q, Span<float> row)
    {
        var source = q.Source;
        var v = q.Context.View;
        Set(row, F.SourceLength, source.Words.Length);
        Set(row, F.SourceDefinite, v.HasArticle(source.Head));
        Set(row, F.SourceTitle, (source.Roles & NounRole.Title) != 0);
        Set(row, F.SourceGroup, (source.Roles & NounRole.GroupNoun) != 0);
        Set(row, F.SourceDocument, (source.Roles & NounRole.DocumentNoun) != 0);
        Set(row, F.SourceOrganization, (source.Roles & NounRole.OrganizationHead) != 0);
        Set(row, F.SourceMedium, (source.Roles & NounRole.MediaHead) != 0);
        Set(row, F.SourcePlural, (source.Roles & NounRole.Plural) != 0);
        Set(row, F.SourceFeminine, (source.Roles & NounRole.Feminine) != 0);
        Set(row, F.SourcePer, (source.Types >> (int)EntityType.Per) & 1);
        Set(row, F.SourceOrg, (source.Types >> (int)EntityType.Org) & 1);
        Set(row, F.SourcePlace, (source.Types >> (int)EntityType.Gpe) & 1);
        Set(row, F.SourceRefers, source.Refers);
        Set(row, F.SourceFrequency, v.Frequency(source.Head));
        Set(row, F.SourceEarlierHead, EarlierHeads(q));
    }

    // How often the head stood in the text before.
    private static int EarlierHeads(SpeakerQuestion q)
    {
        var v = q.Context.View;
        var (head, bare) = (q.Source.Head, v.Bares[q.Source.Head]);
        var count = 0;
        for (var at = v.Find(bare, Math.Max(0, head - 400), head); at >= 0 && count < 4; at = v.Find(bare, at + 1, head)) count++;
        return count;
    }

    private static bool InNextSource(SpeakerQuestion q, SpeakerOption option)
    {
        if (q.NextSourced < 0 || option.IsNobody) return false;
        var (context, next) = (q.Context, q.Drafts[q.NextSourced]);
        for (var i = next.SourceStart; i < next.SourceEnd; i++)
        {
            if (option.Entity < 0 ? context.View.Bares[i] == context.View.Bares[option.First] : context.MentionAt[i] is >= 0 and var m && context.Mentions[m].Entity == option.Entity) return true;
        }
        return false;
    }

    private static void FillHistory(SpeakerQuestion q, SpeakerOption option, Span<float> row)
    {
        var (context, drafts, number) = (q.Context, q.Drafts, q.Number);
        var rank = Unknown;
        for (var k = 0; k < q.Earlier.Count; k++) if (q.Earlier[k] == option) rank = k;
        Set(row, F.SpeakerRank, rank);
        Set(row, F.SpokenSentences, Unknown);
        Set(row, F.SpokenParagraphs, Unknown);
        if (rank < 0) return;
        int spoken = 0, sourced = 0, last = -1;
        for (var k = number - 1; k >= 0 && k >= number - 24; k--)
        {
            if (drafts[k].Speaker != option) continue;
            spoken++;
            if (drafts[k].HasSource) sourced++;
            if (last < 0) last = k;
        }
        int at = drafts[last].Cue.First, cue = q.Draft.Cue.First;
        Set(row, F.Spoken, spoken);
        Set(row, F.SpokenSourced, sourced);
        Set(row, F.SpokenSentences, Math.Min(12, context.SentenceAt[cue] - context.SentenceAt[at]));
        Set(row, F.SpokenParagraphs, Math.Min(6, context.Tokens[cue].Paragraph - context.Tokens[at].Paragraph));
        Set(row, F.SpokenSure, drafts[last].CueProbability * drafts[last].StartProbability * drafts[last].SpeakerProbability);
        Set(row, F.SpokenOwnSource, drafts[last].HasSource);
        Set(row, F.SpokenTokens, MathF.Log2(1 + cue - at));
        Set(row, F.SpokenInQuote, context.QuotationAt[at] >= 0);
        Set(row, F.IsPrevious, last == number - 1);
        Set(row, F.IsLastSourced, q.LastSourced >= 0 && drafts[q.LastSourced].Speaker == option);
        Set(row, F.PreviousSameSentence, context.SentenceAt[cue] == context.SentenceAt[at]);
        if (q.Outer < 0) return;
        Set(row, F.IsOuter, drafts[q.Outer].Speaker == option);
        Set(row, F.IsBeforeOuter, last < q.Outer);
    }
}
