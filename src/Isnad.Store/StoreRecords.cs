namespace Isnad.Store;

/// <summary>What a store may hold at once.</summary>
public static class StoreLimits
{
    /// <summary>The most articles of one transaction.</summary>
    public const int Transaction = 256;

    /// <summary>The most statements of an article.</summary>
    public const int Statements = 100_000;

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

/// <summary>What became of readings when texts were read again.</summary>
/// <param name="Texts">How many were read again.</param>
/// <param name="Came">Statements that the reading before did not have.</param>
/// <param name="Went">Statements that only the reading before had.</param>
/// <param name="Changed">Statements of the same content of which something else is different.</param>
public readonly record struct RereadCounts(int Texts, int Came, int Went, int Changed)
{
    public static RereadCounts operator +(RereadCounts left, RereadCounts right) => left.Add(right);

    public RereadCounts Add(RereadCounts other) => new(Texts + other.Texts, Came + other.Came, Went + other.Went, Changed + other.Changed);

    /// <summary>What is different between two readings of one text.</summary>
    public static RereadCounts Between(Reading before, Reading after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = ByContent(before).GroupBy(one => one.Content, one => one.Row, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new Queue<StatementRow>(group), StringComparer.Ordinal);
        var (came, changed) = (0, 0);
        foreach (var (content, row) in ByContent(after))
        {
            if (!old.TryGetValue(content, out var known) || !known.TryDequeue(out var was)) came++;
            else if (was != row) changed++;
        }
        return new RereadCounts(1, came, old.Values.Sum(left => left.Count), changed);
    }

    // Each statement, without its name and number, under the places of what was said.
    private static IEnumerable<(string Content, StatementRow Row)> ByContent(Reading reading) =>
        StatementRows.Of(reading, "", 0).Zip(reading.Statements, (row, statement) => (string.Join(' ', statement.Content), row with { Name = "", Position = 0 }));
}

/// <summary>An article as it is kept.</summary>
/// <param name="Id">Its name, with version.</param>
/// <param name="Reading">The reading.</param>
/// <param name="Versions">How many versions there are.</param>
/// <param name="Origin">Where it came from.</param>
public sealed record StoredArticle(ArticleId Id, Reading Reading, int Versions, string Origin);

/// <summary>How much a store holds.</summary>
public sealed record StoreStats(long Articles, long Versions, long Statements, long Outlets, string? FirstDay, string? LastDay, long Bytes, int Format)
{
    /// <summary>What people have said of statements.</summary>
    public long Corrections { get; init; }

    /// <summary>Saved searches.</summary>
    public long SavedSearches { get; init; }
}

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
