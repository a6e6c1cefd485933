using Isnad.Steps.Encoding;
using Isnad.Steps.Words;
using F = Isnad.Steps.Speakers.SpeakerFeature;

namespace Isnad.Steps.Speakers;

/// <summary>Features of somebody named: where the name stood, how it fits cue and source.</summary>
internal static class NamedFeatures
{
    public static void Fill(SpeakerQuestion q, int entity, Span<float> row)
    {
        var context = q.Context;
        var known = context.Entities[entity];
        var member = q.Cast.Members[entity];
        var fullest = context.Mentions[known.Fullest];
        SpeakerFeatures.Set(row, F.IsPer, known.Type == EntityType.Per);
        SpeakerFeatures.Set(row, F.IsOrg, known.Type == EntityType.Org);
        SpeakerFeatures.Set(row, F.IsPlace, known.Type is EntityType.Gpe or EntityType.Loc);
        SpeakerFeatures.Set(row, F.Length, fullest.End - fullest.First);
        SpeakerFeatures.Set(row, F.GenderFit, q.Shown.GenderFits(member.Gender));
        SpeakerFeatures.Set(row, F.NumberFit, q.Shown.Number > 1 ? -1 : 0);
        SpeakerFeatures.Set(row, F.Mentions, Math.Min(12, known.Mentions.Count));
        SpeakerFeatures.Set(row, F.MentionsRank, member.MentionsRank);
        SpeakerFeatures.Set(row, F.SourceCount, Math.Min(6, member.Sources));
        SpeakerFeatures.Set(row, F.MentionFrequency, context.View.Frequency(fullest.First));
        SpeakerFeatures.SetRoles(row, context.View.Role(fullest.First));
        FillPlace(q, entity, row);
        if (q.Draft.HasSource) FillSource(q, entity, row);
    }

    private static void FillPlace(SpeakerQuestion q, int entity, Span<float> row)
    {
        var (context, cue) = (q.Context, q.Draft.Cue.First);
        var mentions = context.Entities[entity].Mentions;
        var before = 0;
        while (before < mentions.Count && context.Mentions[mentions[before]].First < cue) before++;
        var first = context.Mentions[mentions[0]].First;
        SpeakerFeatures.Set(row, F.MentionsBefore, Math.Min(8, before));
        SpeakerFeatures.Set(row, F.FirstParagraph, Math.Min(8, context.Tokens[first].Paragraph));
        SpeakerFeatures.Set(row, F.InHeadline, context.Tokens[first].Paragraph == 0);
        SpeakerFeatures.Set(row, F.Following, before < mentions.Count ? Math.Min(60, context.Mentions[mentions[before]].First - cue) : 99);
        SpeakerFeatures.Set(row, F.Sentences, -1);
        SpeakerFeatures.Set(row, F.Recency, 99);
        SpeakerFeatures.Set(row, F.RecencyOfType, 99);
        if (before == 0) return;
        var last = mentions[before - 1];
        var at = context.Mentions[last].First;
        SpeakerFeatures.Set(row, F.Sentences, Math.Min(12, context.SentenceAt[cue] - context.SentenceAt[at]));
        SpeakerFeatures.Set(row, F.Paragraphs, Math.Min(8, context.Tokens[cue].Paragraph - context.Tokens[at].Paragraph));
        SpeakerFeatures.Set(row, F.Tokens, MathF.Log2(1 + cue - at));
        SpeakerFeatures.Set(row, F.Place, q.Cast.PlaceOf(last));
        SpeakerFeatures.Set(row, F.InContent, q.Cast.InContent(at));
        SpeakerFeatures.Set(row, F.Quoted, context.QuotationAt[at] >= 0);
        SpeakerFeatures.Set(row, F.InAnySource, NetworkQuestion.Answer(context, at, NetworkQuestion.InSource));
        FillRecency(q, entity, last, row);
    }

