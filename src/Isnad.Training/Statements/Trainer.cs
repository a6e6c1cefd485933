using Isnad.Model;
using Isnad.Model.Network;
using Isnad.Pipeline;
using Isnad.Steps.Confidence;
using Isnad.Steps.Contents;
using Isnad.Steps.Cues;
using Isnad.Steps.Encoding;
using Isnad.Steps.Labels;
using Isnad.Steps.Sources;
using Isnad.Training.Gold;
using Isnad.Training.Learning;
using Isnad.Training.Network;

namespace Isnad.Training.Statements;

/// <summary>Learns each step's weights from annotated articles whose contexts hold what the steps before would find on articles they never saw.</summary>
internal sealed class Trainer
{
    private readonly FeatureBuffer features = new();

    private static string Header(string name) => $"{name} 1; learned from annotated Arabic news articles, five folds over outlets; hashed features, no text; scores: docs/accuracy.md";

    /// <summary>The token network, what all other steps build on, as it learns it from annotations alone.</summary>
    public static byte[] Network(IReadOnlyList<TaughtArticle> articles) =>
        new StatementLearner(NetworkFile.Start, NetworkFile.Vectors(), goOn: false, seed: 9) { Epochs = 20, Rate = 0.0015f, TableRate = 0.02f, Dropout = 0.3f }.Train(Weighed(articles), Header("network"));

    /// <summary>The same network when it has gone over the articles again, nearer to what they say in the letter, but with a second opinion on each.</summary>
    public static byte[] NetworkAgain(TokenNetwork first, IReadOnlyList<TaughtArticle> articles) =>
        new StatementLearner(first, NetworkFile.Vectors(), goOn: true, seed: 10) { Epochs = 16, Rate = 0.001f, TableRate = 0.013f, Dropout = 0.05f }.Train(Weighed(articles), Header("network"));

    // Articles of the gold file count twice: they are nearer to what is read than our own annotation.
    private static List<TaughtArticle> Weighed(IReadOnlyList<TaughtArticle> articles) => [.. articles.Concat(articles.Where(a => a.IsJudged))];

    public byte[] Cues(IEnumerable<TrainingArticle> articles)
    {
        var chooser = new Chooser { Rate = 0.2f, Penalty = 5e-5f, Epochs = 12 };
        foreach (var article in articles)
        {
            var right = article.Statements.Select(s => s.Cue.First).ToHashSet();
            foreach (var site in article.Context.Sites)
            {
                CueFeatures.Fill(article.Context, site, features);
                chooser.Add(features, right.Contains(site.First), CueFeatures.NetworkScore(article.Context, site));
            }
        }
        return chooser.Train(Header("cues"));
    }

    public void Statements(IReadOnlyList<TrainingArticle> articles, ModelSet models, bool withSpeakers = true)
    {
        var contentStarts = new Chooser { Rate = 0.2f, Penalty = 5e-5f, Epochs = 10 };
        var contentEnds = new Chooser { Rate = 0.2f, Penalty = 5e-5f, Epochs = 10 };
        var sourceStarts = new Chooser { Rate = 0.2f, Penalty = 5e-5f, Epochs = 10 };
        var sourceEnds = new Chooser { Rate = 0.2f, Penalty = 5e-5f, Epochs = 10 };
        var speakers = new SpeakerTraining(rounds: 50);
        var acts = new Classifier(Enum.GetValues<SpeechAct>().Length) { Rate = 0.2f };
        var quotes = new Classifier(Enum.GetValues<QuotationType>().Length) { Rate = 0.2f };
        var kinds = new Classifier(Enum.GetValues<SpeakerKind>().Length) { Rate = 0.2f };
        foreach (var article in articles)
        {
            var drafts = GoldDrafts(article);
            foreach (var (draft, _) in drafts)
            {
                Content(article, draft, contentStarts, contentEnds);
                Source(article, draft, sourceStarts, sourceEnds);
            }
            speakers.Learn(article, drafts);
            foreach (var (draft, gold) in drafts) Labels(article.Context, draft, gold.Gold, acts, quotes, kinds);
        }
        models["content-starts"] = contentStarts.Train(Header("content-starts"));
        models["content-ends"] = contentEnds.Train(Header("content-ends"));
        models["source-starts"] = sourceStarts.Train(Header("source-starts"));
        models["source-ends"] = sourceEnds.Train(Header("source-ends"));
        if (withSpeakers) speakers.Train(models, Header);
        models["acts"] = acts.Train(Header("acts"));
        models["quotes"] = quotes.Train(Header("quotes"));
        models["kinds"] = kinds.Train(Header("kinds"));
    }

    /// <summary>
    /// Learns speakers once more, now also from drafts that were found, not annotated, on articles that the models did not see: what goes before
    /// a statement is then as faulty as it will be.
    /// </summary>
    public static void SpeakersAgain(IReadOnlyList<TrainingArticle> articles, ModelSet models)
    {
        var speakers = new SpeakerTraining();
        foreach (var article in articles)
        {
            speakers.Learn(article, GoldDrafts(article));
            speakers.LearnFound(article);
        }
        speakers.Train(models, Header);
    }

