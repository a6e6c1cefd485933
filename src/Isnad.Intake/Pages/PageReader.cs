using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Isnad.Intake.Bytes;

namespace Isnad.Intake.Pages;

/// <summary>A page to an article. All that needs the HTML library is reached through here only, so that other inputs don't load it.</summary>
internal static class PageReader
{
    private const int FewestOfArticle = 30;
    private const int FewestOfPage = 120;
    private const int LongestOfWalled = 600;

    /// <summary>The article of a page, or the reason why there is none.</summary>
    /// <param name="place">Where it came from: name, line and offset of what is given out.</param>
    /// <param name="bytes">The page as it was sent, decompressed.</param>
    /// <param name="charset">What a header said of its encoding.</param>
    /// <param name="address">Where it was found.</param>
    public static ArticleInput Read(ArticleInput place, byte[] bytes, string? charset, string? address)
    {
        try
        {
            RefuseWhatIsNoPage(bytes);
            var (html, warnings) = MarkupDecoding.Decode(bytes, charset);
            return Read(place, html, address, warnings);
        }
        catch (InputRefusedException e)
        {
            return place.Refused(e);
        }
    }

    /// <summary>The paragraphs of a fragment, such as the content of a feed's entry.</summary>
    public static IReadOnlyList<string> Paragraphs(string fragment)
    {
        using var page = PageParser.Parse(fragment);
        return page.Body is { } body ? [.. BlockCollector.Collect(body, _ => false).Where(block => !block.IsLinks).Select(block => block.Text)] : [];
    }

    private static void RefuseWhatIsNoPage(byte[] bytes)
    {
        if (bytes.AsSpan().IndexOfAnyExcept(" \t\r\n\0"u8) < 0) throw new InputRefusedException("html.empty", "the page is empty");
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, 4096));
        var tag = head.IndexOf((byte)'<') >= 0;
        if (!tag || head is [0x89, (byte)'P', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] or [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'G', (byte)'I', (byte)'F', ..])
            throw new InputRefusedException("html.not-html", "this is no HTML page");
    }

    private static ArticleInput Read(ArticleInput place, string html, string? address, IReadOnlyList<ReadingWarning> decoding)
    {
        using var page = PageParser.Parse(html);
        if (page.Body is not { } root) throw new InputRefusedException("html.empty", "the page is empty");
        var metadata = new PageMetadata(page);
        var (headline, element) = Headlines.Find(page, metadata);
        var body = PageBody.Find(root, headline, element);
        var paragraphs = Fuller(body.Paragraphs, metadata.Body);
        Judge(page, metadata, body, paragraphs);
        List<string> text = [.. Subhead(body, paragraphs), .. body.Bullets, .. paragraphs];
        var warnings = decoding.ToList();
        if (Mojibake.Find(string.Join('\n', paragraphs)) is { } garbled) warnings.Add(garbled);
        return place with
        {
            Article = new Article(string.Join("\n\n", text))
            {
                Outlet = metadata.Outlet,
                Date = PageDates.Find(page, metadata, address, element, body.LinesBefore),
                Title = headline,
                Url = metadata.Canonical(address),
                Byline = body.Byline ?? metadata.Author ?? Label(root, PageWords.Embedded.Byline, PageWords.Embedded.AfterByline),
                Credit = metadata.Credit ?? body.Credit ?? Label(root, PageWords.Embedded.Credit, PageWords.Embedded.AfterCredit),
            },
            Warnings = warnings,
        };
    }

    private static string? Label(IElement root, HashSet<string> names, Func<string, string?> after) =>
        Labels.Text(root, names) is { } shown ? after(shown) ?? shown : null;

    private static IEnumerable<string> Subhead(PageBody body, IReadOnlyList<string> paragraphs) =>
        body.Subhead is { } subhead && !paragraphs.Take(1).Any(first => Spaces.Comparable(first).StartsWith(Spaces.Comparable(subhead).TrimEnd('…'), StringComparison.Ordinal)) ? [subhead] : [];

    /// <summary>The text of JSON-LD where the page shows only a part of it.</summary>
    private static IReadOnlyList<string> Fuller(IReadOnlyList<string> shown, string? said)
    {
        if (said is null || said.Length < FewestOfPage || shown.Sum(paragraph => paragraph.Length) * 2 > said.Length) return shown;
        return said.Contains('<', StringComparison.Ordinal) ? Paragraphs(said) : [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private static void Judge(IHtmlDocument page, PageMetadata metadata, PageBody body, IReadOnlyList<string> paragraphs)
    {
        var length = paragraphs.Sum(paragraph => paragraph.Length);
        if (length < LongestOfWalled && IsWalled(page, metadata)) throw new InputRefusedException("html.login-wall", "the page shows its article only to those who log in or pay");
        if (length < (metadata.IsArticle ? FewestOfArticle : FewestOfPage) || (body.IsList && !metadata.IsArticle))
            throw new InputRefusedException("html.no-article", "no article was found on this page");
    }

    private static bool IsWalled(IHtmlDocument page, PageMetadata metadata) =>
        (metadata.Data.Value("isAccessibleForFree") is { } free && free.Contains("false", StringComparison.OrdinalIgnoreCase))
        || page.QuerySelector("input[type='password'], [class*='paywall']") is not null
        || page.QuerySelectorAll("p, div, span, h2, h3, a").Any(element => element.ChildElementCount == 0 && PageWords.Embedded.IsWall(element.TextContent));
}
