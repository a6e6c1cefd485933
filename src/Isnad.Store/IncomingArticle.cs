using System.Globalization;

namespace Isnad.Store;

/// <summary>An article that was read and is to be kept. What can be made ready before it is written is made here, on any thread.</summary>
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

    /// <summary>The statements as search sees them, in their first version.</summary>
    public required IReadOnlyList<IndexedStatement> Statements { get; init; }

    /// <summary>What was found, as it is kept: <see cref="StoredReading"/>.</summary>
    public required byte[] Stored { get; init; }

    /// <summary>Where it came from, such as <c>news.jsonl:12</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>The version of the reader.</summary>
    public required string Reader { get; init; }

    /// <exception cref="ArgumentException">The reading is not one of its article, has a span outside the text, or too many statements.</exception>
    public static IncomingArticle Of(Reading reading, string origin, string reader)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var article = StoreGate.Pass(reading.Article);
        if (!reading.Text.EndsWith(article.Text, StringComparison.Ordinal)) throw new ArgumentException("the text that was read does not end with the article's");
        if (!ReadingSpans.AreInside(reading)) throw new ArgumentException("a span of the reading lies outside its text");
        if (reading.Statements.Count > StoreLimits.Statements) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"the reading has more than {StoreLimits.Statements} statements"));
        var key = ContentKey.Of(article);
        return new IncomingArticle
        {
            Key = key,
            Article = article,
            Reading = reading,
            BodyStart = reading.Text.Length - article.Text.Length,
            Statements = [.. StatementRows.Of(reading, key.Article, 1).Select(IndexedStatement.Of)],
            Stored = StoredReading.Write(reading),
            Origin = StoreGate.Pass(origin),
            Reader = reader,
        };
    }
}
