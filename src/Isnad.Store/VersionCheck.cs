using System.Text.Json;

namespace Isnad.Store;

/// <summary>Looks for damage in one version of an article, the same in every store.</summary>
public static class VersionCheck
{
    /// <summary>What is wrong with a version.</summary>
    /// <param name="key">The article's 16 digits.</param>
    /// <param name="version">The version as it is kept.</param>
    /// <param name="kept">The statements that search sees of the article, in order; null when this is not its newest version, which has none.</param>
    /// <param name="corrections">What people say of them; asked only when there are such statements.</param>
    public static IReadOnlyList<StoreProblem> Of(string key, VersionRecord version, IReadOnlyList<StatementRow>? kept, Func<IReadOnlyList<Correction>> corrections)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(corrections);
        StoredArticle article;
        try
        {
            article = version.ToArticle(key, 0);
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
        {
            return [new StoreProblem(key, "reading.broken", $"the reading can't be read: {e.Message}")];
        }
        var problems = new List<StoreProblem>();
        var reading = article.Reading;
        var name = article.Id.ToString();
        if (ContentKey.Hash(reading.Text) != reading.TextHash) problems.Add(new StoreProblem(name, "text.hash", "the text is not the one that was stored: its hash is another"));
        if (ContentKey.Of(reading.Article).Source != version.SourceHash) problems.Add(new StoreProblem(name, "source.hash", "title and text as they came are not the ones that were stored"));
        if (!ReadingSpans.AreInside(reading)) problems.Add(new StoreProblem(name, "span.outside", "a span lies outside the text"));
        else if (kept is not null) Statements(article, kept, corrections, problems);
        return problems;
    }

    private static void Statements(StoredArticle article, IReadOnlyList<StatementRow> kept, Func<IReadOnlyList<Correction>> corrections, List<StoreProblem> problems)
    {
        IReadOnlyList<Correction> said;
        try
        {
            said = corrections();
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
        {
            problems.Add(new StoreProblem(article.Id.ToString(), "correction.broken", $"a correction can't be read: {e.Message}"));
            return;
        }
        var cut = StatementRows.Of(CorrectedReading.Of(article.Reading, said).Reading, article.Id.Article, article.Id.Version!.Value);
        if (kept.Count != cut.Count) problems.Add(new StoreProblem(article.Id.ToString(), "statement.count", $"{cut.Count} statements were read, {kept.Count} are kept"));
        foreach (var (row, now) in kept.Zip(cut))
            if (row with { Changed = null, Entered = 0, IsCopy = false } != now) problems.Add(new StoreProblem(row.Id, "statement.differs", "what is kept is not what its spans cut out of the text"));
    }
}
