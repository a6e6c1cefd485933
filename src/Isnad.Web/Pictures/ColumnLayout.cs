namespace Isnad.Web.Pictures;

/// <summary>Where the columns of a chart over time stand. Time runs in the direction of the page: from right to left in Arabic.</summary>
internal sealed class ColumnLayout
{
    /// <summary>The width for a page, and for a picture that is saved.</summary>
    public const int Wide = 760;

    /// <summary>The width for a telephone.</summary>
    public const int Narrow = 330;

    public const int Height = 230;
    public const int Top = 12;
    public const int Floor = 190;

    private const int Margin = 52;
    private const int LabelWidth = 100;
    private const int Steps = 4;

    private readonly bool rightToLeft;
    private readonly int count;
    private readonly double highest;

    /// <param name="values">The values, the earliest first.</param>
    /// <param name="rightToLeft">The direction of time.</param>
    /// <param name="whole">True where the values are counts: the scale then has whole numbers only.</param>
    /// <param name="width">How wide the picture is.</param>
    public ColumnLayout(IReadOnlyList<double> values, bool rightToLeft, bool whole, int width = Wide)
    {
        ArgumentNullException.ThrowIfNull(values);
        this.rightToLeft = rightToLeft;
        Width = width;
        count = values.Count;
        highest = Nice(values.DefaultIfEmpty(0).Max(), whole);
    }

    public int Width { get; }

    /// <summary>How wide a column is.</summary>
    public double ColumnWidth => Math.Max(0.8, Math.Min(44, Step * 0.72));

    /// <summary>The place of the axis with the scale.</summary>
    public int Axis => rightToLeft ? Width - Margin : Margin;

    /// <summary>Where the other end of the lines of the scale is.</summary>
    public int End => rightToLeft ? 8 : Width - 8;

    private double Step => (Width - Margin - 8) / (double)Math.Max(1, count);

    /// <summary>The middle of a column.</summary>
    public double Middle(int index)
    {
        var along = (index + 0.5) * Step;
        return rightToLeft ? Width - Margin - along : Margin + along;
    }

    /// <summary>The upper end of a value.</summary>
    public double TopOf(double value) => Floor - ((Floor - Top) * value / highest);

    /// <summary>The values at which the scale has a line, from zero.</summary>
    public IEnumerable<double> Scale()
    {
        for (var i = 0; i <= Steps; i++) yield return highest * i / Steps;
    }

    /// <summary>The columns whose names are written.</summary>
    public IEnumerable<int> Labels()
    {
        var most = Math.Max(1, (Width - Margin) / LabelWidth);
        var every = Math.Max(1, (count + most - 1) / most);
        for (var i = 0; i < count; i += every) yield return i;
    }

    // A number that four steps divide without long fractions.
    private static double Nice(double value, bool whole)
    {
        if (value <= 0) return whole ? Steps : 1;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)));
        var nice = new[] { 1, 1.2, 2, 4, 6, 8, 10 }.Select(factor => factor * unit).First(candidate => candidate >= value * 0.999);
        return whole ? Math.Max(Steps, Math.Ceiling(nice / Steps) * Steps) : nice;
    }
}
