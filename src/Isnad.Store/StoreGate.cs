using Isnad.Text;

namespace Isnad.Store;

/// <summary>Makes strings such as every store can keep and be asked for: no NUL, no lone surrogates.</summary>
public static class StoreGate
{
    /// <summary>The article with all its strings made such.</summary>
    public static Article Pass(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article with
        {
            Text = TextGate.Pass(article.Text).Text,
            Id = Passed(article.Id),
            Outlet = Passed(article.Outlet),
            Country = Passed(article.Country),
            Title = Passed(article.Title),
            Url = Passed(article.Url),
            Byline = Passed(article.Byline),
            Credit = Passed(article.Credit),
        };
    }

    /// <summary>The text made such; the same string where nothing had to be changed.</summary>
    public static string Pass(string text) => TextGate.Pass(text).Text;

    /// <summary>The same for a text that may be missing.</summary>
    public static string? Passed(string? text) => text is null ? null : Pass(text);
}
