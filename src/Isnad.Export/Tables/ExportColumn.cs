namespace Isnad.Export;

/// <summary>A column of a table.</summary>
/// <param name="Name">Lower case, words joined by _.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Required">True where no row is without a value.</param>
public record ExportColumn(string Name, ColumnType Type, bool Required);

/// <summary>A column, and where a row's value comes from.</summary>
internal sealed record ExportColumn<TRow>(string Name, ColumnType Type, bool Required, Func<TRow, object?> Value) : ExportColumn(Name, Type, Required)
{
    public static ExportColumn<TRow> OfText(string name, Func<TRow, string?> value, bool required = false) => new(name, ColumnType.Text, required, value);

    public static ExportColumn<TRow> OfWhole(string name, Func<TRow, int?> value, bool required = false) => new(name, ColumnType.Whole, required, row => value(row));

    public static ExportColumn<TRow> OfFraction(string name, Func<TRow, double?> value, bool required = false) => new(name, ColumnType.Fraction, required, row => value(row));

    public static ExportColumn<TRow> OfYesNo(string name, Func<TRow, bool?> value, bool required = false) => new(name, ColumnType.YesNo, required, row => value(row));

    public static ExportColumn<TRow> OfDay(string name, Func<TRow, DateOnly?> value) => new(name, ColumnType.Day, false, row => value(row));
}
