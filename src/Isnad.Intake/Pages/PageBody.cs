using AngleSharp.Dom;
using Isnad.Text;

namespace Isnad.Intake.Pages;

/// <summary>The article's own text: subhead, bullets and paragraphs, without what pages put between and after them.</summary>
internal sealed class PageBody
{
    private const int LongestSubhead = 500;

    private readonly BodyFinder finder;
    private readonly string? headline;
    private readonly List<TextBlock> blocks;

    private PageBody(BodyFinder finder, string? headline)
    {
        this.finder = finder;
        this.headline = headline is null ? null : Spaces.Comparable(headline);
        blocks = [.. Own(finder.Blocks.Where(block => finder.Body.Contains(block.Element)))];
    }

    public string? Subhead { get; private set; }

    public IReadOnlyList<string> Bullets { get; private set; } = [];

    public IReadOnlyList<string> Paragraphs { get; private set; } = [];

    /// <summary>The name after «بقلم» in the body.</summary>
    public string? Byline { get; private set; }

    /// <summary>The name after «المصدر:» in the body.</summary>
    public string? Credit { get; private set; }

    /// <summary>True when most of what stands there are links: a page of teasers.</summary>
    public bool IsList { get; private init; }

    /// <summary>Short lines that stand before the text, the nearest first: one of them may be the date.</summary>
    public IEnumerable<string> LinesBefore =>
        finder.Blocks.TakeWhile(block => !(block.IsProse && finder.Body.Contains(block.Element))).Where(block => block.Text.Length < 80 && !block.IsLinks && block.Text.Any(Digits.IsDigit)).Select(block => block.Text).TakeLast(8).Reverse();

    public static PageBody Find(IElement root, string? headline, IElement? headlineElement)
    {
        var finder = BodyFinder.Find(root, headlineElement);
        var all = finder.Blocks.Where(block => finder.Body.Contains(block.Element)).ToList();
        var body = new PageBody(finder, headline) { IsList = all.Sum(block => block.LinkChars) * 2 > all.Sum(block => block.Text.Length) };
        body.TakeSubhead(root);
        body.TakeBullets(root);
        body.Paragraphs = body.WithoutRest();
        return body;
    }

    // Lines that are not of the article, and all after a heading that ends it.
    private IEnumerable<TextBlock> Own(IEnumerable<TextBlock> all)
    {
        var prose = 0;
        foreach (var block in all)
        {
            if (PageWords.Embedded.IsEnd(block.Text))
            {
                if (prose * 2 > finder.ProseIn(finder.Body)) yield break;
                continue;
            }
            if (block.IsProse) prose += block.Text.Length;
            if (PageWords.Embedded.WriterIn(block.Text) is { Length: > 1 } writer) Byline ??= writer;
            else if (PageWords.Embedded.SourceIn(block.Text) is { Length: > 1 } source) Credit ??= source;
            else if (!IsForeign(block)) yield return block;
        }
    }

    private bool IsForeign(TextBlock block) =>
        block.IsLinks || block.IsTeaser || PageWords.Embedded.IsLine(block.Text) || Spaces.Comparable(block.Text) is var plain && (plain.Length == 0 || plain == headline)
        || (block.Text.Length < 60 && !block.IsProse && Timestamps.Day(block.Text) is not null);

    private void TakeSubhead(IElement root)
    {
        var marked = root.QuerySelectorAll("[class], [id], [itemprop='alternativeHeadline']").Where(element => element.GetAttribute("itemprop") == "alternativeHeadline" || ClassNames.Is(element, PageWords.Embedded.Subhead));
        var text = marked.Where(IsShown).Select(element => Spaces.Single(element.TextContent)).FirstOrDefault(text => text is { Length: > 15 and < LongestSubhead } && Spaces.Comparable(text) != headline);
        if (text is null) return;
        Subhead = text;
        var plain = Spaces.Comparable(text);
        if (blocks.Take(2).FirstOrDefault(block => Spaces.Comparable(block.Text) == plain) is { } same) blocks.Remove(same);
    }

    private void TakeBullets(IElement root)
    {
        var marked = root.QuerySelectorAll("[class], [id]").FirstOrDefault(element => ClassNames.Is(element, PageWords.Embedded.Bullets) && IsShown(element));
        var items = marked?.QuerySelectorAll("li").Select(item => Spaces.Single(item.TextContent)).OfType<string>().ToList() ?? [];
        if (items.Count == 0) items = [.. blocks.TakeWhile(block => block.Element.LocalName == "li" || block.IsHeading).Where(block => block.Element.LocalName == "li").Select(block => block.Text)];
        if (items.Count == 0 || items.Count == blocks.Count) return;
        Bullets = items;
        var taken = items.ToHashSet(StringComparer.Ordinal);
        blocks.RemoveAll(block => taken.Contains(block.Text));
    }

    private bool IsShown(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement) if (finder.LeavesOut(at) || BlockCollector.IsSilent(at)) return false;
        return true;
    }

    // Headings, labels and names at the end that no text follows.
    private List<string> WithoutRest()
    {
        var last = blocks.FindLastIndex(block => block.IsProse || block.Element.LocalName is "p");
        while (last > 0 && PageWords.Embedded.IsHouse(blocks[last].Text, hasLinks: blocks[last].LinkChars > 0)) last--;
        return [.. blocks.Take(last + 1).Select(block => block.Text)];
    }
}
