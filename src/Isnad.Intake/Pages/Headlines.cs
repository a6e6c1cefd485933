using AngleSharp.Dom;

namespace Isnad.Intake.Pages;

/// <summary>Finds the headline: the heading that the metadata repeats, else what the metadata says without the outlet's name.</summary>
internal static class Headlines
{
    private static readonly string[] Separators = [" - ", " | ", " – ", " — ", " :: ", " » ", " • "];

    /// <summary>The headline and the element that it stands in; null where the page shows or names none.</summary>
    public static (string? Text, IElement? Element) Find(IDocument page, PageMetadata metadata)
    {
        var said = metadata.Headline;
        var title = Spaces.Single(page.Title);
        var headings = page.QuerySelectorAll("h1, [itemprop='headline']:not(meta), .entry-title, .post-title, .article-title").Select(element => (Text: Spaces.Single(element.TextContent), Element: element))
            .Where(heading => heading.Text is { Length: >= 8 }).ToList();
        foreach (var heading in headings) if (Repeats(said, heading.Text!) || Repeats(title, heading.Text!)) return (heading.Text, heading.Element);
        if (said is null) return headings.Count == 1 ? (headings[0].Text, headings[0].Element) : (null, null);
        var cut = WithoutOutlet(said, metadata.Outlet);
        var shown = page.QuerySelectorAll("h1, h2, h3").FirstOrDefault(element => Spaces.Single(element.TextContent) is { } text && Spaces.Comparable(text) == Spaces.Comparable(cut));
        return (cut, shown ?? (headings.Count == 1 ? headings[0].Element : null));
    }

    /// <summary>A title without the outlet's name at its end.</summary>
    public static string WithoutOutlet(string title, string? outlet)
    {
        var best = Separators.Select(separator => title.LastIndexOf(separator, StringComparison.Ordinal)).Max();
        if (best < 8) return title;
        var tail = title[(best + 3)..].Trim();
        var isOutlet = outlet is not null && (Repeats(outlet, tail) || Repeats(tail, outlet));
        return isOutlet || tail.Length < best / 3 ? title[..best].Trim() : title;
    }

    private static bool Repeats(string? whole, string part)
    {
        if (whole is null) return false;
        var (longer, shorter) = (Spaces.Comparable(whole), Spaces.Comparable(part));
        return shorter.Length > 0 && (longer.Contains(shorter, StringComparison.Ordinal) || (longer.Length > 20 && shorter.StartsWith(longer, StringComparison.Ordinal)));
    }
}
