using AngleSharp.Dom;

namespace Isnad.Intake.Pages;

/// <summary>Finds the headline: the heading that the metadata repeats, else what the metadata says without the outlet's name.</summary>
internal static class Headlines
{
    private const int Longest = 1000;
    private const int MostHeadings = 200;

    private static readonly string[] Separators = [" - ", " | ", " – ", " — ", " :: ", " » ", " • "];

    /// <summary>The headline and the element that it stands in; null where the page shows or names none.</summary>
    public static (string? Text, IElement? Element) Find(IDocument page, PageMetadata metadata)
    {
        var said = metadata.Headline;
        string?[] repeated = [Plain(said), Plain(Spaces.Single(page.Title))];
        var headings = page.QuerySelectorAll("h1, [itemprop='headline']:not(meta), .entry-title, .post-title, .article-title").Select(element => (Text: Spaces.Single(element.TextContent), Element: element))
            .Where(heading => heading.Text is { Length: >= 8 and <= Longest }).Take(MostHeadings).ToList();
        foreach (var heading in headings) if (Spaces.Comparable(heading.Text!) is var shown && repeated.Any(whole => Repeats(whole, shown))) return (heading.Text, heading.Element);
        if (said is null) return headings.Count == 1 ? (headings[0].Text, headings[0].Element) : (null, null);
        var cut = WithoutOutlet(said, metadata.Outlet);
        var wanted = Spaces.Comparable(cut);
        var same = page.QuerySelectorAll("h1, h2, h3").FirstOrDefault(element => Spaces.Single(element.TextContent) is { } text && Spaces.Comparable(text) == wanted);
        return (cut, same ?? (headings.Count == 1 ? headings[0].Element : null));
    }

    /// <summary>A title without the outlet's name at its end.</summary>
    public static string WithoutOutlet(string title, string? outlet)
    {
        var best = Separators.Select(separator => title.LastIndexOf(separator, StringComparison.Ordinal)).Max();
        if (best < 8) return title;
        var tail = title[(best + 3)..].Trim();
        var isOutlet = outlet is not null && (Spaces.Comparable(outlet), Spaces.Comparable(tail)) is var (name, end) && (Repeats(name, end) || Repeats(end, name));
        return isOutlet || tail.Length < best / 3 ? title[..best].Trim() : title;
    }

    // A hostile page may have a title of megabytes, and as many headings to compare with it.
    private static string? Plain(string? text) => text is null or { Length: > Longest } ? null : Spaces.Comparable(text);

    private static bool Repeats(string? longer, string shorter) =>
        longer is not null && shorter.Length > 0 && (longer.Contains(shorter, StringComparison.Ordinal) || (longer.Length > 20 && shorter.StartsWith(longer, StringComparison.Ordinal)));
}