    // How many others were named since, and how many of its type.
    private static void FillRecency(SpeakerQuestion q, int entity, int last, Span<float> row)
    {
        var (context, cue) = (q.Context, q.Draft.Cue.First);
        var type = context.Entities[entity].Type;
        int others = 0, alike = 0;
        for (var m = last + 1; m < context.Mentions.Count && context.Mentions[m].First < cue && others < 20; m++)
        {
            others++;
            if (context.Mentions[m].Type == type) alike++;
        }
        SpeakerFeatures.Set(row, F.Recency, others);
        SpeakerFeatures.Set(row, F.RecencyOfType, alike);
        var sentence = context.SentenceAt[cue];
        bool opening = false, before = false;
        foreach (var m in context.Entities[entity].Mentions)
        {
            var at = context.Mentions[m].First;
            if (at >= cue) break;
            if (context.SentenceAt[at] == sentence && !opening) opening = q.Cast.PlaceOf(m) is 1 or 2;
            if (context.SentenceAt[at] == sentence - 1 && !before) before = q.Cast.PlaceOf(m) is 1 or 2;
        }
        SpeakerFeatures.Set(row, F.PlaceFirstOfSentence, opening);
        SpeakerFeatures.Set(row, F.PlaceFirstBefore, before);
    }

    private static void FillSource(SpeakerQuestion q, int entity, Span<float> row)
    {
        var (context, draft, source) = (q.Context, q.Draft, q.Source);
        var member = q.Cast.Members[entity];
        int inside = 0, order = 0, mine = -1;
        var last = false;
        for (var i = draft.SourceStart; i < draft.SourceEnd; i++)
        {
            var m = context.MentionAt[i];
            if (m < 0) continue;
            var starts = i == draft.SourceStart || context.MentionAt[i - 1] != m;
            if (context.Mentions[m].Entity == entity)
            {
                inside++;
                if (mine < 0) mine = order;
                last = i == draft.SourceEnd - 1;
            }
            if (starts) order++;
        }
        SpeakerFeatures.Set(row, F.InSource, inside > 0);
        SpeakerFeatures.Set(row, F.InSourceFirst, mine == 0);
        SpeakerFeatures.Set(row, F.InSourceLast, last);
        SpeakerFeatures.Set(row, F.InSourceShare, inside / (float)(draft.SourceEnd - draft.SourceStart));
        SpeakerFeatures.Set(row, F.KindFits, inside > 0 ? 0 : KindFits(source, context.Entities[entity].Type));
        var titles = q.TitlesShared(entity);
        var words = Math.Max(1, source.Words.Length);
        SpeakerFeatures.Set(row, F.Titles, titles);
        SpeakerFeatures.Set(row, F.TitleShare, titles / (float)words);
        SpeakerFeatures.Set(row, F.TitleLead, titles - q.MostTitles);
        var names = q.NamesShared(entity);
        SpeakerFeatures.Set(row, F.Names, names);
        SpeakerFeatures.Set(row, F.NameExtra, context.Entities[entity].Words.Length - names);
        SpeakerFeatures.Set(row, F.WordShare, (names + (inside > 0 ? 0 : titles)) / (float)words);
        if (q.Bearer >= 0) SpeakerFeatures.Set(row, F.Office, q.Bearer == entity ? source.Words.Length : -source.Words.Length);
        if (source.Words.Length == 0) return;
        SpeakerFeatures.Set(row, F.HeadBeside, member.Heads.Contains(source.Words[0]));
        SpeakerFeatures.Set(row, F.HeadTitle, member.Has(source.Words[0]));
        SpeakerFeatures.Set(row, F.LastTitle, member.Has(source.Words[^1]));
        SpeakerFeatures.Set(row, F.SameHead, context.Entities[entity].Words is [var head, ..] && head == source.Words[0]);
        SpeakerFeatures.Set(row, F.SameLast, context.Entities[entity].Words is [.., var end] && end == source.Words[^1]);
    }

    // «البيان» is nobody's name, «الشركة» no person's.
    private static int KindFits(SourceFacts source, EntityType type)
    {
        var (title, organization) = ((source.Roles & NounRole.Title) != 0, (source.Roles & NounRole.OrganizationHead) != 0);
        if (source.Types != 0 || source.Roles == NounRole.None) return 0;
        if ((source.Roles & NounRole.Plural) != 0 || ((source.Roles & NounRole.DocumentNoun) != 0 && !title && !organization)) return -1;
        return type switch
        {
            EntityType.Per => title ? 1 : organization ? -1 : 0,
            EntityType.Org => organization ? 1 : title ? -1 : 0,
            _ => title ? -1 : 0,
        };
    }
}
