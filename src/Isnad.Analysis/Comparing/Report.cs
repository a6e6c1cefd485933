using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>An article as it is compared.</summary>
internal sealed class Report
{
    private const string Agency = "agency";

    private readonly int[] words;
    private readonly double[] weights;
    private readonly double length;
    private readonly List<StatementRow> rows;
    private IReadOnlyList<ComparedStatement>? statements;

    /// <param name="article">The article.</param>
    /// <param name="vocabulary">The same for all reports that are held against each other.</param>
    public Report(StoredArticle article, ReportWords vocabulary)
    {
        Article = article;
        rows = [.. StatementRows.Of(article.Reading, article.Id.Article, article.Id.Version!.Value)];
        Actors = rows.SelectMany(ActorsOf).ToHashSet();
        (words, weights) = vocabulary.Of(article.Reading.Text);
        length = Math.Sqrt(weights.Sum(weight => weight * weight));
    }

    public StoredArticle Article { get; }

    public string Outlet => Article.Reading.Article.Outlet ?? "";

    public DateOnly? Date => Article.Reading.Article.Date;

    /// <summary>True where nothing is said in it.</summary>
    public bool IsEmpty => rows.Count == 0;

    /// <summary>The statements with their words, cut when they are first asked for: most reports are only looked at.</summary>
    public IReadOnlyList<ComparedStatement> Rows => statements ??= [.. rows.Select(row => new ComparedStatement(row))];

    /// <summary>All who speak by name or are named in a statement.</summary>
    public IReadOnlySet<ActorKey> Actors { get; }

    public IReadOnlyList<string> Agencies =>
        [.. Article.Reading.Entities.Select(entity => entity.Link).OfType<string>().Select(ActorDirectory.Default.Find).OfType<Actor>().Where(actor => actor.Sort == Agency).Select(actor => actor.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The cosine of the words of both texts, stop words aside, each counted as 1 + ln of its number.</summary>
    public double Likeness(Report other)
    {
        if (length == 0 || other.length == 0) return 0;
        var (sum, i, k) = (0.0, 0, 0);
        while (i < words.Length && k < other.words.Length)
        {
            var order = words[i].CompareTo(other.words[k]);
            if (order == 0) sum += weights[i] * other.weights[k];
            if (order <= 0) i++;
            if (order >= 0) k++;
        }
        return sum / (length * other.length);
    }

    private static IEnumerable<ActorKey> ActorsOf(StatementRow row)
    {
        foreach (var (key, _) in ActorKey.OfAbout(row)) yield return key;
        if (ActorKey.OfSpeaker(row) is { } speaker) yield return speaker;
    }
}
