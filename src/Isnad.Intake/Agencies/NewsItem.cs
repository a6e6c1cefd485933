namespace Isnad.Intake.Agencies;

/// <summary>What an agency says of one item, in whatever form.</summary>
internal sealed record NewsItem
{
    /// <summary>What 'isnad export' calls articles whose own id is no address begins with this.</summary>
    public const string OwnName = "urn:isnad:article:";

    public string? Id { get; init; }

    public string? Headline { get; init; }

    public string? Subhead { get; init; }

    public string Text { get; init; } = "";

    /// <summary>The time as written.</summary>
    public string? Written { get; init; }

    public string? Byline { get; init; }

    public string? Credit { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    public ArticleInput ToInput(ArticleInput place)
    {
        if (Spaces.IsBlank(Text)) return place.Failed("news.no-text", "this item has no text");
        List<ReadingWarning> warnings = [];
        return place with
        {
            Article = new Article(Subhead is null ? Text : $"{Subhead}\n\n{Text}")
            {
                Id = Id,
                Title = Spaces.Single(Headline),
                Outlet = Spaces.Single(Outlet),
                Date = Timestamps.Day(Written, warnings),
                Url = Addresses.Resolve(Url, null),
                Byline = Spaces.Single(Byline),
                Credit = Spaces.Single(Credit),
            },
            Warnings = warnings,
        };
    }
}
