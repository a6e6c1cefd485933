using System.CommandLine;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>The flags that say how a feed is followed.</summary>
internal sealed class FeedSettings
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    private readonly Option<string?> outlet = new("--outlet") { Description = "Who publishes it, whatever its pages say." };
    private readonly Option<string?> country = ReadFlags.Country("The outlet's country (two letters).");
    private readonly Option<string?> every = new("--every") { Description = "How often to look (15m, 2h, 1d); 30m where nothing is said." };
    private readonly Option<string?> items = Items();

    public IEnumerable<Option> All => [outlet, country, every, items];

    /// <summary>What the flags do to a feed: those that are not given change nothing.</summary>
    public Func<FollowedFeed, FollowedFeed> Read(ParseResult parsed)
    {
        var (who, where, source) = (parsed.GetValue(outlet), parsed.GetValue(country), parsed.GetValue(items));
        TimeSpan? time = parsed.GetValue(every) is { } text ? Durations.Parse("--every", text, Shortest) : null;
        return feed => feed with
        {
            Outlet = who ?? feed.Outlet,
            Country = where ?? feed.Country,
            Every = time ?? feed.Every,
            Source = source is null ? feed.Source : source == "text" ? ArticleSource.Feed : ArticleSource.Pages,
        };
    }

    private static Option<string?> Items()
    {
        var option = new Option<string?>("--items") { Description = "Where the articles are taken from: page (the page of each entry) or text (the feed itself where it carries the whole text)." };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && token.Value is not ("page" or "text")) result.AddError($"--items is one of page, text, not '{token.Value}'");
        });
        return option;
    }
}
