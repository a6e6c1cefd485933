using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Isnad.Languages.Arabic;
using Isnad.Languages.Arabic.Cues;
using Isnad.Pipeline;
using Isnad.Text;
using Isnad.Training.Gold;

namespace Isnad.Training.Statements;

/// <summary>Trains on all outlets but a fifth of them and reads those, five times over.</summary>
internal static class CrossValidation
{
    public static void Run(string goldFile, string answersFile, int folds, string? modelFolder)
    {
        var articles = GoldArticle.ReadAll(goldFile).Select(g => new TrainingArticle(g)).ToList();
        foreach (var article in articles) Steps.Words.Run(article.Context);
        var finder = new ArabicCueFinder(CueLexicon.Embedded);
        var trainer = new Trainer(finder);
        var outlets = articles.Select(a => a.Gold.Article.Outlet!).Distinct().OrderBy(o => o, StringComparer.Ordinal).ToList();
        int FoldOf(TrainingArticle a) => outlets.IndexOf(a.Gold.Article.Outlet!) % folds;
        var models = Enumerable.Range(0, folds).Select(_ => new ModelSet()).ToArray();
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f =>
        {
            models[f]["entities"] = new Trainer(finder).Entities(articles.Where(a => FoldOf(a) != f));
            var step = Steps.Entities(models[f]);
            foreach (var a in articles.Where(a => FoldOf(a) == f)) step.Run(a.Context);
        });
        for (var f = 0; f < folds; f++) models[f]["cues"] = trainer.Cues(articles.Where(a => FoldOf(a) != f));
        for (var f = 0; f < folds; f++)
        {
            var step = Steps.Cues(models[f], finder, ArabicLanguage.CueThreshold);
            foreach (var a in articles.Where(a => FoldOf(a) == f)) step.Run(a.Context);
        }
        for (var f = 0; f < folds; f++)
        {
            trainer.Statements([.. articles.Where(a => FoldOf(a) != f)], models[f]);
            foreach (var a in articles.Where(a => FoldOf(a) == f))
                foreach (var step in Steps.AfterCues(models[f])) step.Run(a.Context);
        }
        var final = new ModelSet();
        if (modelFolder is not null) trainer.SpeakersAgain(articles, final);
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f => new Trainer(finder).SpeakersAgain([.. articles.Where(a => FoldOf(a) != f)], models[f]));
        for (var f = 0; f < folds; f++)
            foreach (var a in articles.Where(a => FoldOf(a) == f)) Steps.Speakers(models[f]).Run(a.Context);
        for (var f = 0; f < folds; f++)
            (models[f]["found"], models[f]["right"]) = Trainer.Confidence(articles.Where(a => FoldOf(a) != f));
        var confidence = Trainer.Confidence(articles); // before the drafts are thinned out
        using var answers = new StreamWriter(answersFile);
        for (var f = 0; f < folds; f++)
            foreach (var a in articles.Where(a => FoldOf(a) == f))
            {
                foreach (var step in Steps.AfterSpeakers(models[f])) step.Run(a.Context);
                answers.WriteLine(Answer(a.Gold.Id, a.Context));
            }
        if (modelFolder is null) return;
        final["entities"] = trainer.Entities(articles);
        final["cues"] = trainer.Cues(articles);
        (final["found"], final["right"]) = confidence;
        trainer.Statements(articles, final, withSpeakers: false);
        foreach (var (name, bytes) in final.Files) File.WriteAllBytes(Path.Combine(modelFolder, name + ".bin"), bytes);
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
            content = new[] { Span(c.SpanOf(d.ContentStart, d.ContentEnd)) },
            cue = Span(c.SpanOf(d.Cue.First, d.Cue.End)),
            source = d.HasSource ? Span(c.SpanOf(d.SourceStart, d.SourceEnd)) : null,
            speaker = d.Speaker.IsNobody ? null : new { name = SpeakerAnswer.NameOf(c, d.Speaker), kind = Lower(d.Kind) },
            via = d.Relays.Select(r => Span(c.SpanOf(r.First, r.End))),
            quote = Lower(d.Quote),
            act = Lower(d.Act),
            confidence = d.Confidence,
        });
        var entities = c.Entities.Select(e => new { name = "", type = e.Type.ToString().ToUpperInvariant(), mentions = e.Mentions.Select(m => Span(c.Mentions[m].Span)) });
        return JsonSerializer.Serialize(new { id, statements, entities }, Json);
    }
}
