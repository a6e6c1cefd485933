using Isnad.Intake.Bytes;
using Isnad.Intake.Markup;

namespace Isnad.Intake.Links;

/// <summary>An OPML file: the feeds that somebody follows.</summary>
public sealed record FeedList
{
    /// <summary>The feeds, in their order.</summary>
    public IReadOnlyList<ListedFeed> Feeds { get; private init; } = [];

    /// <summary>What could not be taken.</summary>
    public IReadOnlyList<InputFailure> Failures { get; private init; } = [];

    /// <summary>Reads an OPML file. Never throws for what is in it.</summary>
    /// <param name="name">Its name in failures.</param>
    /// <param name="stream">Its bytes.</param>
    public static FeedList Read(string name, Stream stream)
    {
        var place = new ArticleInput(name, null);
        try
        {
            using var bytes = ArchiveStream.Open(stream);
            var (text, _) = MarkupDecoding.Decode(new InputFile(name, bytes).ReadAll(), null);
            var root = LooseXml.Parse(text);
            if (root.Descendants(element => element.Is("opml")).FirstOrDefault() is not { } opml) throw new InputRefusedException("opml.not-opml", "this is no OPML file: it has no opml element");
            return ReadOutlines(place, opml, root.Closed);
        }
        catch (InputRefusedException e)
        {
            return new FeedList { Failures = [place.Refused(e).Failure!] };
        }
    }

    private static FeedList ReadOutlines(ArticleInput place, LooseElement opml, bool whole)
    {
        var (feeds, failures) = (new List<ListedFeed>(), new List<InputFailure>());
        var open = new Stack<(LooseElement Element, string? Group)>([(opml, null)]);
        while (open.TryPop(out var next))
        {
            var (element, group) = next;
            var address = element["xmlUrl"] ?? element["xmlurl"];
            var title = Spaces.Single(element["title"] ?? element["text"]);
            if (address is not null && Addresses.Resolve(address, null) is { } url) feeds.Add(Listed(url, element, title, group));
            else if (address is not null) failures.Add((place with { Line = element.Line }).Failed("opml.no-address", "this outline's xmlUrl is no web address").Failure!);
            var inner = element.Is("outline") && address is null && title is not null ? group is null ? title : $"{group}/{title}" : group;
            foreach (var child in element.Children.Reverse()) open.Push((child, inner));
        }
        if (!whole) failures.Add(place.Failed("opml.cut", "the list ends too early").Failure!);
        return new FeedList { Feeds = feeds, Failures = failures };
    }

    private static ListedFeed Listed(string url, LooseElement element, string? title, string? group) => new(url)
    {
        Title = title == url ? null : title,
        Site = Addresses.Resolve(element["htmlUrl"], null),
        Group = group,
        Outlet = Spaces.Single(element["isnad:outlet"]),
        Country = Spaces.Single(element["isnad:country"]),
    };
}
