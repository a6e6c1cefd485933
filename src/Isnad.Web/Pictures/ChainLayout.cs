using Isnad.Web.Views;

namespace Isnad.Web.Pictures;

/// <summary>Where the boxes of a chain stand: one below the other, the outlet at the top. Lengths are those of the picture's own grid.</summary>
internal sealed class ChainLayout
{
    public const int Width = 320;
    public const int Edge = 6;
    public const int Gap = 58;

    private const int LineHeight = 26;
    private const int Head = 30;
    private const int Foot = 12;
    private const int LineLength = 30;
    private const int MostLines = 4;

    private ChainLayout(IReadOnlyList<ChainBox> boxes, int height) => (Boxes, Height) = (boxes, height);

    public IReadOnlyList<ChainBox> Boxes { get; }

    public int Height { get; }

    /// <param name="chain">The chain.</param>
    /// <param name="missing">What stands in a box without a name.</param>
    public static ChainLayout Of(ChainView chain, Func<ChainStep, string> missing)
    {
        var boxes = new List<ChainBox>();
        var top = Edge;
        foreach (var step in chain.Steps)
        {
            var lines = WrappedText.Lines(step.Name ?? missing(step), LineLength, MostLines);
            var height = Head + (LineHeight * Math.Max(1, lines.Count)) + Foot;
            boxes.Add(new ChainBox(step, top, height, [.. lines.Select((line, i) => new ChainLine(line, top + Head + (LineHeight * i) + 18))]));
            top += height + Gap;
        }
        return new ChainLayout(boxes, Math.Max(Edge, top - Gap) + Edge);
    }
}

/// <summary>A hop of a chain as a box.</summary>
internal sealed record ChainBox(ChainStep Step, int Top, int Height, IReadOnlyList<ChainLine> Lines);

/// <summary>A line of text on its base line.</summary>
internal readonly record struct ChainLine(string Text, int Base);
