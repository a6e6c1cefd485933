using Isnad.Intake.Bytes;
using Isnad.Intake.Markup;

namespace Isnad.Intake.Links;

/// <summary>A sitemap: the pages that it lists, or further sitemaps. Plain lists of addresses, one a line, are sitemaps too.</summary>
public sealed record Sitemap
{
    /// <summary>The pages, in their order.</summary>
    public IReadOnlyList<SiteLink> Pages { get; private init; } = [];

    /// <summary>Further sitemaps, where this is an index of them.</summary>
    public IReadOnlyList<string> Sitemaps { get; private init; } = [];

    /// <summary>What could not be taken.</summary>
    public IReadOnlyList<InputFailure> Failures { get; private init; } = [];

    /// <summary>Reads a sitemap, compressed or not. Never throws for what is in it.</summary>
    /// <param name="name">Its name in failures.</param>
    /// <param name="stream">Its bytes.</param>
    /// <param name="address">Where it was found, for addresses that are not whole.</param>
    /// <param name="charset">The encoding that was sent with it.</param>
    public static Sitemap Read(string name, Stream stream, string? address = null, string? charset = null)
    {
        var place = new ArticleInput(name, null);
        try
        {
            using var bytes = ArchiveStream.Open(stream);
            var (text, _) = MarkupDecoding.Decode(new InputFile(name, bytes).ReadAll(), charset);
            return text.AsSpan().TrimStart() is ['<', ..] ? ReadXml(place, LooseXml.Parse(text), address) : ReadList(place, text);
        }
        catch (InputRefusedException e)
        {
            return new Sitemap { Failures = [place.Refused(e).Failure!] };
        }
    }

    private static Sitemap ReadXml(ArticleInput place, LooseElement root, string? address)
    {
        if (!root.Descendants(element => element.Is("urlset") || element.Is("sitemapindex")).Any()) throw new InputRefusedException("sitemap.not-sitemap", "this is no sitemap: it has no urlset or sitemapindex element");
        var (pages, sitemaps, failures) = (new List<SiteLink>(), new List<string>(), new List<InputFailure>());
        foreach (var entry in root.Descendants(element => element.Is("url") || element.Is("sitemap")))
        {
            var found = Addresses.Resolve(entry.Value("loc"), address);
            if (found is null) failures.Add((place with { Line = entry.Line }).Failed("sitemap.no-address", "this entry has no web address").Failure!);
            else if (entry.Is("sitemap")) sitemaps.Add(found);
            else pages.Add(Link(found, entry));
        }
        if (!root.Closed) failures.Add(place.Failed("sitemap.cut", "the sitemap ends too early").Failure!);
        return new Sitemap { Pages = pages, Sitemaps = sitemaps, Failures = failures };
    }

    private static SiteLink Link(string url, LooseElement entry)
    {
        var news = entry.Child("news", "news");
        var publication = news?.Child("publication", "news");
        return new SiteLink(url)
        {
            Changed = Timestamps.Day(entry.Value("lastmod")),
            Published = Timestamps.Day(news?.Value("publication_date", "news")),
            Title = news?.Value("title", "news"),
            Outlet = publication?.Value("name", "news"),
            Language = publication?.Value("language", "news"),
        };
    }

    private static Sitemap ReadList(ArticleInput place, string text)
    {
        var (pages, failures) = (new List<SiteLink>(), new List<InputFailure>());
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (Addresses.Resolve(line, null) is { } url) pages.Add(new SiteLink(url));
            else failures.Add((place with { Line = number }).Failed("sitemap.no-address", "this line is no web address").Failure!);
        }
        return new Sitemap { Pages = pages, Failures = failures };
    }
}
