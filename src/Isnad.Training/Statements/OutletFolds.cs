namespace Isnad.Training.Statements;

/// <summary>Parts of the articles that share no outlet.</summary>
internal sealed class OutletFolds
{
    private readonly Dictionary<string, int> folds = new(StringComparer.Ordinal);

    /// <summary>How many parts there are.</summary>
    public int Count { get; }

    /// <summary>Deals the outlets out; those of annotated articles of the gold file first, so that more annotations elsewhere leave them where they are.</summary>
    public OutletFolds(IReadOnlyList<TrainingArticle> articles, int count)
    {
        Count = count;
        foreach (var group in articles.GroupBy(a => a.Gold.Article.Country is null).OrderBy(g => g.Key))
            foreach (var outlet in group.Select(a => a.Gold.Article.Outlet!).Distinct().Order(StringComparer.Ordinal))
                folds.TryAdd(outlet, folds.Count % count);
    }

    public int Of(TrainingArticle article) => folds[article.Gold.Article.Outlet!];
}
