using Isnad.Intake.Markup;

namespace Isnad.Intake.Feeds;

/// <summary>What a feed says of all its entries.</summary>
internal sealed record FeedHead(string? Title, string? Home)
{
    public static FeedHead Of(LooseElement feed)
    {
        var channel = feed.Is("channel") ? feed : feed.Child("channel") ?? feed;
        var home = channel["xml:base"] ?? feed["xml:base"] ?? EntryReader.Link(channel, null);
        return new FeedHead(channel.Value("title"), Addresses.Resolve(home, null));
    }
}
