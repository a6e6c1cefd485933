using Isnad.Text;

namespace Isnad.Export;

/// <summary>A statement with the article that it stands in.</summary>
internal sealed record ExportedStatement(ExportedArticle Article, Statement Statement)
{
    public Reading Reading => Article.Reading;

    public string Name => Article.NameOf(Statement.Id);

    /// <summary>The entity that speaks.</summary>
    public Entity? Actor => Statement.Speaker?.Actor is { } id ? Reading.Entities.FirstOrDefault(entity => entity.Id == id) : null;

    /// <summary>When it was said.</summary>
    public TimeExpression? Time => Statement.Time is { } id ? Reading.Times.FirstOrDefault(time => time.Id == id) : null;

    public static IEnumerable<ExportedStatement> Of(ExportedArticle article) => article.Reading.Statements.Select(statement => new ExportedStatement(article, statement));

    public string? Slice(TextSpan? span) => span is { } given ? Article.Slice(given) : null;
}
