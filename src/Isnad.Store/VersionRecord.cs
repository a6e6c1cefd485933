
namespace Isnad.Store;

/// <summary>A version of an article as every store keeps it: one row, with the reading as JSON.</summary>
public sealed record VersionRecord
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>See <see cref="ContentKey.Source"/>.</summary>
    public required string SourceHash { get; init; }

    public required string TextHash { get; init; }

    /// <summary>The id that the article came with.</summary>
    public string? InputId { get; init; }

    public string? Outlet { get; init; }

    public string? Country { get; init; }

    /// <summary>As <see cref="IsoDay"/> writes it.</summary>
    public string? Day { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Byline { get; init; }

    public string? Credit { get; init; }

    public required string Language { get; init; }

    public required string Origin { get; init; }

    /// <summary>The version of the reader.</summary>
    public required string Reader { get; init; }

    /// <summary>Where in <see cref="Text"/> the article's own text begins, in UTF-16 units.</summary>
    public required int BodyStart { get; init; }

    /// <summary>The text that was read, title and all.</summary>
    public required string Text { get; init; }

    /// <summary>See <see cref="StoredReading"/>.</summary>
    public required string Reading { get; init; }

    /// <summary>The article of this version.</summary>
    /// <param name="key">The article's 16 digits.</param>
    /// <param name="versions">How many versions there are.</param>
    /// <exception cref="System.Text.Json.JsonException">The reading is damaged.</exception>
    public StoredArticle ToArticle(string key, int versions)
    {
        var found = StoredReading.Read(Reading);
        var article = new Article(Text[Math.Clamp(BodyStart, 0, Text.Length)..])
        {
            Id = InputId,
            Outlet = Outlet,
            Country = Country,
            Date = Day is { } day ? IsoDay.Read(day) : null,
            Title = Title,
            Url = Url,
            Byline = Byline,
            Credit = Credit,
        };
        var reading = new Reading
        {
            Article = article,
            Text = Text,
            Id = article.Id ?? TextHash[..16],
            TextHash = TextHash,
            Language = Language,
            Statements = found.Statements,
            Entities = found.Entities,
            Times = found.Times,
            Warnings = found.Warnings,
        };
        return new StoredArticle(new ArticleId(key, Number, null), reading, versions, Origin);
    }
}
