namespace Isnad.Intake.Feeds;

/// <summary>What a feed of any form says of one entry, and what becomes of it: a text is an article, a summary is one with a warning, nothing is a failure.</summary>
internal sealed record FeedEntry
{
    private const int ShortestText = 500;

    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public IReadOnlyList<string> Content { get; init; } = [];

    public IReadOnlyList<string> Summary { get; init; } = [];

    /// <summary>The date as written.</summary>
    public string? Written { get; init; }

    public string? Outlet { get; init; }

    public string? Byline { get; init; }

    public string? Credit { get; init; }

    public ArticleInput ToInput(ArticleInput place)
    {
        var isText = Content.Count > 0 || IsWhole(Summary);
        var paragraphs = Content.Count > 0 ? Content : Summary.Count > 0 ? Summary : Title is null ? [] : [Title];
        if (paragraphs.Count == 0) return place.Failed("feed.entry-empty", "this entry has no text, no summary and no title");
        List<ReadingWarning> warnings = [];
        var day = Timestamps.Day(Written, warnings);
        if (!isText) warnings.Add(new ReadingWarning("feed.summary-only", $"This is only a summary{(Url is null ? "" : $": the article is at {Url}")}."));
        return place with
        {
            IsEntry = true,
            Article = new Article(string.Join("\n\n", paragraphs)) { Id = Id, Outlet = Outlet, Date = day, Title = Title, Url = Url, Byline = Byline, Credit = Credit },
            Warnings = warnings,
        };
    }

    /// <summary>Some feeds put the whole text where the summary belongs.</summary>
    private static bool IsWhole(IReadOnlyList<string> summary) =>
        summary.Sum(paragraph => paragraph.Length) >= ShortestText && summary[^1].TrimEnd(']', ')', ' ') is not [.., '…'] and not [.., '.', '.', '.'];
}
