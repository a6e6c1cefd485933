using Isnad.Text;

namespace Isnad.Store;

/// <summary>Makes all strings of an article such as every store can keep: no NUL, no lone surrogates.</summary>
internal static class StoreGate
{
    public static Article Pass(Article article) => article with
    {
        Text = TextGate.Pass(article.Text).Text,
        Id = Passed(article.Id),
        Outlet = Passed(article.Outlet),
        Country = Passed(article.Country),
        Title = Passed(article.Title),
        Url = Passed(article.Url),
    };

    /// <summary>A string such as every store can keep.</summary>
    public static string? Passed(string? text) => text is null ? null : TextGate.Pass(text).Text;
}
