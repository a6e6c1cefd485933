namespace Isnad.Store;

/// <summary>An article as many are held against each other: its text and what search sees of its statements, without the reading.</summary>
/// <param name="Id">Its name, with version.</param>
/// <param name="Outlet">Who published it; empty where that is not known.</param>
/// <param name="Date">The day of publication.</param>
/// <param name="Title">The headline, or null.</param>
/// <param name="Text">The text that was read, title and all.</param>
/// <param name="Statements">In the order of the text.</param>
public sealed record ArticleOutline(ArticleId Id, string Outlet, DateOnly? Date, string? Title, string Text, IReadOnlyList<StatementRow> Statements)
{
    /// <summary>The outline of a version that need not be the newest, as it was read.</summary>
    public static ArticleOutline Of(StoredArticle stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var (id, reading) = (stored.Id, stored.Reading);
        return new ArticleOutline(id, reading.Article.Outlet ?? "", reading.Article.Date, reading.Article.Title, reading.Text, StatementRows.Of(reading, id.Article, id.Version!.Value));
    }
}
