using Isnad.Pipeline;
using Isnad.Steps.Words;

namespace Isnad.Steps.Speakers;

/// <summary>Options that are words of the text and no name that was found: a source without its title, a fuller description, the subject of the sentence.</summary>
internal static class DescribedOptions
{
    private const int MaxLonger = 4;
    private const int MaxPhrase = 10;
    private const int MaxLongPhrase = 14;
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

    /// <summary>Earlier phrases, and the first later one, with the same head as the source.</summary>
    public static void AddLongerForms(SpeakerQuestion q, List<SpeakerOption> into)
    {
        var (context, draft, source) = (q.Context, q.Draft, q.Source);
        if (source.Words.Length is 0 or > 4) return;
        var v = context.View;
        var before = Math.Min(draft.SourceStart, draft.Cue.First);
        var length = draft.SourceEnd - draft.SourceStart;
        var added = 0;
        for (var i = v.Find(source.Words[0], 0, before); i >= 0 && added < MaxLonger; i = v.Find(source.Words[0], i + 1, before))
        {
            foreach (var end in EndsOf(q, i))
                if (end - i > length && SpeakerOptions.AddWords(context, i, end, into)) added++;
            if (i > 0 && context.EntityTags[i] == 0 && context.View.Name(i - 1) != 0 && context.SentenceAt[i - 1] == context.SentenceAt[i] && SpeakerOptions.AddWords(context, i - 1, i + 1, into)) added++;
        }
        if (added == 0) AddOtherHead(q, into);
    }

    /// <summary>The phrases that begin this sentence and the one before, or follow their verb.</summary>
    public static void AddSubjects(SpeakerQuestion q, List<SpeakerOption> into)
    {
        var context = q.Context;
        var sentence = context.SentenceAt[q.Draft.Cue.First];
        for (var s = sentence; s >= Math.Max(0, sentence - 1); s--)
        {
            var added = 0;
            var (first, end) = (context.Sentences[s].First, Math.Min(context.Sentences[s].End, q.Draft.Cue.First));
            for (var i = first; i < end && i < first + 12 && added < 2; i++)
            {
                if (!MaySpeak(context, i)) continue;
                var stop = EndOfPhrase(context, i, MaxPhrase, through: false);
                if (SpeakerOptions.AddWords(context, i, stop, into)) added++;
                i = stop;
            }
        }
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
        var limit = Math.Min(context.Sentences[context.SentenceAt[first]].End, first + MaxLongPhrase);
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
        for (var i = draft.SourceStart - 1; i >= 0 && i > draft.SourceStart - Nearby && added < 2; i--)
        {
            if ((context.View.Role(i) & wanted) == 0 || context.View.HasArticle(i) || context.MentionAt[i] >= 0) continue;
            if (SpeakerOptions.AddWords(context, i, EndOfPhrase(context, i, MaxLongPhrase, through: true), into)) added++;
        }
    }

    private static bool IsTitle(TokenView v, int i) => v.Function(i) == 0 && (v.Role(i) & NounRole.Title) != 0 && (v.Role(i) & (NounRole.MaleName | NounRole.FemaleName)) == 0;

    private static bool MaySpeak(ReadingContext context, int i) =>
        context.Tokens[i].IsWordLike && context.MentionAt[i] < 0 && context.View.Function(i) == 0 && (context.View.HasArticle(i) || context.View.Role(i) != NounRole.None)
        && context.CueProbability[i] < 0.5f;

    // To the next mark, particle or cue; through: past من، في، عن and the like.
    private static int EndOfPhrase(ReadingContext context, int first, int most, bool through)
    {
        var end = first + 1;
        while (end < context.Tokens.Length && end < first + most && context.SentenceAt[end] == context.SentenceAt[first]
            && (context.Tokens[end].IsWordLike || context.Tokens[end].Kind == Text.TokenKind.Quote)
            && (context.View.Function(end) == 0 || (through && IsInside(context.View.Function(end)))) && context.CueProbability[end] < 0.5f) end++;
        while (end > first + 1 && (!context.Tokens[end - 1].IsWordLike || context.View.Function(end - 1) != 0)) end--;
        return end;
    }

    private static bool IsInside(FunctionWord word) => word is FunctionWord.Min or FunctionWord.Fi or FunctionWord.AnPrep or FunctionWord.Ala or FunctionWord.Ila or FunctionWord.Bayna or FunctionWord.Maa;
}
