using AngleSharp.Dom;

namespace Isnad.Intake.Pages;

/// <summary>
/// Finds the element that holds the article: an element that says so by name or markup, else the smallest that holds most of the page's prose.
/// What is named as something else (comments, related links, banners) is left out first.
/// </summary>
internal sealed class BodyFinder
{
    private const double MostOfPage = 0.5;
    private const double NearlyAll = 0.8;

    private readonly Dictionary<IElement, bool> leftOut = [];
    private readonly Dictionary<IElement, int> prose = [];
    private readonly HashSet<IElement> kept;
    private readonly IElement root;

    private BodyFinder(IElement root, IElement? headline)
    {
        this.root = root;
        kept = [.. headline is null ? [] : Ancestors(headline).Append(headline)];
        Weigh(BlockCollector.Collect(root, element => IsHidden(element) || IsNever(element)));
        var all = prose.GetValueOrDefault(root);
        foreach (var (element, weight) in prose) if (weight > all * MostOfPage) kept.Add(element);
        prose.Clear();
        Blocks = BlockCollector.Collect(root, LeavesOut);
        Weigh(Blocks);
        Body = Narrow(Named() ?? root);
    }

    /// <summary>All blocks of the page but those of elements that are left out.</summary>
    public List<TextBlock> Blocks { get; }

    /// <summary>The element that holds the article.</summary>
    public IElement Body { get; }

    /// <summary>Looks for the article under <paramref name="root"/>.</summary>
    /// <param name="root">The page's body.</param>
    /// <param name="headline">Where the headline stands: what is around it is not left out.</param>
    public static BodyFinder Find(IElement root, IElement? headline) => new(root, headline);

    /// <summary>The characters of prose in it.</summary>
    public int ProseIn(IElement element) => prose.GetValueOrDefault(element);

    /// <summary>True for an element that is no part of the article.</summary>
    public bool LeavesOut(IElement element)
    {
        if (leftOut.TryGetValue(element, out var known)) return known;
        return leftOut[element] = IsHidden(element) || (IsNever(element) && !HasHeadline(element)) || (IsBeside(element) && !kept.Contains(element));
    }

    private bool HasHeadline(IElement element) => kept.Contains(element) && element.LocalName is "body" or "html" or "main" or "article";

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal) is var plain
            && (plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)));

    private static bool IsNever(IElement element) =>
        element.GetAttribute("role") is "navigation" or "dialog" or "alertdialog" or "search" || ClassNames.HasPart(element, PageWords.Embedded.Never);

    private static bool IsBeside(IElement element) =>
        element.GetAttribute("role") is "complementary" or "contentinfo" or "banner" || ClassNames.HasPart(element, PageWords.Embedded.Beside);

    private void Weigh(List<TextBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (!block.IsProse) continue;
            foreach (var element in Ancestors(block.Element).Prepend(block.Element)) prose[element] = prose.GetValueOrDefault(element) + block.Text.Length;
        }
    }

    /// <summary>The element named as the body that holds the most prose, the innermost of several.</summary>
    private IElement? Named()
    {
        var named = prose.Where(pair => pair.Value > prose[root] * MostOfPage && SaysBody(pair.Key)).ToList();
        if (named.Count == 0) return null;
        var most = named.Max(pair => pair.Value);
        return named.Where(pair => pair.Value > most * 0.9).MaxBy(pair => Ancestors(pair.Key).Count()).Key;
    }

    private static bool SaysBody(IElement element) =>
        (element.GetAttribute("itemprop") ?? element.GetAttribute("property") ?? "").Contains("articleBody", StringComparison.OrdinalIgnoreCase) || ClassNames.Is(element, PageWords.Embedded.Body);

    private IElement Narrow(IElement from)
    {
        var element = from;
        while (element.Children.MaxBy(ProseIn) is { } child && ProseIn(child) > 0 && ProseIn(child) >= ProseIn(element) * NearlyAll && !IsOnlyParagraph(element, child)) element = child;
        return element;
    }

    // A page of one paragraph: what stands around it belongs to it.
    private static bool IsOnlyParagraph(IElement element, IElement child) => child.LocalName is "p" && element.LocalName is not "body";

    private static IEnumerable<IElement> Ancestors(IElement element)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement) yield return parent;
    }
}
