using Isnad.Model.Network;
using Isnad.Training.Statements;

namespace Isnad.Training.Network;

/// <summary>Teaches what an article's annotation says.</summary>
internal static class GoldTeacher
{
    public static TaughtArticle Teach(TrainingArticle article)
    {
        var n = article.Context.Tokens.Length;
        var answers = new float[n * TokenQuestion.Count];
        foreach (var s in article.Statements)
            for (var t = 0; t < n; t++)
                for (var q = 0; q < TokenQuestion.Count; q++)
                    if (TokenQuestion.Answer(s, t, q)) answers[(t * TokenQuestion.Count) + q] = 1;
        var choices = new List<TaughtChoice>();
        foreach (var s in article.Statements.Where(s => s.Cue.First >= 0 && s.Content.First >= 0)) AddChoices(article, s, choices);
        return new TaughtArticle(article.Context, article.EntityTags, article.Described, answers, choices, article.IsJudged);
    }

    private static void AddChoices(TrainingArticle article, TokenStatement s, List<TaughtChoice> into)
    {
        Add(PointerKind.ContentStart, -1, s.Content.First);
        Add(PointerKind.ContentEnd, s.Content.First, s.Content.End);
        Add(PointerKind.SourceStart, s.Content.First, s.Source.First);
        if (s.Source.First >= 0) Add(PointerKind.SourceEnd, s.Source.First, s.Source.End);
        else if (s.DescribedAt.LastOrDefault((First: -1, End: -1)) is { First: >= 0, End: >= 0 } words) Add(PointerKind.SourceEnd, words.First, words.End);
        AddSpeaker(article, s, into);

        void Add(PointerKind kind, int second, int right)
        {
            var candidates = PointerCandidates.Of(article.Context, article.EntityTags, [], kind, s.Cue, second);
            var nowhere = kind == PointerKind.SourceStart;
            var index = nowhere && right < 0 ? candidates.Count : candidates.FindIndex(c => c.Boundary == right);
            if (index < 0) return;
            var shares = new float[candidates.Count + (nowhere ? 1 : 0)];
            shares[index] = 1;
            into.Add(new TaughtChoice(kind, s.Cue, second, shares, nowhere));
        }
    }

    // Any of the speaker's names is right, for those without a name any source that describes them, and where the source is left out any words before the cue
    // that do; a speaker with none of these is nowhere.
    private static void AddSpeaker(TrainingArticle article, TokenStatement s, List<TaughtChoice> into)
    {
        var candidates = PointerCandidates.Of(article.Context, article.EntityTags, article.Described, PointerKind.Speaker, s.Cue, s.Source.First);
        var shares = new float[candidates.Count + 1];
        for (var c = 0; c < candidates.Count; c++) if (s.SpeakerAt.Contains(candidates[c].Boundary) || s.DescribedAt.Any(words => words.First == candidates[c].Boundary)) shares[c] = 1;
        if (s.SpeakerAt.Count == 0 && s.DescribedAt.Count == 0) shares[^1] = 1;
        if (candidates.Count > 0 && shares.Any(x => x > 0)) into.Add(new TaughtChoice(PointerKind.Speaker, s.Cue, s.Source.First, shares, MayBeNowhere: true, AnyOf: true));
    }
}