    /// <summary>Learns from drafts of articles that the models did not see how far they can be trusted.</summary>
    public static (byte[] Found, byte[] Right) Confidence(IEnumerable<TrainingArticle> articles)
    {
        var found = new TreeClassifier(ConfidenceFeatures.Count);
        var right = new TreeClassifier(ConfidenceFeatures.Count);
        foreach (var article in articles)
        {
            var matches = Matching.Match(article);
            for (var n = 0; n < article.Context.Drafts.Count; n++)
            {
                var row = new float[ConfidenceFeatures.Count];
                ConfidenceFeatures.Fill(article.Context, article.Context.Drafts, n, row);
                found.Add(row, matches[n] is not null);
                right.Add(row, matches[n] is { } gold && SpeakerAnswer.Same(gold.Gold.Speaker, SpeakerAnswer.NameOf(article.Context, article.Context.Drafts[n].Speaker)));
            }
        }
        return (found.Train(Header("found")), right.Train(Header("right")));
    }

    /// <summary>The annotated statements as drafts, by their cues.</summary>
    public static List<(Draft Draft, TokenStatement Gold)> GoldDrafts(TrainingArticle article)
    {
        var sites = article.Context.Sites;
        var drafts = new List<(Draft, TokenStatement)>();
        foreach (var statement in article.Statements.Where(s => s.Cue.First >= 0 && s.Content.First >= 0).OrderBy(s => s.Cue.First))
        {
            var at = sites.FindIndex(s => s.First == statement.Cue.First);
            if (at < 0) continue;
            drafts.Add((new Draft(sites[at])
            {
                ContentStart = statement.Content.First,
                ContentEnd = statement.FirstPartEnd,
                SourceStart = statement.Source.First,
                SourceEnd = statement.Source.End,
            }, statement));
        }
        return drafts;
    }

    private void Content(TrainingArticle article, Draft draft, Chooser starts, Chooser ends)
    {
        var context = article.Context;
        var scores = NetworkScores.OfContents(article.Network!, context);
        var candidates = new List<int>();
        ContentCandidates.Starts(context, draft.Cue.First, draft.Cue.End, candidates);
        scores.Starts(draft.Cue, -1, candidates);
        Choose(starts, candidates.Count, candidates.IndexOf(draft.ContentStart), c => ContentFeatures.FillStart(context, draft.Cue, candidates[c], c, features), c => scores.Left[c]);
        ContentCandidates.Ends(context, draft.Cue.First, draft.ContentStart, candidates);
        scores.Ends(draft.Cue, draft.ContentStart, candidates);
        Choose(ends, candidates.Count, candidates.IndexOf(draft.ContentEnd), c => ContentFeatures.FillEnd(context, draft.Cue, draft.ContentStart, candidates[c], c, features), c => scores.Left[c]);
    }

    private void Source(TrainingArticle article, Draft draft, Chooser starts, Chooser ends)
    {
        var context = article.Context;
        var scores = NetworkScores.OfSources(article.Network!, context);
        var candidates = new List<int>();
        SourceCandidates.Starts(context, draft, candidates);
        scores.Starts(draft.Cue, draft.ContentStart, candidates);
        var right = draft.HasSource ? candidates.IndexOf(draft.SourceStart) : candidates.Count;
        Choose(starts, candidates.Count + 1, right, c =>
        {
            if (c == candidates.Count) SourceFeatures.FillNone(context, draft, features);
            else SourceFeatures.FillStart(context, draft, candidates[c], features);
        }, c => c == candidates.Count ? scores.Nowhere : scores.Left[c]);
        if (!draft.HasSource || right < 0) return;
        SourceCandidates.Ends(context, draft, draft.SourceStart, candidates);
        scores.Ends(draft.Cue, draft.SourceStart, candidates);
        Choose(ends, candidates.Count, candidates.IndexOf(draft.SourceEnd), c => SourceFeatures.FillEnd(context, draft, draft.SourceStart, candidates[c], features), c => scores.Left[c]);
    }

    private void Labels(ReadingContext context, Draft draft, GoldStatement gold, Classifier acts, Classifier quotes, Classifier kinds)
    {
        LabelFeatures.FillAct(context, draft, features);
        acts.Add(features, (int)gold.Act);
        LabelFeatures.FillQuote(context, draft, features);
        quotes.Add(features, (int)gold.Quote);
        LabelFeatures.FillKind(context, draft, features);
        kinds.Add(features, (int)gold.Kind);
    }

    private void Choose(Chooser chooser, int count, int right, Action<int> fill, Func<int, float>? offset = null)
    {
        if (right < 0 || count < 2) return;
        var candidates = new List<ulong[]>(count);
        for (var c = 0; c < count; c++)
        {
            fill(c);
            candidates.Add(features.Hashes.ToArray());
        }
        chooser.Add(candidates, right, offset is null ? null : [.. Enumerable.Range(0, count).Select(offset)]);
    }
}
