using Isnad.Store;

namespace Isnad.Web.Views;

/// <summary>An article as pages and pictures show it: as people have corrected it.</summary>
internal static class ShownArticle
{
    /// <summary>The article with its corrections; null where there is none of that name.</summary>
    public static StoredArticle? Find(IStore store, ArticleId id) => store.Find(id) is { } found ? found with { Reading = CorrectedReading.Of(store, found).Reading } : null;

    /// <summary>The article without the statements that people rejected.</summary>
    public static StoredArticle WithoutRejected(StoredArticle article) =>
        article with { Reading = article.Reading with { Statements = [.. article.Reading.Statements.Where(statement => statement.Review?.Status != ReviewStatus.Rejected)] } };
}
