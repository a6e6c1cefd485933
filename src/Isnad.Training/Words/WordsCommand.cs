using Isnad.Model;
using Isnad.Text;

namespace Isnad.Training.Words;

/// <summary>Makes <c>words.bin</c>, frequency and clusters of the words of raw articles, and the vectors that the token network starts from.</summary>
internal static class WordsCommand
{
    private const int Minimum = 12;
    private const int Limit = 85_000;
    private const int Clusters = 800;
    private const int CoarseClusters = 80;

    public static void Run(string rawArticles, string target, string vectorsTarget)
    {
        var corpus = Corpus.Read(rawArticles, Minimum, Limit);
        Console.Error.WriteLine($"{corpus.Words.Count} words, {corpus.Stream.Count} tokens");
        var vectors = new SkipGram(corpus, dimensions: 64, window: 3, epochs: 3);
        vectors.Train();
        var points = Enumerable.Range(0, corpus.Words.Count).Select(i => vectors.VectorOf(i).ToArray()).ToArray();
        foreach (var point in points) KMeans.Normalize(point);
        var (fine, centers) = KMeans.Cluster(points, Clusters, 25);
        var (coarse, _) = KMeans.Cluster(centers, CoarseClusters, 25);
        var entries = corpus.Words.Select((word, i) => (WordHash.Of(word), new WordEntry(
            (ushort)(fine[i] + 1), (byte)(coarse[fine[i]] + 1), (byte)Math.Min(255, 8 * Math.Log2(corpus.Counts[i])), i + 1))).ToList();
        var header = $"words 1; skip-gram (64 dimensions, window 3, 3 epochs) and spherical k-means ({Clusters}, {CoarseClusters}) over {corpus.Stream.Count} tokens of raw news; {entries.Count} words seen {Minimum} times or more, kept as hashes";
        File.WriteAllBytes(target, ModelFile.Write(header, WordTable.Build(entries)));
        vectors.Write(vectorsTarget);
    }
}
