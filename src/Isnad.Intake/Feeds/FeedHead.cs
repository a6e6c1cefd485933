using Isnad.Intake.Markup;

namespace Isnad.Intake.Feeds;

/// <summary>What a feed says of all its entries.</summary>
internal sealed record FeedHead(string? Title, string? Home)
{
    /// <summary>The head of a feed; <paramref name="address"/> is where it was found, for links that are not whole.</summary>
    public static FeedHead Of(LooseElement feed, string? address)
    {
        var channel = feed.Is("channel") ? feed : feed.Child("channel") ?? feed;
        var home = channel["xml:base"] ?? feed["xml:base"] ?? EntryReader.Link(channel, address);
        return new FeedHead(channel.Value("title"), Addresses.Resolve(home, address) ?? address);
    }
}
