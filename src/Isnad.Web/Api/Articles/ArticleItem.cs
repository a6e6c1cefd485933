using System.Globalization;
using Isnad.Store;

namespace Isnad.Web.Api.Articles;

/// <summary>An article in a list.</summary>
/// <param name="Article">Its name in the store.</param>
/// <param name="Version">Its newest version.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Country">The outlet's country.</param>
/// <param name="Date">The day of publication.</param>
/// <param name="DatePrecision">How exact the date is.</param>
/// <param name="Title">The headline.</param>
/// <param name="Url">Where it was found.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="Statements">How many statements were found in it.</param>
internal sealed record ArticleItem(
    string Article, int Version, string? Outlet, string? Country, string? Date, string? DatePrecision, string? Title, string? Url, string Language, int Statements)
{
    public static ArticleItem Of(StoredArticle stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var article = stored.Reading.Article;
        return new ArticleItem(
            stored.Id.Article, stored.Id.Version ?? 1, article.Outlet, article.Country, article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            article.Date is null ? null : "day", article.Title, article.Url, stored.Reading.Language, stored.Reading.Statements.Count);
    }
}
