using Isnad.Store;

namespace Isnad.Cli;

/// <summary>What a name stands for.</summary>
/// <param name="Article">The article.</param>
/// <param name="Corrected">All that was read in it, with what people say of that.</param>
/// <param name="Statement">The id of the statement; null for a whole article.</param>
internal sealed record Found(StoredArticle Article, CorrectedReading Corrected, string? Statement)
{
    /// <summary>What is named, as it stands corrected.</summary>
    public Reading Reading => Narrowed(Corrected.Reading);

    /// <summary>What is named, as the reader gave it.</summary>
    public Reading AsRead => Narrowed(Corrected.AsRead);

    /// <summary>Looks a name up; null, and a line on standard error, when nothing is kept under it.</summary>
    public static Found? In(string? database, string name, CliConsole console)
    {
        var id = Queries.Id(name);
        using var store = Database.Open(database);
        return In(store, id, console);
    }

    public static Found? In(IStore store, ArticleId id, CliConsole console)
    {
        if (store.Find(id) is { } article)
        {
            var corrected = CorrectedReading.Of(store, article);
            if (id.Statement is null || corrected.Find(id.Statement) is not null) return new Found(article, corrected, id.Statement);
        }
        var name = id.ToString();
        console.Complain($"{name}: nothing is kept under this name");
        return null;
    }

    private Reading Narrowed(Reading reading) => Statement is null ? reading : reading with { Statements = [.. reading.Statements.Where(statement => statement.Id == Statement)] };
}
