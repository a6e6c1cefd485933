using Isnad.Model;
using Isnad.Pipeline;
using Isnad.Steps.Contents;
using Isnad.Steps.Cues;
using Isnad.Steps.Words;
using Isnad.Text;
using Isnad.Training.Gold;
using Isnad.Training.Learning;

namespace Isnad.Training;

internal static class StatementExperiment
{
    private static float E(string n, float v) => EntityExperiment.E(n, v);

    public static void Run(string path, int folds)
    {
        var gold = GoldArticle.ReadAll(path);
        var outlets = gold.Select(g => g.Article.Outlet!).Distinct().OrderBy(o => o, StringComparer.Ordinal).ToList();
        int FoldOf(GoldArticle g) => outlets.IndexOf(g.Article.Outlet!) % folds;
        var words = new WordsStep(WordTable.Embedded, new FunctionWords(LexiconFile.Embedded("function-words.tsv")));
        var contexts = gold.ToDictionary(g => g.Id, g => { var c = new ReadingContext(g.Article, g.Article.Text); words.Run(c); return c; });
        var features = new FeatureBuffer();
        // jackknifed entity tags
        foreach (var g in gold) contexts[g.Id].EntityTags = GoldMentions.Tags(contexts[g.Id], GoldMentions.Find(g));
        // candidate cue words
        var cueWords = new HashSet<ulong>();
        foreach (var g in gold)
            foreach (var s in g.Statements)
                if (s.Cue is { } cue && CueToken(contexts[g.Id], cue) is var (f, _) && f >= 0) cueWords.Add(Lemma(contexts[g.Id], f));
        // jackknifed cue probabilities
        int ctp = 0, cp = 0, cg = 0;
        for (var fold = 0; fold < folds; fold++)
        {
            var chooser = new Chooser { Rate = E("CRATE", 0.2f), Penalty = E("CPEN", 2e-6f), Epochs = (int)E("CEPOCHS", 12) };
            foreach (var g in gold.Where(g => FoldOf(g) != fold))
            {
                var c = contexts[g.Id];
                var right = GoldCues(g, c);
                for (var i = 0; i < c.Tokens.Length; i++)
                    if (Site(c, i, cueWords) is { } site) { CueFeatures.Fill(c, site, features); chooser.Add(features, right.Contains(i)); }
            }
            var bytes = chooser.Train("cues");
            var table = new WeightTable(ModelFile.Pinned("cues", bytes));
            foreach (var g in gold.Where(g => FoldOf(g) == fold))
            {
                var c = contexts[g.Id];
                var right = GoldCues(g, c);
                c.CueProbability = new float[c.Tokens.Length];
                for (var i = 0; i < c.Tokens.Length; i++)
                    if (Site(c, i, cueWords) is { } site)
                    {
                        CueFeatures.Fill(c, site, features);
                        c.CueProbability[i] = 1 / (1 + MathF.Exp(-table.Score(features)));
                        if (c.CueProbability[i] > 0.5f) { cp++; if (right.Contains(i)) ctp++; }
                    }
                cg += right.Count;
            }
            Console.WriteLine($"cue fold {fold} {bytes.Length} P {(double)ctp / cp:F3} R {(double)ctp / cg:F3} F {2.0 * ctp / (cp + cg):F3}");
        }
        // contents given gold cues
        int n = 0, startReach = 0, endReach = 0, startOk = 0, endOk = 0, half = 0, exact = 0;
        var list = new List<int>();
        for (var fold = 0; fold < (int)E("FOLDS", folds); fold++)
        {
            var starts = new Chooser { Rate = E("SRATE", 0.2f), Penalty = E("SPEN", 2e-6f), Epochs = (int)E("SEPOCHS", 10) };
            var ends = new Chooser { Rate = E("ERATE", 0.2f), Penalty = E("EPEN", 2e-6f), Epochs = (int)E("EEPOCHS", 10) };
            foreach (var g in gold.Where(g => FoldOf(g) != fold))
                foreach (var (site, s, e) in GoldContents(g, contexts[g.Id]))
                {
                    var c = contexts[g.Id];
                    ContentCandidates.Starts(c, site.First, site.End, list);
                    if (list.IndexOf(s) is >= 0 and var right)
                        starts.Add(list.Select((x, r) => { ContentFeatures.FillStart(c, site, x, r, features); return features.Hashes.ToArray(); }).ToList(), right);
                    ContentCandidates.Ends(c, site.First, s, list);
                    if (list.IndexOf(e) is >= 0 and var rightEnd)
                        ends.Add(list.Select((x, r) => { ContentFeatures.FillEnd(c, site, s, x, r, features); return features.Hashes.ToArray(); }).ToList(), rightEnd);
                }
            var sb = starts.Train("s");
            var eb = ends.Train("e");
            var st = new WeightTable(ModelFile.Pinned("s", sb));
            var et = new WeightTable(ModelFile.Pinned("e", eb));
            foreach (var g in gold.Where(g => FoldOf(g) == fold))
                foreach (var (site, s, e) in GoldContents(g, contexts[g.Id]))
                {
                    var c = contexts[g.Id];
                    n++;
                    ContentCandidates.Starts(c, site.First, site.End, list);
                    if (list.Contains(s)) startReach++; else if (E("SHOW", 0) == 1) Console.WriteLine($"START {Show(c, site.First - 5, site.End)} >> {Show(c, s - 2, s + 4)}");
                    var best = list.Select((x, r) => { ContentFeatures.FillStart(c, site, x, r, features); return (x, st.Score(features)); }).DefaultIfEmpty((-1, 0f)).MaxBy(x => x.Item2).Item1;
                    if (best == s) startOk++; else if (E("SHOW", 0) == 2) Console.WriteLine($"WSTART {Show(c, site.First - 5, site.End + 12)} >> GOLD {Show(c, s - 2, s + 4)} >> GOT {Show(c, best - 2, best + 4)}");
                    ContentCandidates.Ends(c, site.First, s, list);
                    if (list.Contains(e)) endReach++; else if (E("SHOW", 0) == 3) Console.WriteLine($"END {Show(c, e - 5, e)} ## {Show(c, e, e + 5)}");
                    if (best < 0) continue;
                    ContentCandidates.Ends(c, site.First, best, list);
                    var bestEnd = list.Select((x, r) => { ContentFeatures.FillEnd(c, site, best, x, r, features); return (x, et.Score(features)); }).DefaultIfEmpty((best + 1, 0f)).MaxBy(x => x.Item2).Item1;
                    if (bestEnd == e) endOk++; else if (E("SHOW", 0) == 4) Console.WriteLine($"WEND {Show(c, site.First, site.End + 3)} … GOLD {Show(c, e - 5, e)} ## {Show(c, e, e + 5)} >> GOT {Show(c, bestEnd - 5, bestEnd)} ## {Show(c, bestEnd, bestEnd + 3)}");
                    double inter = Math.Max(0, Math.Min(e, bestEnd) - Math.Max(s, best)), union = (e - s) + (bestEnd - best) - inter;
                    if (inter / union >= 0.5) half++;
                    if (inter / union >= 0.95) exact++;
                }
            Console.WriteLine($"fold {fold} {sb.Length} {eb.Length} start reach {(double)startReach / n:F3} end reach {(double)endReach / n:F3} start ok {(double)startOk / n:F3} end ok {(double)endOk / n:F3} half {(double)half / n:F3} exact {(double)exact / n:F3}");
        }
    }

