namespace Isnad.Web.Pictures;

/// <summary>Rows that begin with a name, in the direction of the page: names stand at the right in Arabic, and what follows runs to the left. Lengths are those of the picture's own grid.</summary>
internal sealed class RowLayout(bool rightToLeft, int width)
{
    /// <summary>The room of the names.</summary>
    public const int Names = 210;

    /// <summary>How many characters of a name are written.</summary>
    public const int NameLength = 26;

    public const int Edge = 10;

    public int Width => width;

    /// <summary>The room behind the names.</summary>
    public int Room => width - Names - (2 * Edge);

    /// <summary>Where names begin.</summary>
    public int NameAt => rightToLeft ? width - Edge : Edge;

    /// <summary>Where a stretch of the room has its left end.</summary>
    /// <param name="start">Its distance from the names.</param>
    /// <param name="length">Its length.</param>
    public double Left(double start, double length) => rightToLeft ? width - Edge - Names - start - length : Edge + Names + start;

    public static string Shown(string name) => WrappedText.Lines(name, NameLength, 1) is [var line, ..] ? line : "";
}
