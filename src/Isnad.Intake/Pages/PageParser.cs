using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Isnad.Intake.Pages;

/// <summary>Text to a tree of elements, within limits: the parser takes time by the square of the depth, and later walks use the stack.</summary>
internal static class PageParser
{
    // Depth is looked at once for so many elements.
    private const int Stride = 16;

    /// <summary>The page.</summary>
    /// <exception cref="InputRefusedException">Too deep, or too many elements.</exception>
    public static IHtmlDocument Parse(string html)
    {
        var budget = new Budget();
        try
        {
            return new HtmlParser(new HtmlParserOptions { OnCreated = (element, _) => budget.Count(element) }).ParseDocument(html);
        }
        catch (DomException)
        {
            throw new InputRefusedException("html.broken", "this page can't be parsed");
        }
    }

    private sealed class Budget
    {
        private INode? last;
        private int elements;

        public void Count(IElement element)
        {
            if (++elements > IntakeLimits.Elements) throw new InputRefusedException("html.budget", $"the page has more than {IntakeLimits.Elements} elements");
            if (elements % Stride == 0 && DepthOf(last) > IntakeLimits.Depth) throw new InputRefusedException("html.budget", $"elements stand more than {IntakeLimits.Depth} deep in each other");
            last = element;
        }

        private static int DepthOf(INode? node)
        {
            var depth = 0;
            for (; node is not null; node = node.Parent) depth++;
            return depth;
        }
    }
}
