using AngleSharp.Dom;

namespace Isnad.Intake.Pages;

/// <summary>Finds the day of publication: in the metadata, in time elements, in what the page shows, else in its address.</summary>
internal static class PageDates
{
    private const int Shown = 12;

    /// <summary>The day; null where none is found.</summary>
    public static DateOnly? Find(IDocument page, PageMetadata metadata, string? address, IElement? headline, IEnumerable<string> shown)
    {
        foreach (var written in metadata.Dates().Concat(NearHeadline(headline)).Concat(shown).Concat(InPage(page)))
            if (Timestamps.Day(written) is { } day) return day;
        return InAddress(metadata.Canonical(address));
    }

    /// <summary>Time elements and dates beside the headline: those further off belong to other articles.</summary>
    private static IEnumerable<string> NearHeadline(IElement? headline)
    {
        var around = headline?.ParentElement;
        for (var level = 0; level < 3 && around is not null && around.LocalName is not "body"; level++, around = around.ParentElement)
        {
            foreach (var text in Times(around).Concat(Labels.AllByPart(around, PageWords.Embedded.Date)).Take(Shown)) yield return text;
        }
    }

    private static IEnumerable<string> InPage(IDocument page) =>
        Times(page.DocumentElement).Take(1).Concat(page.Body is { } body ? Labels.AllByPart(body, PageWords.Embedded.Date).Take(Shown) : []);

    private static IEnumerable<string> Times(IElement element) =>
        element.QuerySelectorAll("time").Select(time => time.GetAttribute("datetime") ?? Spaces.Single(time.TextContent)).OfType<string>();

    // /2013/08/03/ or /2013/middle_east/8/3/
    private static DateOnly? InAddress(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 2 < parts.Length; i++)
        {
            if (parts[i].Length != 4 || !parts[i].All(char.IsAsciiDigit)) continue;
            var rest = parts.Skip(i + 1).Where(part => part.Length <= 2 && part.All(char.IsAsciiDigit)).Take(2).ToList();
            if (rest.Count == 2 && Timestamps.Day($"{parts[i]}-{rest[0]}-{rest[1]}") is { } day) return day;
        }
        return null;
    }
}