    private static string Show(ReadingContext c, int a, int b) => string.Join(' ', Enumerable.Range(0, c.Tokens.Length).Where(i => i >= a && i < b).Select(i => c.Tokens[i].Span.Slice(c.Text).ToString()));

    private static HashSet<int> GoldCues(GoldArticle g, ReadingContext c) => [.. g.Statements.Where(s => s.Cue != null).Select(s => CueToken(c, s.Cue!.Value).First)];

    private static IEnumerable<(CueSite, int, int)> GoldContents(GoldArticle g, ReadingContext c)
    {
        foreach (var s in g.Statements)
        {
            if (s.Cue is not { } cue || s.Content.Count > 1) continue;
            var (f, e) = CueToken(c, cue);
            if (f < 0) continue;
            var first = Array.FindIndex(c.Tokens, t => t.IsWordLike && t.Span.Overlaps(s.Content[0]));
            var last = Array.FindLastIndex(c.Tokens, t => t.IsWordLike && t.Span.Overlaps(s.Content[^1]));
            if (first < 0) continue;
            yield return (new CueSite(f, e, Lemma(c, f), 0), first, last + 1);
        }
    }

    private static (int First, int End) CueToken(ReadingContext c, TextSpan cue)
    {
        var first = Array.FindIndex(c.Tokens, t => t.Span.Overlaps(cue));
        var last = Array.FindLastIndex(c.Tokens, t => t.Span.Overlaps(cue));
        return (first, last + 1);
    }

    private static CueSite? Site(ReadingContext c, int i, HashSet<ulong> words) => words.Contains(Lemma(c, i)) ? new CueSite(i, i + 1, Lemma(c, i), 0) : null;

    private static ulong Lemma(ReadingContext c, int i)
    {
        var w = c.Folded(i);
        return w.Length > 3 && w[0] is 'و' or 'ف' ? WordHash.Of(w[1..]) : WordHash.Of(w);
    }
}
