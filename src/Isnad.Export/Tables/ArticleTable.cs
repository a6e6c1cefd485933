using static Isnad.Export.ExportColumn<Isnad.Export.ExportedArticle>;

namespace Isnad.Export;

/// <summary>One row an article.</summary>
internal static class ArticleTable
{
    public static ExportTable Create() => new ExportTable<ExportedArticle>(
        "articles",
        article => [article],
        OfText("article", a => a.Key, required: true),
        OfText("id", a => a.Reading.Id, required: true),
        OfText("outlet", a => a.Reading.Article.Outlet),
        OfText("country", a => a.Reading.Article.Country),
        OfDay("date", a => a.Reading.Article.Date),
        OfText("title", a => a.Reading.Article.Title),
        OfText("url", a => a.Reading.Article.Url),
        OfText("byline", a => a.Reading.Article.Byline),
        OfText("credit", a => a.Reading.Article.Credit),
        OfText("language", a => a.Reading.Language, required: true),
        OfText("text_hash", a => a.Reading.TextHash, required: true),
        OfText("text", a => a.Reading.Text, required: true));
}
