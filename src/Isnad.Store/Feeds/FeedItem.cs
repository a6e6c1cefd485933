namespace Isnad.Store;

/// <summary>Something that a feed has listed, remembered until its article is kept and after, so that nothing is lost that leaves the feed and nothing is fetched twice.</summary>
/// <param name="Key">By what it is known again in its feed.</param>
/// <param name="Stamp">Of what the feed said of it: another one is a reason to fetch it again.</param>
public sealed record FeedItem(string Key, string Stamp)
{
    /// <summary>The address of its page; null for an entry that has none.</summary>
    public string? Url { get; init => field = StoreGate.Passed(value); }

    public string? Title { get; init => field = StoreGate.Passed(value); }

    public string? Outlet { get; init => field = StoreGate.Passed(value); }

    public DateOnly? Date { get; init; }

    public string? Byline { get; init => field = StoreGate.Passed(value); }

    public string? Credit { get; init => field = StoreGate.Passed(value); }

    public FeedItemState State { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Tries { get; init; }

    /// <summary>When it is to be tried, for an open one. Whole seconds.</summary>
    public DateTimeOffset Due { get; init; }

    /// <summary>Why it did not go well the last time: a stable name, such as <c>fetch.missing</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>What a feed lists, to be fetched.</summary>
    /// <param name="entry">What the feed says of it.</param>
    /// <param name="due">When it is to be fetched first.</param>
    public static FeedItem Of(Article entry, DateTimeOffset due)
    {
        ArgumentNullException.ThrowIfNull(entry);
        // A headline is changed with its article; what else stands in a feed may differ at each look, such as the number of comments.
        return new FeedItem(ContentKey.Hash(entry.Id ?? entry.Url ?? $"{entry.Title}\0{entry.Text}"), ContentKey.Hash(entry.Title ?? entry.Text))
        {
            Url = entry.Url,
            Title = entry.Title,
            Outlet = entry.Outlet,
            Date = entry.Date,
            Byline = entry.Byline,
            Credit = entry.Credit,
            Due = due,
        };
    }

    /// <summary>The article as far as the feed told of it, without a text.</summary>
    public Article ToArticle() => new("") { Url = Url, Title = Title, Outlet = Outlet, Date = Date, Byline = Byline, Credit = Credit };
}
