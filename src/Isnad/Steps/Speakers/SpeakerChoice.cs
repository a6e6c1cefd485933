using Isnad.Model;
using Isnad.Steps.Words;

namespace Isnad.Steps.Speakers;

/// <summary>Scores the options of one draft after another. Not for use by two threads at once.</summary>
internal sealed class SpeakerChoice(WeightTable words, TreeModel trees)
{
    // Others are named beside the chosen one from this share on.
    private const float Doubt = 0.1f;

    private const int MaxOthers = 3;

    // Options whose words have a smaller share than e to this are not looked at any further.
    private const float Hopeless = -5.5f;

    // So many trees tell who has no chance: those whom the best leaves behind by so much.
    private const int FirstTrees = 24;
    private const float FirstMargin = 4.5f;
    private const int MoreTrees = 80;
    private const float LastMargin = 3.5f;

    // A fuller description of so many tokens is one, and no sentence.
    private const int MostFuller = 8;

    private readonly List<SpeakerOption> options = [];
    private readonly FeatureBuffer features = new();
    private float[] rows = new float[64 * SpeakerFeatures.Count];
    private float[] lexical = new float[64];
    private float[] scores = new float[64];

    /// <summary>Gives the draft of <paramref name="question"/> its speaker.</summary>
    public void Decide(SpeakerQuestion question)
    {
        SpeakerOptions.Fill(question, options);
        if (options.Count > scores.Length) (lexical, scores, rows) = (new float[options.Count * 2], new float[options.Count * 2], new float[options.Count * 2 * SpeakerFeatures.Count]);
        for (var o = 0; o < options.Count; o++)
        {
            SpeakerWords.Fill(question, options[o], features);
            lexical[o] = words.Score(features);
        }
        LogShares(lexical.AsSpan(0, options.Count));
        Span<float> shared = stackalloc float[SpeakerFeatures.Count];
        SpeakerFeatures.FillDraft(question, options.Count, shared);
        var kept = 0;
        for (var o = 0; o < options.Count; o++)
        {
            if (lexical[o] < Hopeless) continue;
            shared.CopyTo(RowOf(kept));
            SpeakerFeatures.FillOption(question, options[o], o, RowOf(kept));
            RowOf(kept)[(int)SpeakerFeature.Lexical] = lexical[o];
            options[kept++] = options[o];
        }
        options.RemoveRange(kept, options.Count - kept);
        scores.AsSpan(0, kept).Clear();
        AddScores(0, FirstTrees);
        KeepNearest(FirstMargin);
        AddScores(FirstTrees, MoreTrees);
        KeepNearest(LastMargin);
        AddScores(MoreTrees, trees.Count);
        LogShares(scores.AsSpan(0, options.Count));
        Choose(question);
    }

    // The share of one alone is 1 whatever its score.
    private void AddScores(int firstTree, int endTree)
    {
        if (options.Count > 1) trees.AddScores(rows, SpeakerFeatures.Count, scores.AsSpan(0, options.Count), Math.Min(firstTree, trees.Count), Math.Min(endTree, trees.Count));
    }

    private void KeepNearest(float margin)
    {
        var best = float.NegativeInfinity;
        for (var o = 0; o < options.Count; o++) best = MathF.Max(best, scores[o]);
        var kept = 0;
        for (var o = 0; o < options.Count; o++)
        {
            if (scores[o] < best - margin) continue;
            if (kept < o)
            {
                RowOf(o).CopyTo(RowOf(kept));
                (options[kept], scores[kept]) = (options[o], scores[o]);
            }
            kept++;
        }
        options.RemoveRange(kept, options.Count - kept);
    }

    private Span<float> RowOf(int option) => rows.AsSpan(option * SpeakerFeatures.Count, SpeakerFeatures.Count);

    /// <summary>Turns scores into logarithms of their shares of the whole.</summary>
    public static void LogShares(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores) most = MathF.Max(most, score);
        var sum = 0f;
        foreach (var score in scores) sum += MathF.Exp(score - most);
        var whole = most + MathF.Log(sum);
        foreach (ref var score in scores) score -= whole;
    }

    // «البيان», «الشركة»: a noun by itself that says that it was spoken of.
    private static bool IsNounAlone(SpeakerQuestion q, SpeakerOption option) =>
        option.Entity < 0 && option.First >= 0 && option.First == q.Draft.SourceStart && option.End == q.Draft.SourceEnd && q.Source.Words.Length == 1 && !q.Source.Refers
        && q.Context.View.HasArticle(q.Source.Head) && (q.Source.Roles & (NounRole.DocumentNoun | NounRole.OrganizationHead)) != 0;

    // The likeliest that has the same noun and more: «بيان للوزارة», «شركة النخيل».
    private int Fuller(SpeakerQuestion q)
    {
        var best = -1;
        for (var o = 0; o < options.Count; o++)
            if (IsFuller(q, options[o]) && (best < 0 || scores[o] > scores[best])) best = o;
        return best;
    }

    private static bool IsFuller(SpeakerQuestion q, SpeakerOption option)
    {
        var noun = q.Source.Words[0];
        if (option.Entity >= 0) return q.Context.Entities[option.Entity] is { Type: EntityType.Org, Words: [var head, _, ..] } && head == noun;
        return option.First >= 0 && option.First < q.Draft.SourceStart && option.End - option.First is > 1 and <= MostFuller
            && q.Context.View.Bares[option.First] == noun && !q.Context.View.HasArticle(option.First);
    }

    private void Choose(SpeakerQuestion question)
    {
        var best = 0;
        for (var o = 1; o < options.Count; o++) if (scores[o] > scores[best]) best = o;
        if (IsNounAlone(question, options[best]) && Fuller(question) is >= 0 and var fuller)
        {
            scores[fuller] = MathF.Log(MathF.Exp(scores[fuller]) + MathF.Exp(scores[best]));
            scores[best] = float.NegativeInfinity;
            best = fuller;
        }
        var draft = question.Draft;
        draft.Speaker = options[best];
        draft.SpeakerProbability = MathF.Exp(scores[best]);
        draft.OtherSpeakers.Clear();
        if (draft.SpeakerProbability > 1 - Doubt) return;
        for (var o = 0; o < options.Count; o++)
            if (o != best && !options[o].IsNobody && MathF.Exp(scores[o]) >= Doubt) draft.OtherSpeakers.Add((options[o], MathF.Exp(scores[o])));
        draft.OtherSpeakers.Sort((a, b) => b.Share.CompareTo(a.Share));
        if (draft.OtherSpeakers.Count > MaxOthers) draft.OtherSpeakers.RemoveRange(MaxOthers, draft.OtherSpeakers.Count - MaxOthers);
    }
}
