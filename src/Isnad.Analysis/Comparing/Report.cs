using Isnad.Store;

namespace Isnad.Analysis;

/// <summary>An article as it is compared.</summary>
internal sealed class Report
{
    private const string Agency = "agency";

    private readonly Dictionary<string, double> words;
    private readonly double length;

    public Report(StoredArticle article)
    {
        Article = article;
        Rows = [.. StatementRows.Of(article.Reading, article.Id.Article, article.Id.Version!.Value).Select(row => new ComparedStatement(row))];
        Actors = Rows.SelectMany(statement => ActorsOf(statement.Row)).ToHashSet();
        words = SearchWords.Split(article.Reading.Text).Select(word => KeyOf(word.Folded)).Where(word => word.Length > 2 && !StopWords.Contains(word))
            .CountBy(word => word, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => 1 + Math.Log(pair.Value), StringComparer.Ordinal);
        length = Math.Sqrt(words.Values.Sum(weight => weight * weight));
    }

    public StoredArticle Article { get; }

    public string Outlet => Article.Reading.Article.Outlet ?? "";

    public DateOnly? Date => Article.Reading.Article.Date;

    public IReadOnlyList<ComparedStatement> Rows { get; }

    /// <summary>All who speak by name or are named in a statement.</summary>
    public IReadOnlySet<ActorKey> Actors { get; }

    public IReadOnlyList<string> Agencies =>
        [.. Article.Reading.Entities.Select(entity => entity.Link).OfType<string>().Select(ActorDirectory.Default.Find).OfType<Actor>().Where(actor => actor.Sort == Agency).Select(actor => actor.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The cosine of the words of both texts, stop words aside, each counted as 1 + ln of its number.</summary>
    public double Likeness(Report other)
    {
        if (length == 0 || other.length == 0) return 0;
        var (few, many) = words.Count <= other.words.Count ? (words, other.words) : (other.words, words);
        return few.Sum(pair => many.TryGetValue(pair.Key, out var weight) ? pair.Value * weight : 0) / (length * other.length);
    }

    private static IEnumerable<ActorKey> ActorsOf(StatementRow row)
    {
        foreach (var (key, _) in ActorKey.OfAbout(row)) yield return key;
        if (ActorKey.OfSpeaker(row) is { } speaker) yield return speaker;
    }

    // Only the article is taken off: what else stands before a word may belong to it.
    private static string KeyOf(string folded)
    {
        var forms = new List<string>(3);
        SearchWords.AddWanted(folded, forms);
        return forms[^1];
    }
}
