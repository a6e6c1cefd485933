using Isnad.Training.Network;

namespace Isnad.Training.Statements;

/// <summary>
/// Learns the token networks: one for each fold, from the outlets of the others, and one from all. Each learns in rounds: in the first what the annotations
/// say, in those after it the same with what the last round's network of another fold makes of the article, which did not learn from it.
/// </summary>
/// <remarks>Networks that stand in <paramref name="folder"/> are taken from there, the others are put there; without a folder all are learned.</remarks>
internal sealed class NetworkTraining(IReadOnlyList<TrainingArticle> articles, OutletFolds folding, string? folder)
{
    private const int Rounds = 3;

    /// <summary>The number that stands for all articles in place of a fold.</summary>
    public const int All = -1;

    /// <summary>The networks of <paramref name="folds"/>, by fold.</summary>
    public Dictionary<int, ModelSet> Learn(IReadOnlyList<int> folds) =>
        folds.All(f => File.Exists(FileOf(Rounds, f))) ? Made(folds, f => Load(FileOf(Rounds, f)!)) : LearnInRounds([.. folds.Union(Enumerable.Range(0, folding.Count))]);

    private Dictionary<int, ModelSet> LearnInRounds(IReadOnlyList<int> folds)
    {
        var annotated = articles.Select(GoldTeacher.Teach).ToList();
        var networks = Made(folds, f => Kept(FileOf(1, f), () => Trainer.Network(Without(f, annotated))));
        for (var round = 2; round <= Rounds; round++)
        {
            var last = networks;
            var opinions = Enumerable.Range(0, folding.Count).Select(f => new SecondOpinion(last[f].Network)).ToArray();
            var taught = annotated.Select((article, i) => opinions[folding.Of(articles[i])].On(article)).ToList();
            networks = Made(folds, f => Kept(FileOf(round, f), () => Trainer.NetworkAgain(last[f].Network, Without(f, taught), round)));
        }
        return networks;
    }

    private static Dictionary<int, ModelSet> Made(IReadOnlyList<int> folds, Func<int, byte[]> make)
    {
        var made = new ModelSet[folds.Count];
        Parallel.For(0, folds.Count, CrossValidation.TwoAtOnce, i => made[i] = new ModelSet { ["network"] = make(folds[i]) });
        return folds.Zip(made).ToDictionary();
    }

    private List<TaughtArticle> Without(int fold, List<TaughtArticle> taught) => [.. taught.Where((_, i) => folding.Of(articles[i]) != fold)];

    private string? FileOf(int round, int fold) => folder is null ? null : Path.Combine(folder, $"network-{round}-{(fold == All ? "all" : fold)}.bin");

    private static byte[] Kept(string? file, Func<byte[]> learn)
    {
        if (file is null) return learn();
        if (!File.Exists(file)) File.WriteAllBytes(file, learn());
        return Load(file);
    }

    // Weights are used where they lie, so those of a file must not be moved either.
    private static byte[] Load(string file)
    {
        using var stream = File.OpenRead(file);
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length), pinned: true);
        stream.ReadExactly(bytes);
        return bytes;
    }
}
