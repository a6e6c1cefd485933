namespace Isnad.Store;

/// <summary>What a store may hold at once.</summary>
public static class StoreLimits
{
    /// <summary>The most articles of one transaction.</summary>
    public const int Transaction = 256;

    /// <summary>The most hits that are put in order of rank.</summary>
    public const int Ranked = 20_000;

    /// <summary>The most hits of a page.</summary>
    public const int Page = 1000;
}

/// <summary>What became of articles.</summary>
/// <param name="Articles">Not known before.</param>
/// <param name="Versions">Another text of an article that was known.</param>
/// <param name="Known">There already.</param>
/// <param name="Statements">In the new articles and versions.</param>
public readonly record struct AddCounts(int Articles, int Versions, int Known, int Statements)
{
    public static AddCounts operator +(AddCounts left, AddCounts right) => left.Add(right);

    public AddCounts Add(AddCounts other) => new(Articles + other.Articles, Versions + other.Versions, Known + other.Known, Statements + other.Statements);
}

/// <summary>An article as it is kept.</summary>
/// <param name="Id">Its name, with version.</param>
/// <param name="Reading">The reading.</param>
/// <param name="Versions">How many versions there are.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record StoredArticle(ArticleId Id, Reading Reading, int Versions, string Origin);

/// <summary>How much a store holds.</summary>
public sealed record StoreStats(long Articles, long Versions, long Statements, long Outlets, string? FirstDay, string? LastDay, long Bytes, int Format);

/// <summary>How many statements an outlet has of one day.</summary>
/// <param name="First">The day; empty where the day of publication is not known. Statements that don't say when they were made are not counted by that day.</param>
/// <param name="Last">The last day where it was said on one of several; else the same.</param>
/// <param name="Outlet">The outlet; empty where it is not known.</param>
/// <param name="Statements">How many.</param>
public readonly record struct DayCount(string First, string Last, string Outlet, int Statements);

/// <summary>Damage that was found.</summary>
/// <param name="Where">The article, statement or part of the store.</param>
/// <param name="Code">A stable name, such as <c>text.hash</c>.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record StoreProblem(string Where, string Code, string Message);

/// <summary>The storage could not do what was asked: its message says what and what to do. What was not committed is not there.</summary>
public class StoreException(string message, Exception? inner = null) : IOException(message, inner);
