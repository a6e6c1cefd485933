using Isnad.Store;

namespace Isnad.Cli;

/// <summary>What a name stands for.</summary>
/// <param name="Article">The article.</param>
/// <param name="Reading">Its reading; for a statement's name only with that statement.</param>
internal sealed record Found(StoredArticle Article, Reading Reading)
{
    /// <summary>Looks a name up; null, and a line on standard error, when nothing is kept under it.</summary>
    public static Found? In(string? database, string name, CliConsole console)
    {
        var id = Queries.Id(name);
        using var store = Database.Open(database);
        if (store.Find(id) is { } article)
        {
            if (id.Statement is null) return new Found(article, article.Reading);
            var statements = article.Reading.Statements.Where(statement => statement.Id == id.Statement).ToList();
            if (statements.Count > 0) return new Found(article, article.Reading with { Statements = statements });
        }
        console.Complain($"{name}: nothing is kept under this name");
        return null;
    }
}
