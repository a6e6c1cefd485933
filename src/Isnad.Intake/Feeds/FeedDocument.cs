using Isnad.Intake.Bytes;

namespace Isnad.Intake.Feeds;

/// <summary>A feed that was fetched.</summary>
public sealed record FeedDocument
{
    private FeedDocument()
    {
    }

    /// <summary>What it calls itself.</summary>
    public string? Title { get; private init; }

    /// <summary>Its entries in their order, as articles of what the feed itself says of them.</summary>
    public IReadOnlyList<ArticleInput> Entries { get; private init; } = [];

    /// <summary>Why it can't be read at all; null where it can.</summary>
    public InputFailure? Failure { get; private init; }

    /// <summary>Reads a feed. Never throws for what is in it.</summary>
    /// <param name="url">Where it was found.</param>
    /// <param name="bytes">It.</param>
    /// <param name="charset">The encoding that was sent with it.</param>
    public static FeedDocument Read(string url, byte[] bytes, string? charset)
    {
        using var stream = ArchiveStream.Open(new MemoryStream(bytes));
        var file = new InputFile(url, stream) { Charset = charset, Address = url };
        try
        {
            if (file.Sniff() != InputFormat.Feed) throw new InputRefusedException("feed.not-feed", "this is no feed");
            var (head, entries) = FeedArticles.ReadWhole(file);
            return new FeedDocument { Title = head.Title, Entries = [.. entries] };
        }
        catch (InputRefusedException e)
        {
            return new FeedDocument { Failure = file.Place.Refused(e).Failure };
        }
        catch (InvalidDataException e)
        {
            return new FeedDocument { Failure = file.Place.Failed("input.damaged", e.Message).Failure };
        }
    }

    /// <summary>The article of an entry's page, with what only the entry says.</summary>
    public static ArticleInput Completed(ArticleInput page, Article entry)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(entry);
        if (page.Article is not { } article) return page;
        return page with
        {
            Article = article with
            {
                Title = article.Title ?? entry.Title,
                Outlet = article.Outlet ?? entry.Outlet,
                Date = article.Date ?? entry.Date,
                Byline = article.Byline ?? entry.Byline,
                Credit = article.Credit ?? entry.Credit,
            },
        };
    }
}
