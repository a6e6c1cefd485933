using Isnad.Intake.Markup;

namespace Isnad.Intake.Feeds;

/// <summary>An entry of RSS or Atom to an article.</summary>
internal sealed class EntryReader(LooseElement entry, FeedHead head, string text)
{
    private readonly string? home = Addresses.Resolve(entry["xml:base"], head.Home) ?? head.Home;

    public ArticleInput Read(ArticleInput place)
    {
        var content = Content();
        return new FeedEntry
        {
            Id = entry.Value("guid") ?? entry.Value("id") ?? entry["rdf:about"],
            Title = EntryText.Line(entry.Value("title")),
            Url = Link(entry, home) ?? Addresses.Resolve(entry["rdf:about"], home),
            Content = content,
            Summary = content.Count > 0 ? [] : Summary(),
            Written = Date(),
            Outlet = head.Title,
            Byline = Author(),
            Credit = entry.Child("source") is { } source ? source.Value("title") ?? Spaces.Single(source.Text()) : entry.Value("source", "dc"),
        }.ToInput(place);
    }

    /// <summary>The link of an entry or a feed to its page.</summary>
    public static string? Link(LooseElement element, string? home)
    {
        foreach (var link in element.All("link"))
        {
            var isPage = link["rel"] is null or "alternate";
            if (isPage && Addresses.Resolve(Spaces.Single(link.Text()) ?? link["href"], home) is { } found) return found;
        }
        return element.Child("guid") is { } guid && guid["isPermaLink"] != "false" ? Addresses.Resolve(Spaces.Single(guid.Text()), home) : null;
    }

    private IReadOnlyList<string> Content()
    {
        if (entry.Child("encoded", "content") is { } encoded && EntryText.Paragraphs(encoded.Text()) is { Count: > 0 } full) return full;
        if (entry.Child("body", "xhtml") is { } body) return EntryText.Paragraphs(Markup(body));
        foreach (var content in entry.All("content"))
        {
            if (content["src"] is not null) continue;
            var isMarkup = content["type"] is "xhtml" or "application/xhtml+xml" || content["mode"] == "xml" || content.Children.Any();
            if (EntryText.Paragraphs(isMarkup ? Markup(content) : content.Text()) is { Count: > 0 } paragraphs) return paragraphs;
        }
        return [];
    }

    private IReadOnlyList<string> Summary()
    {
        foreach (var summary in entry.All("description").Concat(entry.All("summary")).Concat(entry.All("description", "media")))
            if (EntryText.Paragraphs(summary["type"] == "xhtml" || summary.Children.Any() ? Markup(summary) : summary.Text()) is { Count: > 0 } paragraphs) return paragraphs;
        return [];
    }

    private string Markup(LooseElement element) => text[element.ContentStart..element.ContentEnd];

    private string? Date() =>
        entry.Value("pubDate") ?? entry.Value("published") ?? entry.Value("issued") ?? entry.Value("date", "dc") ?? entry.Value("date") ?? entry.Value("created", "dc") ?? entry.Value("created") ?? entry.Value("updated") ?? entry.Value("modified");

    private string? Author()
    {
        var names = entry.All("author").Select(author => author.Value("name") ?? Name(Spaces.Single(author.Text()))).Concat(entry.All("creator", "dc").Select(creator => Spaces.Single(creator.Text()))).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : string.Join("، ", names);
    }

    // desk@example.org (ليلى منصور)
    private static string? Name(string? author)
    {
        var start = author?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        return start > 0 && author!.EndsWith(')') ? author[(start + 1)..^1].Trim() : author;
    }
}
