using Isnad.Languages.Arabic.Cues;
using Isnad.Model.Network;
using Isnad.Steps.Encoding;
using Isnad.Steps.Entities;
using Isnad.Steps.Speakers;
using Isnad.Training.Statements;

namespace Isnad.Training.Network;

/// <summary>Prints how well the token networks do by themselves, each on the outlets that it did not learn from.</summary>
internal static unsafe class NetworkTrial
{
    public static void Run(TrainingFiles files, string networkFolder)
    {
        var finder = new ArabicCueFinder(CueLexicon.Embedded);
        var articles = files.Articles(finder);
        var folding = new OutletFolds(articles, 5);
        int[] folds = [.. Enumerable.Range(0, folding.Count)];
        var models = new NetworkTraining(articles, folding, networkFolder).Learn(folds);
        foreach (var f in folds)
        {
            Console.WriteLine($"{f} gold  {Judge(models[f].Network, finder, [.. articles.Where(a => folding.Of(a) == f && a.IsJudged)])}");
            Console.WriteLine($"{f} ours  {Judge(models[f].Network, finder, [.. articles.Where(a => folding.Of(a) == f && !a.IsJudged)])}");
        }
    }

    private static string Judge(TokenNetwork network, ArabicCueFinder finder, List<TrainingArticle> articles)
    {
        var step = new EncodingStep(finder, network);
        var tags = new TagDecoder(network, EntityTag.Count, EntityTag.Follows, boldness: 0);
        int gold = 0, found = 0, right = 0, cues = 0, cuesFound = 0, cuesRight = 0;
        int starts = 0, startsRight = 0, endsRight = 0, contents = 0, sources = 0, sourcesRight = 0, sourceEnds = 0, sourceEndsRight = 0;
        int[] speakers = new int[4], speakersRight = new int[4]; // by source, left out; the same for those who are only described
        var candidates = new List<(int Boundary, int Distance)>();
        foreach (var a in articles)
        {
            var c = a.Context;
            step.Run(c);
            var decoded = tags.Decode(c.Tokens.Length, c.Known);
            HashSet<(int, int, byte)> g = Spans(a.EntityTags), p = Spans(decoded);
            gold += g.Count;
            found += p.Count;
            right += p.Count(g.Contains);
            var goldCues = a.Statements.Select(s => s.Cue.First).Where(i => i >= 0).ToHashSet();
            cues += goldCues.Count;
            foreach (var site in c.Sites)
                if (c.Known.Outputs[(site.First * 16) + NetworkQuestion.Cue] > 0)
                {
                    cuesFound++;
                    if (goldCues.Contains(site.First)) cuesRight++;
                }
            int Best(PointerKind kind, int first, int second, bool nowhere)
            {
                var pointer = new Pointer(network, kind, c.Known);
                pointer.Ask(first, second);
                var best = -1;
                var score = nowhere ? pointer.Nowhere : float.NegativeInfinity;
                foreach (var (b, d) in candidates)
                    if (pointer.Score(b, c.Tokens.Length, d) is var s && s > score) (best, score) = (b, s);
                return best;
            }
            foreach (var s in a.Statements.Where(s => s.Cue.First >= 0 && s.Content.First >= 0))
            {
                starts++;
                candidates = PointerCandidates.Of(c, a.EntityTags, a.Described, PointerKind.ContentStart, s.Cue, -1);
                var start = Best(PointerKind.ContentStart, s.Cue.First, -1, false);
                if (start == s.Content.First) startsRight++;
                candidates = PointerCandidates.Of(c, a.EntityTags, a.Described, PointerKind.ContentEnd, s.Cue, s.Content.First);
                var end = Best(PointerKind.ContentEnd, s.Cue.First, s.Content.First, false);
                if (end == s.Content.End) endsRight++;
                if (start == s.Content.First && end == s.Content.End) contents++;
                candidates = PointerCandidates.Of(c, a.EntityTags, a.Described, PointerKind.Speaker, s.Cue, s.Source.First);
                if (candidates.Exists(x => s.SpeakerAt.Contains(x.Boundary)))
                {
                    var at = Best(PointerKind.Speaker, s.Cue.First, s.Source.First, false);
                    var sort = (s.Source.First < 0 ? 1 : 0) + (s.SpeakerAt.Any(i => SpeakerPointer.MayPointTo(a.EntityTags[i])) ? 0 : 2);
                    speakers[sort]++;
                    if (s.SpeakerAt.Contains(at)) speakersRight[sort]++;
                }
                candidates = PointerCandidates.Of(c, a.EntityTags, a.Described, PointerKind.SourceStart, s.Cue, -1);
                sources++;
                if (Best(PointerKind.SourceStart, s.Cue.First, s.Content.First, true) == s.Source.First) sourcesRight++;
                if (s.Source.First < 0) continue;
                candidates = PointerCandidates.Of(c, a.EntityTags, a.Described, PointerKind.SourceEnd, s.Cue, s.Source.First);
                sourceEnds++;
                if (Best(PointerKind.SourceEnd, s.Cue.First, s.Source.First, false) == s.Source.End) sourceEndsRight++;
            }
        }
        return $"names F1 {2.0 * right / (gold + found):F3}  cues F1 {2.0 * cuesRight / (cues + cuesFound):F3}  starts {(double)startsRight / starts:F3}  ends {(double)endsRight / starts:F3}  contents {(double)contents / starts:F3}  sources {(double)sourcesRight / sources:F3}  source ends {(double)sourceEndsRight / sourceEnds:F3}  speakers by their source {(double)speakersRight[0] / speakers[0]:F3}, left out {(double)speakersRight[1] / speakers[1]:F3}; described {(double)speakersRight[2] / speakers[2]:F3}, {(double)speakersRight[3] / speakers[3]:F3}";
    }

    private static HashSet<(int, int, byte)> Spans(byte[] tags)
    {
        var spans = new HashSet<(int, int, byte)>();
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == EntityTag.Outside) continue;
            var end = i + 1;
            while (end < tags.Length && EntityTag.IsInside(tags[end])) end++;
            spans.Add((i, end, tags[i]));
            i = end - 1;
        }
        return spans;
    }
}
