using AngleSharp.Dom;

namespace Isnad.Intake.Pages;

/// <summary>What a page says about its article outside the text: JSON-LD first, then meta elements, microdata and time elements.</summary>
internal sealed class PageMetadata
{
    private readonly IDocument page;
    private readonly Dictionary<string, string> metas = new(StringComparer.OrdinalIgnoreCase);

    public PageMetadata(IDocument page)
    {
        this.page = page;
        Data = JsonLd.Find(page);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            var content = Clean(meta.GetAttribute("content"));
            if (name is not null && content is not null) metas.TryAdd(name.Trim(), content);
        }
    }

    public JsonLd Data { get; }

    /// <summary>True when the page itself says that it is an article.</summary>
    public bool IsArticle => Data.Exists || Meta("og:type") == "article" || page.QuerySelector("[itemtype$='Article']") is not null;

    /// <summary>The headline as the metadata gives it, the outlet's name not yet cut off.</summary>
    public string? Headline => Data.Value("headline") ?? Meta("og:title", "twitter:title") ?? Item("headline") ?? Clean(page.Title);

    public string? Outlet => Data.Value("publisher") ?? Meta("og:site_name", "application-name", "publisher", "dc.publisher") ?? Publisher();

    public string? Author => Data.Value("author") ?? Meta("author", "article:author", "dc.creator", "parsely-author", "sailthru.author") ?? Item("author") ?? Clean(page.QuerySelector("[rel='author']")?.TextContent);

    public string? Credit => Data.Value("creditText") ?? Data.Value("sourceOrganization") ?? Meta("syndication-source-name", "news_source");

    /// <summary>The text that JSON-LD holds.</summary>
    public string? Body => Data.Value("articleBody");

    /// <summary>Everything that may be the time of publication, the surest first.</summary>
    public IEnumerable<string> Dates()
    {
        string?[] said =
        [
            Data.Value("datePublished"), Meta("article:published_time", "datePublished", "og:published_time", "pubdate", "publishdate", "publish_date", "publish-date", "date", "dc.date.issued", "dc.date", "dcterms.created", "sailthru.date", "parsely-pub-date", "article.published", "cXenseParse:recs:publishtime"),
            Attribute("[itemprop='datePublished']", "content", "datetime"), Item("datePublished"), Attribute("time[pubdate]", "datetime"), Data.Value("dateCreated"),
        ];
        return said.OfType<string>();
    }

    /// <summary>The address that the page gives itself, whole; <paramref name="address"/> where it gives none.</summary>
    public string? Canonical(string? address)
    {
        var said = Clean(page.QuerySelector("link[rel='canonical']")?.GetAttribute("href")) ?? Meta("og:url") ?? Data.Value("url") ?? Data.Value("mainEntityOfPage");
        return Addresses.Resolve(said, address) ?? address;
    }

    private string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names) if (metas.TryGetValue(name, out var value)) return value;
        return null;
    }

    private string? Publisher() => Clean(page.QuerySelector("[itemprop='publisher'] [itemprop='name']") is { } name ? name.GetAttribute("content") ?? name.TextContent : null);

    private string? Item(string property) => page.QuerySelector($"[itemprop='{property}']") is { } element
        ? Clean(element.QuerySelector("[itemprop='name']")?.TextContent ?? element.GetAttribute("content") ?? element.TextContent)
        : null;

    private string? Attribute(string selector, params string[] names) =>
        page.QuerySelector(selector) is { } element ? names.Select(name => Clean(element.GetAttribute(name))).FirstOrDefault(value => value is not null) : null;

    private static string? Clean(string? text) => Spaces.Single(text);
}
