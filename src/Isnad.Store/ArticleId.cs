using System.Globalization;

namespace Isnad.Store;

/// <summary>
/// How stored things are named: <c>ARTICLE</c> (its newest version), <c>ARTICLE.VERSION</c>, <c>ARTICLE.VERSION.STATEMENT</c>, such as <c>01b2….1.s3</c>.
/// </summary>
/// <param name="Article">16 hexadecimal digits.</param>
/// <param name="Version">From 1; null for the newest.</param>
/// <param name="Statement">The statement's id in its reading; null for the whole article.</param>
public sealed record ArticleId(string Article, int? Version, string? Statement)
{
    private const int ArticleDigits = 16;

    /// <summary>Reads a name; null when it is none.</summary>
    public static ArticleId? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('.');
        if (parts.Length > 3 || parts[0].Length != ArticleDigits || !parts[0].All(char.IsAsciiHexDigitLower)) return null;
        if (parts.Length == 1) return new ArticleId(parts[0], null, null);
        if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return null;
        return new ArticleId(parts[0], version, parts.Length == 3 ? parts[2] : null);
    }

    public override string ToString() => Version is not { } version ? Article : string.Create(CultureInfo.InvariantCulture, $"{Article}.{version}{(Statement is null ? "" : ".")}{Statement}");
}
