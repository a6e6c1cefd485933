using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Isnad.Intake.Pages;

/// <summary>Cuts a tree of elements into blocks of text, in their order. Line breaks end a block: many pages have no other paragraphs.</summary>
internal sealed class BlockCollector(Func<IElement, bool> leaveOut)
{
    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
        ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Silent = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "video", "audio", "map", "button", "input", "select", "textarea", "head", "nav", "aside", "footer", "dialog", "figcaption"],
        StringComparer.Ordinal);

    private readonly List<TextBlock> blocks = [];
    private readonly StringBuilder text = new();
    private int links;

    /// <summary>The blocks under <paramref name="root"/>, without those in elements that are left out.</summary>
    public static List<TextBlock> Collect(IElement root, Func<IElement, bool> leaveOut)
    {
        var collector = new BlockCollector(leaveOut);
        collector.Walk(root, root, linked: false);
        collector.End(root);
        return collector.blocks;
    }

    /// <summary>True for elements that never hold an article's text.</summary>
    public static bool IsSilent(IElement element) => Silent.Contains(element.LocalName) || element.LocalName.StartsWith("amp-", StringComparison.Ordinal);

    // As deep as the page, which the parser limits.
    private void Walk(INode node, IElement block, bool linked)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words) Add(words.Data, linked);
            else if (child is IElement element && !IsSilent(element) && !leaveOut(element)) Enter(element, block, linked);
        }
    }

    private void Enter(IElement element, IElement block, bool linked)
    {
        if (element.LocalName is "br" or "hr") End(block);
        else if (Inline.Contains(element.LocalName)) Walk(element, block, linked || element.LocalName == "a");
        else
        {
            End(block);
            Walk(element, element, linked);
            End(element);
        }
    }

    private void Add(string words, bool linked)
    {
        foreach (var c in words)
        {
            var space = char.IsWhiteSpace(c);
            if (space && (text.Length == 0 || text[^1] == ' ')) continue;
            text.Append(space ? ' ' : c);
            if (linked && !space) links++;
        }
    }

    private void End(IElement block)
    {
        var whole = text.ToString().Trim(' ', '\u200B', '\uFEFF');
        if (whole.Length > 0) blocks.Add(new TextBlock(whole, links, block) { IsTeaser = whole is [.., '…'] or [.., '.', '.', '.'] && blocks.Count > 0 && blocks[^1] is { IsLinks: true, IsHeading: true } });
        text.Clear();
        links = 0;
    }
}
