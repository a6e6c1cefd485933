using Isnad.Pipeline;
using Isnad.Steps.Words;

namespace Isnad.Steps.Speakers;

/// <summary>Options that are words of the text and no name that was found: a source without its title, a fuller description, somebody described before.</summary>
internal static class DescribedOptions
{
    private const int MaxLonger = 4;
    private const int MaxOtherHead = 3;
    private const int MaxJoined = 2;
    private const int Nearby = 600;

    /// <summary>«الدكتور سامي الخولي مستشار الوزير»: the words between the title before a name and what follows it, for names that no one found.</summary>
    public static void AddWithoutTitle(SpeakerQuestion q, List<SpeakerOption> into)
    {
        var (v, draft) = (q.Context.View, q.Draft);
        var first = draft.SourceStart;
        while (first < draft.SourceEnd && IsTitle(v, first)) first++;
        var end = first;
        while (end < draft.SourceEnd && end < first + 5 && q.Context.Tokens[end].IsWordLike && v.Function(end) == 0 && (v.Role(end) & (NounRole.Title | NounRole.OrganizationHead)) == 0) end++;
        if (end > first && (first > draft.SourceStart || end < draft.SourceEnd)) SpeakerOptions.AddWords(q.Context, first, end, into);
    }

    /// <summary>Earlier phrases with the same head as the source; for the source of a headline, which is short, later ones.</summary>
    public static void AddLongerForms(SpeakerQuestion q, List<SpeakerOption> into)
    {
        var (draft, source) = (q.Draft, q.Source);
        if (source.Words.Length is 0 or > 4) return;
        var added = AddLongerForms(q, 0, Math.Min(draft.SourceStart, draft.Cue.First), into);
        if (added == 0 && q.Context.Tokens[draft.SourceStart].Paragraph == 0)
        {
            var behind = Math.Max(draft.SourceEnd, Math.Max(draft.Cue.End, draft.ContentEnd));
            added = AddLongerForms(q, behind, Math.Min(behind + Nearby, q.Context.Tokens.Length), into);
        }
        if (added == 0) AddOtherHead(q, into);
    }

    private static int AddLongerForms(SpeakerQuestion q, int from, int end, List<SpeakerOption> into)
    {
        var (context, head) = (q.Context, q.Source.Words[0]);
        var length = q.Draft.SourceEnd - q.Draft.SourceStart;
        var added = 0;
        for (var i = context.View.Find(head, from, end); i >= 0 && added < MaxLonger; i = context.View.Find(head, i + 1, end))
        {
            foreach (var stop in EndsOf(q, i))
                if (stop - i > length && SpeakerOptions.AddWords(context, i, stop, into)) added++;
            if (i > 0 && context.EntityTags[i] == 0 && context.View.Name(i - 1) != 0 && context.SentenceAt[i - 1] == context.SentenceAt[i] && SpeakerOptions.AddWords(context, i - 1, i + 1, into)) added++;
        }
        return added;
    }

    /// <summary>Those whom the network takes for the speaker though no source names or describes them.</summary>
    public static void AddPointed(SpeakerQuestion q, List<SpeakerOption> into)
    {
        foreach (var first in q.Pointed.Described)
        {
            if (q.Cast.SourceEnd(first) is >= 0 and var sourceEnd)
            {
                SpeakerOptions.AddWords(q.Context, first, sourceEnd, into);
                continue;
            }
            var (likeliest, next) = q.Pointed.EndsOf(first);
            AddPhrase(q.Context, first, likeliest, into);
            AddPhrase(q.Context, first, next, into);
        }
    }

    // A number alone is nobody.
    private static void AddPhrase(ReadingContext context, int first, int end, List<SpeakerOption> into)
    {
        if (Array.FindIndex(context.Tokens, first, end - first, token => token.IsWordLike && token.Kind != Text.TokenKind.Number) >= 0) SpeakerOptions.AddWords(context, first, end, into);
    }

    // Where a description that begins at a noun may end: where it does as the source of another draft, else with its noun phrase or one of two that
    // particles join to it.
    private static IEnumerable<int> EndsOf(SpeakerQuestion q, int first)
    {
        if (q.Cast.SourceEnd(first) is >= 0 and var sourceEnd)
        {
            yield return sourceEnd;
            yield break;
        }
        var (context, scene) = (q.Context, q.Context.Telling);
        var limit = Math.Min(context.Sentences[context.SentenceAt[first]].End, first + Descriptions.MaxLength);
        var end = Math.Max(first + 1, scene.PhraseEnd(first, limit));
        for (var joined = 0; joined <= MaxJoined; joined++)
        {
            yield return end;
            if (end >= limit) yield break;
            var start = IsInside(context.View.Function(end)) ? end + 1 : IsJoined(context, end) ? end : limit;
            var next = start < limit ? scene.PhraseEnd(start, limit) : start;
            if (next <= start || start == limit) yield break;
            end = next;
        }
    }

    // «بالسحر», «للخروج»
    private static bool IsJoined(ReadingContext context, int i) =>
        context.Tokens[i].Kind == Text.TokenKind.Word && context.View.Proclitic(i) > 0 && context.View.Function(i) == 0 && context.Folded(i)[0] is 'ب' or 'ل';

    // «الباحثون» of a «فريق من الباحثين»: the head stands inside an earlier phrase, in another form.
    private static void AddOtherHead(SpeakerQuestion q, List<SpeakerOption> into)
    {
        var (context, draft) = (q.Context, q.Draft);
        if (!context.View.HasArticle(q.Source.Head)) return;
        var wanted = q.Source.Roles & (NounRole.Title | NounRole.GroupNoun | NounRole.DocumentNoun | NounRole.OrganizationHead);
        var added = 0;
        for (var i = draft.SourceStart - 1; i >= 0 && i > draft.SourceStart - Nearby && added < MaxOtherHead; i--)
        {
            if ((context.View.Role(i) & wanted) == 0 || context.View.HasArticle(i) || context.MentionAt[i] >= 0) continue;
            foreach (var end in EndsOf(q, i))
                if (SpeakerOptions.AddWords(context, i, end, into)) added++;
        }
    }

    private static bool IsTitle(TokenView v, int i) => v.Function(i) == 0 && (v.Role(i) & NounRole.Title) != 0 && (v.Role(i) & (NounRole.MaleName | NounRole.FemaleName)) == 0;

    private static bool IsInside(FunctionWord word) => word is FunctionWord.Min or FunctionWord.Fi or FunctionWord.AnPrep or FunctionWord.Ala or FunctionWord.Ila or FunctionWord.Bayna or FunctionWord.Maa;
}
