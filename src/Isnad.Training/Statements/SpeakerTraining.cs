using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Steps.Speakers;
using Isnad.Training.Learning;

namespace Isnad.Training.Statements;

/// <summary>
/// Learns who the speaker is, from annotated drafts and from drafts as they are found: first what words tell, then trees over all features. The
/// trees see what the words say of outlets that the words were not learned from, as it will be when they are used.
/// </summary>
internal sealed class SpeakerTraining(int rounds = 300)
{
    // How much more the best name counts than another that is right, too.
    private const float BestShare = 3;

    private const int Parts = 3;

    private readonly List<SpeakerOption> options = [];
    private readonly List<Example> examples = [];
    private readonly FeatureBuffer features = new();

    /// <summary>Takes annotated drafts; each gets its right speaker, so that the next one knows it.</summary>
    public void Learn(TrainingArticle article, List<(Draft Draft, TokenStatement Gold)> statements)
    {
        var drafts = statements.ConvertAll(s => s.Draft);
        var cast = new Cast(article.Context, drafts);
        var pointer = new SpeakerPointer(article.Network!, article.Context, drafts);
        for (var n = 0; n < drafts.Count; n++)
        {
            var best = Learn(new SpeakerQuestion(article.Context, cast, pointer, drafts, n), statements[n].Gold.Gold.Speaker);
            if (best >= 0) drafts[n].Speaker = options[best];
            else if (drafts[n].HasSource) drafts[n].Speaker = options[0];
        }
    }

    /// <summary>Takes the drafts that stand in the context, with the speakers that they were given.</summary>
    public void LearnFound(TrainingArticle article)
    {
        var drafts = article.Context.Drafts;
        var matches = Matching.Match(article);
        var cast = new Cast(article.Context, drafts);
        var pointer = new SpeakerPointer(article.Network!, article.Context, drafts);
        for (var n = 0; n < drafts.Count; n++)
            if (matches[n] is { } gold) Learn(new SpeakerQuestion(article.Context, cast, pointer, drafts, n), gold.Gold.Speaker);
    }

    /// <summary>Puts "speaker-words" and "speakers" into <paramref name="models"/>.</summary>
    public void Train(ModelSet models, Func<string, string> header)
    {
        var parts = examples.Select(e => e.Outlet).Distinct().Order(StringComparer.Ordinal).Select((outlet, i) => (outlet, i % Parts)).ToDictionary();
        for (var part = 0; part < Parts; part++)
        {
            var others = new WeightTable(ModelFile.Pinned("speaker-words", Words(examples.Where(e => parts[e.Outlet] != part), header)));
            foreach (var example in examples.Where(e => parts[e.Outlet] == part)) Judge(example, others);
        }
        var trees = new TreeLearner(SpeakerFeatures.Count) { Rounds = rounds, Rate = 0.13f, Depth = 6 };
        foreach (var example in examples) trees.Add(example.Rows, example.Right);
        models["speaker-words"] = Words(examples, header);
        models["speakers"] = trees.Train(header("speakers"));
    }

    private static byte[] Words(IEnumerable<Example> examples, Func<string, string> header)
    {
        var chooser = new Chooser { Rate = 0.15f, Penalty = 1e-4f, Epochs = 8 };
        foreach (var example in examples) chooser.Add(example.Words, example.Best);
        return chooser.Train(header("speaker-words"));
    }

    private static void Judge(Example example, WeightTable words)
    {
        var shares = example.Words.Select(hashes => hashes.Sum(h => words.WeightOf(h))).ToArray();
        SpeakerChoice.LogShares(shares);
        for (var o = 0; o < shares.Length; o++) example.Rows[o][(int)SpeakerFeature.Lexical] = shares[o];
    }

    private int Learn(SpeakerQuestion question, string gold)
    {
        SpeakerOptions.Fill(question, options);
        var best = SpeakerAnswer.Best(question.Context, options, gold);
        if (best < 0 || options.Count < 2) return best;
        var example = new Example(question.Context.Article.Outlet ?? "", best, [], [], new float[options.Count]);
        for (var o = 0; o < options.Count; o++)
        {
            var row = new float[SpeakerFeatures.Count];
            SpeakerFeatures.FillDraft(question, options.Count, row);
            SpeakerFeatures.FillOption(question, options[o], o, row);
            example.Rows.Add(row);
            SpeakerWords.Fill(question, options[o], features);
            example.Words.Add(features.Hashes.ToArray());
            if (o == best) example.Right[o] = BestShare;
            else if (SpeakerAnswer.Same(gold, SpeakerAnswer.NameOf(question.Context, options[o]))) example.Right[o] = 1;
        }
        examples.Add(example);
        return best;
    }

    private sealed record Example(string Outlet, int Best, List<float[]> Rows, List<ulong[]> Words, float[] Right);
}
