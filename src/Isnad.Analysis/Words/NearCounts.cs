namespace Isnad.Analysis;

/// <summary>Counts the words within a window round a word. A place that lies in two windows counts once, for the nearer one.</summary>
internal sealed class NearCounts
{
    private readonly Vocabulary vocabulary;
    private readonly WordSample sample;
    private readonly Dictionary<string, (int Before, int After, HashSet<int> Articles)> near = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private int places;

    public NearCounts(Vocabulary vocabulary, WordSample sample, WantedWord node, int window)
    {
        (this.vocabulary, this.sample) = (vocabulary, sample);
        for (var i = 0; i < sample.Statements.Count; i++) Count(sample.Statements[i], sample.Articles[i], node, window);
    }

    /// <summary>How often the word itself occurs.</summary>
    public int Occurrences { get; private set; }

    public List<Collocate> Collocates(int least) =>
        [.. near.Where(pair => pair.Value.Before + pair.Value.After >= least).Select(pair => Collocate(pair.Key, pair.Value.Before, pair.Value.After, pair.Value.Articles.Count))
            .Where(word => word.LogRatio > 0).OrderByDescending(word => word.LogLikelihood).ThenBy(word => word.Word, StringComparer.Ordinal)];

    private Collocate Collocate(string key, int before, int after, int articles)
    {
        var (together, count, elsewhere) = (before + after, counts[key], sample.Tokens - places);
        return new Collocate(
            vocabulary.Shown(key), before, after, articles, count, Association.LogLikelihood(together, count - together, places, elsewhere), Association.LogRatio(together, count - together, places, elsewhere),
            Association.TScore(together, (double)count * places / sample.Tokens), Association.LogDice(together, Occurrences, count));
    }

    private void Count(int[] words, int article, WantedWord node, int window)
    {
        var last = -1;
        var next = Next(words, 0, node);
        for (var i = 0; i < words.Length; i++)
        {
            if (i == next)
            {
                Occurrences++;
                (last, next) = (i, Next(words, i + 1, node));
                continue;
            }
            var (sinceLast, untilNext) = (last < 0 ? int.MaxValue : i - last, next < 0 ? int.MaxValue : next - i);
            var isNear = Math.Min(sinceLast, untilNext) <= window;
            if (isNear) places++;
            if (vocabulary.IsStop(words[i])) continue;
            var key = vocabulary.Key(words[i]);
            counts[key] = counts.GetValueOrDefault(key) + 1;
            if (isNear) AddNear(key, article, untilNext < sinceLast);
        }
    }

    private void AddNear(string key, int article, bool before)
    {
        var (b, a, articles) = near.TryGetValue(key, out var found) ? found : (0, 0, []);
        articles.Add(article);
        near[key] = (b + (before ? 1 : 0), a + (before ? 0 : 1), articles);
    }

    private int Next(int[] words, int from, WantedWord node)
    {
        for (var i = from; i < words.Length; i++)
            if (node.Is(vocabulary.Folded(words[i]))) return i;
        return -1;
    }
}
