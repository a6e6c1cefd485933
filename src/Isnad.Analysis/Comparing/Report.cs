using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>An article as it is compared: with what people say of its statements, without those that they rejected.</summary>
/// <param name="article">The article.</param>
/// <param name="vocabulary">The same for all reports that are held against each other.</param>
internal sealed class Report(ArticleOutline article, ReportWords vocabulary)
{
    private readonly List<StatementRow> rows = [.. article.Statements.Where(row => row.Status != ReviewStatus.Rejected)];
    private HashSet<ActorKey>? actors;
    private WordCounts? words;
    private IReadOnlyList<ComparedStatement>? statements;

    public ArticleOutline Article => article;

    public string Outlet => article.Outlet;

    public DateOnly? Date => article.Date;

    /// <summary>True where nothing is said in it.</summary>
    public bool IsEmpty => rows.Count == 0;

    /// <summary>The statements with their words, cut when they are first asked for: most reports are only looked at.</summary>
    public IReadOnlyList<ComparedStatement> Rows => statements ??= [.. rows.Select(row => new ComparedStatement(row))];

    /// <summary>All who speak by name or are named in a statement.</summary>
    public IReadOnlySet<ActorKey> Actors => actors ??= rows.SelectMany(ActorsOf).ToHashSet();

    /// <summary>The cosine of the words of both texts, stop words aside, each counted as 1 + ln of its number.</summary>
    public double Likeness(Report other) => Words.Cosine(other.Words);

    private WordCounts Words => words ??= vocabulary.Of(article.Text);

    private static IEnumerable<ActorKey> ActorsOf(StatementRow row)
    {
        foreach (var (key, _) in ActorKey.OfAbout(row)) yield return key;
        if (ActorKey.OfSpeaker(row) is { } speaker) yield return speaker;
    }
}
