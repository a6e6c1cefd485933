using Isnad.Pipeline;
using Isnad.Steps.Speakers;
using Isnad.Text;
using Isnad.Training.Gold;

namespace Isnad.Training.Statements;

/// <summary>Compares an option with the annotated speaker.</summary>
internal static class SpeakerAnswer
{
    /// <summary>The option that names the annotated speaker best, or -1.</summary>
    public static int Best(ReadingContext context, List<SpeakerOption> options, string gold)
    {
        var best = -1;
        var bestExtra = int.MaxValue;
        for (var o = 0; o < options.Count; o++)
        {
            var name = NameOf(context, options[o]);
            if (!Same(gold, name)) continue;
            var extra = Math.Abs(Words(name).Count - Words(gold).Count);
            if (extra < bestExtra) (best, bestExtra) = (o, extra);
        }
        return best;
    }

    public static string NameOf(ReadingContext context, SpeakerOption option) =>
        SpeakerNames.NameOf(context, option);

    /// <summary>
    /// Equal after folding, or a name with a title of at most five words more, or one that leaves out at most a third; the annotated one with the particles
    /// that its words have in the text, or without.
    /// </summary>
    public static bool Same(string gold, string name) => SameWords(gold, name) || (gold.Length > 0 && SameWords(GoldArticle.WithoutParticles(gold), name));

    private static bool SameWords(string gold, string name)
    {
        List<string> g = Words(gold), p = Words(name);
        if (g.Count == 0 || p.Count == 0) return g.Count == p.Count;
        HashSet<string> gs = new(g, StringComparer.Ordinal), ps = new(p, StringComparer.Ordinal);
        return (gs.IsSubsetOf(ps) && p.Count - g.Count <= 5) || (ps.IsSubsetOf(gs) && (double)ps.Count / gs.Count >= 0.66);
    }

    private static List<string> Words(string name)
    {
        var text = Folding.Default.Normalize(name);
        return [.. Tokenizer.Tokenize(text).Where(t => t.IsWordLike).Select(t => Stem(text.Folded.Slice(t.FoldedStart, t.FoldedLength).ToString()))];
    }

    private static string Stem(string w)
    {
        if (w.Length > 4 && w.StartsWith("ال", StringComparison.Ordinal)) w = w[2..];
        return w.Length > 5 && (w.EndsWith("ون", StringComparison.Ordinal) || w.EndsWith("ين", StringComparison.Ordinal)) ? w[..^2] : w;
    }
}
