namespace Isnad.Store;

/// <summary>An article that was read and is to be kept.</summary>
public sealed record IncomingArticle
{
    private IncomingArticle()
    {
    }

    /// <summary>By what it is known again.</summary>
    public required ContentKey Key { get; init; }

    /// <summary>The article, made such as every store can keep.</summary>
    public required Article Article { get; init; }

    public required Reading Reading { get; init; }

    /// <summary>Where in the reading's text the article's own begins: before it stands the title.</summary>
    public required int BodyStart { get; init; }

    /// <summary>Where it came from, such as <c>news.jsonl:12</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>The version of the reader.</summary>
    public required string Reader { get; init; }

    /// <exception cref="ArgumentException">The reading is not one of its article.</exception>
    public static IncomingArticle Of(Reading reading, string origin, string reader)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var article = StoreGate.Pass(reading.Article);
        if (!reading.Text.EndsWith(article.Text, StringComparison.Ordinal)) throw new ArgumentException("the text that was read does not end with the article's", nameof(reading));
        return new IncomingArticle
        {
            Key = ContentKey.Of(article),
            Article = article,
            Reading = reading,
            BodyStart = reading.Text.Length - article.Text.Length,
            Origin = origin,
            Reader = reader,
        };
    }
}
