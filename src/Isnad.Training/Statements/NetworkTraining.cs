using Isnad.Training.Network;

namespace Isnad.Training.Statements;

/// <summary>
/// Learns the token networks: one for each fold, from the outlets of the others, and one from all. Each learns twice: at first what the annotations say,
/// then the same with what a first network of another fold makes of the article, which did not learn from it.
/// </summary>
/// <remarks>Networks that stand in <paramref name="folder"/> are taken from there, the others are put there; without a folder all are learned.</remarks>
internal sealed class NetworkTraining(IReadOnlyList<TrainingArticle> articles, OutletFolds folding, string? folder)
{
    private const string First = "first";
    private const string Second = "network";

    /// <summary>The number that stands for all articles in place of a fold.</summary>
    public const int All = -1;

    /// <summary>The networks of <paramref name="folds"/>, by fold.</summary>
    public Dictionary<int, ModelSet> Learn(IReadOnlyList<int> folds) => folds.All(f => File.Exists(FileOf(Second, f))) ? Made(folds, f => Load(FileOf(Second, f)!)) : LearnTwice(folds);

    private Dictionary<int, ModelSet> LearnTwice(IReadOnlyList<int> folds)
    {
        var taught = articles.Select(GoldTeacher.Teach).ToList();
        var first = Made([.. folds.Union(Enumerable.Range(0, folding.Count))], f => Kept(FileOf(First, f), () => Trainer.Network(Without(f, taught))));
        var opinions = Enumerable.Range(0, folding.Count).Select(f => new SecondOpinion(first[f].Network)).ToArray();
        for (var i = 0; i < taught.Count; i++) taught[i] = opinions[folding.Of(articles[i])].On(taught[i]);
        return Made(folds, f => Kept(FileOf(Second, f), () => Trainer.NetworkAgain(first[f].Network, Without(f, taught))));
    }

    private static Dictionary<int, ModelSet> Made(IReadOnlyList<int> folds, Func<int, byte[]> make)
    {
        var made = new ModelSet[folds.Count];
        Parallel.For(0, folds.Count, CrossValidation.TwoAtOnce, i => made[i] = new ModelSet { ["network"] = make(folds[i]) });
        return folds.Zip(made).ToDictionary();
    }

    private List<TaughtArticle> Without(int fold, List<TaughtArticle> taught) => [.. taught.Where((_, i) => folding.Of(articles[i]) != fold)];

    private string? FileOf(string round, int fold) => folder is null ? null : Path.Combine(folder, fold == All ? $"{round}-all.bin" : $"{round}-{fold}.bin");

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
