using System.Security.Cryptography;
using System.Text;

namespace Isnad.Store;

/// <summary>By what an article is known again, before it is read.</summary>
/// <param name="Article">16 hexadecimal digits: the same for all versions of one article.</param>
/// <param name="Source">SHA-256 of title and text as they came in, in hexadecimal: another one is another version.</param>
public readonly record struct ContentKey(string Article, string Source)
{
    private const int ArticleDigits = 16;

    /// <summary>
    /// The key of <paramref name="article"/>. Articles are one and the same by outlet and id; without an id by address; without either by outlet, day
    /// and text, so that such an article has no versions.
    /// </summary>
    public static ContentKey Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        article = StoreGate.Pass(article);
        var source = Hash($"{article.Title}\0{article.Text}");
        var identity = article switch
        {
            { Id: not null } => $"id\0{article.Outlet}\0{article.Id}",
            { Url: not null } => $"url\0{article.Url}",
            _ => $"text\0{article.Outlet}\0{article.Date?.DayNumber}\0{source}",
        };
        return new ContentKey(Hash(identity)[..ArticleDigits], source);
    }

    /// <summary>SHA-256 of a text as UTF-8, in hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
