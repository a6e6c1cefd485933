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
    private const int MinLetters = 400;
    private const int MaxLetters = 3000;
    private const int RawStep = 17;
    private const int Teachers = 1;

    public static void Run(TrainingFiles files, string answersFile, int folds, string? modelFolder)
    {
        var gold = GoldArticle.ReadAll(files.Gold);
        var articles = gold.Concat(RawAnnotations.ReadAll(files.Annotations, files.Raw)).Select(g => new TrainingArticle(g)).ToList();
        var judged = gold.Select(g => g.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var article in articles) Steps.Words.Run(article.Context);
        var finder = new ArabicCueFinder(CueLexicon.Embedded);
        var rawContexts = RawContexts(files.Raw, finder);
        var trainer = new Trainer(finder);
        var folding = new OutletFolds(articles, folds);
        var models = Enumerable.Range(0, folds).Select(_ => new ModelSet()).ToArray();
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f =>
        {
            models[f]["network"] = new Trainer(finder).Network(articles.Where(a => folding.Of(a) != f), rawContexts, Teachers);
            foreach (var a in articles.Where(a => folding.Of(a) == f))
            {
                a.Network = models[f].Network;
                foreach (var step in Steps.BeforeCues(models[f], finder)) step.Run(a.Context);
            }
        });
        for (var f = 0; f < folds; f++) models[f]["cues"] = trainer.Cues(articles.Where(a => folding.Of(a) != f));
        for (var f = 0; f < folds; f++)
        {
            var step = Steps.Cues(models[f], ArabicLanguage.CueThreshold);
            foreach (var a in articles.Where(a => folding.Of(a) == f)) step.Run(a.Context);
        }
        for (var f = 0; f < folds; f++)
        {
            trainer.Statements([.. articles.Where(a => folding.Of(a) != f)], models[f]);
            foreach (var a in articles.Where(a => folding.Of(a) == f))
                foreach (var step in Steps.AfterCues(models[f])) step.Run(a.Context);
        }
        var final = new ModelSet();
        if (modelFolder is not null) trainer.SpeakersAgain(articles, final);
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f => new Trainer(finder).SpeakersAgain([.. articles.Where(a => folding.Of(a) != f)], models[f]));
        for (var f = 0; f < folds; f++)
            foreach (var a in articles.Where(a => folding.Of(a) == f)) Steps.Speakers(models[f]).Run(a.Context);
        for (var f = 0; f < folds; f++)
            (models[f]["found"], models[f]["right"]) = Trainer.Confidence(articles.Where(a => folding.Of(a) != f));
        var confidence = Trainer.Confidence(articles); // before the drafts are thinned out
        using var answers = new StreamWriter(answersFile);
        for (var f = 0; f < folds; f++)
            foreach (var a in articles.Where(a => folding.Of(a) == f))
            {
                foreach (var step in Steps.AfterSpeakers(models[f])) step.Run(a.Context);
                if (judged.Contains(a.Gold.Id)) answers.WriteLine(Answer(a.Gold.Id, a.Context));
            }
        if (modelFolder is null) return;
        final["network"] = trainer.Network(articles, rawContexts, Teachers);
        final["cues"] = trainer.Cues(articles);
        (final["found"], final["right"]) = confidence;
        trainer.Statements(articles, final, withSpeakers: false);
        foreach (var (name, bytes) in final.Files) File.WriteAllBytes(Path.Combine(modelFolder, name + ".bin"), bytes);
    }

    // An even sample of the raw articles that are neither very short nor very long.
    private static List<ReadingContext> RawContexts(string raw, ArabicCueFinder finder)
    {
        var contexts = new List<ReadingContext>();
        var usable = RawArticles.Read(raw).Where(a => a.Text.Length is >= MinLetters and <= MaxLetters).Select((a, i) => (a.Text, Number: i));
        foreach (var (text, _) in usable.Where(a => a.Number % RawStep == 0))
        {
            var context = new ReadingContext(new Article(text), text);
            Steps.Words.Run(context);
            finder.Find(context, context.Sites);
            contexts.Add(context);
        }
        return contexts;
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
            content = d.Parts.Select(p => Span(c.SpanOf(p.First, p.End))),
            cue = Span(c.SpanOf(d.Cue.First, d.Cue.End)),
            source = d.HasSource ? Span(c.SpanOf(d.SourceStart, d.SourceEnd)) : null,
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
