using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Isnad.Languages.Arabic.Cues;
using Isnad.Pipeline;
using Isnad.Text;

namespace Isnad.Training.Statements;

/// <summary>Trains on all outlets but a fifth of them and reads those, five times over.</summary>
internal static class CrossValidation
{
    /// <summary>Two threads: each of those that learn holds all articles' features.</summary>
    public static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>
    /// Writes ANSWERS and, into <paramref name="modelFolder"/>, the weights learned from all. Networks that stand in <paramref name="networkFolder"/> are
    /// taken from there, the others are put there: what stands on them can be tried without learning them again.
    /// </summary>
    public static void Run(TrainingFiles files, string answersFile, int folds, string? modelFolder, string? networkFolder)
    {
        var finder = new ArabicCueFinder(CueLexicon.Embedded);
        var articles = files.Articles(finder);
        var folding = new OutletFolds(articles, folds);
        int[] numbers = [.. Enumerable.Range(0, folds)];
        var models = new NetworkTraining(articles, folding, networkFolder).Learn(modelFolder is null ? numbers : [NetworkTraining.All, .. numbers]);
        var final = models.GetValueOrDefault(NetworkTraining.All) ?? new ModelSet();
        TrainingArticle[] Without(int f) => [.. articles.Where(a => folding.Of(a) != f)];
        IEnumerable<TrainingArticle> In(int f) => articles.Where(a => folding.Of(a) == f);
        // Learning runs side by side, and only then what was learned is put to use: nobody learns from a context while it changes.
        void Learn(Action<int> learn) => Parallel.For(0, folds, TwoAtOnce, learn);
        void Read(Func<ModelSet, IReadingStep[]> steps)
        {
            for (var f = 0; f < folds; f++)
            {
                var made = steps(models[f]);
                foreach (var a in In(f))
                    foreach (var step in made) step.Run(a.Context);
            }
        }

        for (var f = 0; f < folds; f++) foreach (var a in In(f)) a.Network = models[f].Network;
        Read(m => Steps.BeforeCues(m, finder));
        Learn(f => models[f]["cues"] = new Trainer().Cues(Without(f)));
        Read(Steps.Cues);
        Learn(f => new Trainer().Statements(Without(f), models[f]));
        Read(Steps.AfterCues);
        Parallel.For(modelFolder is null ? 0 : -1, folds, TwoAtOnce, f => Trainer.SpeakersAgain(f < 0 ? articles : Without(f), f < 0 ? final : models[f]));
        Read(m => [Steps.Speakers(m)]);
        Learn(f => (models[f]["found"], models[f]["right"]) = Trainer.Confidence(Without(f)));
        (final["found"], final["right"]) = Trainer.Confidence(articles); // before the drafts are thinned out
        Read(Steps.AfterSpeakers);
        WriteAnswers(answersFile, articles.Where(a => a.IsJudged));
        if (modelFolder is null) return;
        var trainer = new Trainer();
        final["cues"] = trainer.Cues(articles);
        trainer.Statements(articles, final, withSpeakers: false);
        foreach (var (name, bytes) in final.Files) File.WriteAllBytes(Path.Combine(modelFolder, name + ".bin"), bytes);
    }

    private static void WriteAnswers(string file, IEnumerable<TrainingArticle> articles)
    {
        using var answers = new StreamWriter(file);
        foreach (var a in articles) answers.WriteLine(Answer(a.Gold.Id, a.Context));
    }

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Answer(string id, ReadingContext c)
    {
        var points = new int[c.Text.Length + 1];
        for (int i = 0, p = 0; i < c.Text.Length; i++)
        {
            points[i] = p;
            if (!(char.IsHighSurrogate(c.Text[i]) && i + 1 < c.Text.Length && char.IsLowSurrogate(c.Text[i + 1]))) p++;
            points[i + 1] = p;
        }
        static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
        object Span(TextSpan s) => new { start = points[s.Start], end = points[s.End] };
        var statements = c.Drafts.Select(d => new
        {
            content = d.Parts.Select(p => Span(c.ContentSpanOf(p.First, p.End))),
            cue = Span(c.SpanOf(d.Cue.First, d.Cue.End)),
            source = d.HasSource ? Span(c.SpanOf(d.SourceStart, c.ClosedEnd(d.SourceStart, d.SourceEnd))) : null,
            speaker = d.Speaker.IsNobody ? null : new { name = SpeakerAnswer.NameOf(c, d.Speaker), kind = Lower(d.Kind) },
            via = d.Relays.Select(r => { var s = c.NameSpanOf(r.First, r.End); return new { start = points[s.Start], end = points[s.End], by = r.Rule }; }),
            addressee = d.Addressee.First < 0 ? null : Span(c.NameSpanOf(d.Addressee.First, d.Addressee.End)),
            quote = Lower(d.Quote),
            act = Lower(d.Act),
            confidence = d.Confidence,
        });
        var entities = c.Entities.Select(e => new { name = "", type = e.Type.ToString().ToUpperInvariant(), mentions = e.Mentions.Select(m => Span(c.Mentions[m].Span)) });
        return JsonSerializer.Serialize(new { id, statements, entities }, Json);
    }
}
