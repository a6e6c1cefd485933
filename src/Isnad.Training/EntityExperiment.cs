using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Steps.Entities;
using Isnad.Steps.Words;
using Isnad.Text;
using Isnad.Training.Gold;
using Isnad.Training.Learning;

namespace Isnad.Training;

internal static class EntityExperiment
{
    internal static float E(string name, float value) => Environment.GetEnvironmentVariable(name) is { } v ? float.Parse(v, System.Globalization.CultureInfo.InvariantCulture) : value;

    public static void Run(string path, int folds)
    {
        var gold = GoldArticle.ReadAll(path);
        var outlets = gold.Select(g => g.Article.Outlet!).Distinct().OrderBy(o => o, StringComparer.Ordinal).ToList();
        var words = new WordsStep(WordTable.Embedded, new FunctionWords(LexiconFile.Embedded("function-words.tsv")));
        int tp = 0, ng = 0, np = 0, tpu = 0, starts = 0, startsOk = 0;
        var features = new FeatureBuffer();
        var contexts = gold.ToDictionary(g => g.Id, g => { var c = new ReadingContext(g.Article, g.Article.Text); words.Run(c); return c; });
        for (var fold = 0; fold < (int)E("FOLDS", folds); fold++)
        {
            var learner = new SequenceLearner(EntityTag.Count) { Rate = E("RATE", 0.1f), Penalty = E("PEN", 2e-6f), Epochs = (int)E("EPOCHS", 8) };
            foreach (var g in gold.Where(g => outlets.IndexOf(g.Article.Outlet!) % folds != fold))
            {
                var context = contexts[g.Id];
                var rows = new int[context.Tokens.Length][];
                for (var i = 0; i < rows.Length; i++) { EntityFeatures.Fill(context, i, features); rows[i] = learner.Number(features); }
                learner.Add(rows, [.. GoldMentions.Tags(context, GoldMentions.Find(g)).Select(t => (int)t)]);
            }
            var file = learner.Train("entities");
            var model = new SequenceModel(new WeightTable(ModelFile.Pinned("entities", file)), EntityTag.Follows);
            foreach (var g in gold.Where(g => outlets.IndexOf(g.Article.Outlet!) % folds == fold))
            {
                var context = contexts[g.Id];
                var tags = model.Decode(context.Tokens.Length, (i, f) => EntityFeatures.Fill(context, i, f));
                var found = new HashSet<(TextSpan, EntityType)>();
                for (var i = 0; i < tags.Length; i++)
                {
                    if (!EntityTag.IsBegin(tags[i])) continue;
                    var e = i + 1;
                    while (e < tags.Length && EntityTag.IsInside(tags[e])) e++;
                    var cut = context.View.Proclitic(i);
                    var start = context.Normalized.OriginOf(context.Tokens[i].FoldedStart + cut);
                    found.Add((TextSpan.FromBounds(start, context.Tokens[e - 1].Span.End), EntityTag.TypeOf(tags[i])));
                }
                var expected = GoldMentions.Find(g).ToHashSet();
                foreach (var m in expected)
                {
                    var t = Array.FindIndex(context.Tokens, k => k.Span.Overlaps(m.Span));
                    if (t < 0) continue;
                    starts++;
                    if (context.Normalized.OriginOf(context.Tokens[t].FoldedStart + context.View.Proclitic(t)) == m.Span.Start) startsOk++;
                    else if (fold == 0 && starts % 5 == 0) Console.Write($"{context.Tokens[t].Span.Slice(context.Text)}/{m.Span.Slice(context.Text)} ");
                }
                if (Environment.GetEnvironmentVariable("SHOW") is not null) { foreach (var m in expected.Where(e => !found.Contains(e))) Console.WriteLine($"FN {m.Type} {m.Span.Slice(context.Text)} :: {string.Join(" ; ", found.Where(f => f.Item1.Overlaps(m.Span)).Select(f => f.Item2 + " " + f.Item1.Slice(context.Text).ToString()))}"); foreach (var m in found.Where(e => !expected.Any(f => f.Span.Overlaps(e.Item1)))) Console.WriteLine($"FP {m.Item2} {m.Item1.Slice(context.Text)}"); }
                tp += expected.Count(found.Contains);
                tpu += expected.Count(e => found.Any(f => f.Item1 == e.Span));
                ng += expected.Count;
                np += found.Count;
            }
            Console.WriteLine($"fold {fold} size {file.Length} P {(double)tp / np:F3} R {(double)tp / ng:F3} F {2.0 * tp / (np + ng):F3} untyped {2.0 * tpu / (np + ng):F3} starts {(double)startsOk / starts:F3}");
        }
    }
}
