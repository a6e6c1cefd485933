using Isnad.Intake.Bytes;
using Isnad.Intake.Pages;

namespace Isnad.Intake.Links;

/// <summary>The feeds that a page says are its own.</summary>
public static class FeedLinks
{
    private const int Most = 50;

    private static readonly string[] Types = ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"];

    /// <summary>The feeds of <c>link rel="alternate"</c>, in their order. Never throws for what is in the page.</summary>
    /// <param name="address">Where the page was found.</param>
    /// <param name="bytes">It.</param>
    /// <param name="charset">The encoding that was sent with it.</param>
    public static IReadOnlyList<ListedFeed> Find(string address, byte[] bytes, string? charset)
    {
        try
        {
            using var page = PageParser.Parse(MarkupDecoding.Decode(bytes, charset).Text);
            var home = Addresses.Resolve(page.QuerySelector("base[href]")?.GetAttribute("href"), address) ?? address;
            return
            [
                .. page.QuerySelectorAll("link[rel~='alternate' i][href], link[rel~='feed' i][href]")
                    .Where(link => Types.Contains(link.GetAttribute("type")?.Split(';')[0].Trim().ToLowerInvariant() ?? "", StringComparer.Ordinal))
                    .Select(link => (Url: Addresses.Resolve(link.GetAttribute("href"), home), Title: Spaces.Single(link.GetAttribute("title"))))
                    .Where(link => link.Url is not null)
                    .DistinctBy(link => link.Url, StringComparer.Ordinal)
                    .Take(Most)
                    .Select(link => new ListedFeed(link.Url!) { Title = link.Title, Site = address }),
            ];
        }
        catch (InputRefusedException)
        {
            return [];
        }
    }
}
