using Isnad.Model;

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

    private readonly List<SpeakerOption> options = [];
    private readonly FeatureBuffer features = new();
    private readonly NameAgreement agreement = new();
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

    private void Choose(SpeakerQuestion question)
    {
        var shares = scores.AsSpan(0, options.Count);
        foreach (ref var share in shares) share = MathF.Exp(share);
        var (best, agreed) = agreement.Best(question.Context, options, shares);
        var draft = question.Draft;
        draft.Speaker = options[best];
        draft.SpeakerProbability = agreed;
        draft.OtherSpeakers.Clear();
        if (draft.SpeakerProbability > 1 - Doubt) return;
        for (var o = 0; o < options.Count; o++)
            if (o != best && !options[o].IsNobody && shares[o] >= Doubt) draft.OtherSpeakers.Add((options[o], shares[o]));
        draft.OtherSpeakers.Sort((a, b) => b.Share.CompareTo(a.Share));
        if (draft.OtherSpeakers.Count > MaxOthers) draft.OtherSpeakers.RemoveRange(MaxOthers, draft.OtherSpeakers.Count - MaxOthers);
    }
}
