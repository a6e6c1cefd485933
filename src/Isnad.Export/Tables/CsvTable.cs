using System.Globalization;
using System.Text;

namespace Isnad.Export;

/// <summary>A table as CSV (RFC 4180, UTF-8). A cell of text that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
public static class CsvTable
{
    /// <summary>The line of column names, with its line end.</summary>
    public static string Header(ExportTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return string.Join(',', table.Columns.Select(column => column.Name)) + "\r\n";
    }

    /// <summary>The rows of one article, each with its line end.</summary>
    public static string Rows(ExportTable table, ExportedArticle article)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = new StringBuilder();
        foreach (var row in table.Rows(article)) rows.AppendJoin(',', row.Select(ValueCell)).Append("\r\n");
        return rows.ToString();
    }

    /// <summary>One cell of text as CSV writes it.</summary>
    public static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var guarded = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return guarded.AsSpan().IndexOfAny("\",\r\n") < 0 ? guarded : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string ValueCell(object? value) => value switch
    {
        null => "",
        string text => Cell(text),
        bool yes => yes ? "true" : "false",
        int whole => whole.ToString(CultureInfo.InvariantCulture),
        double fraction => fraction.ToString("0.####", CultureInfo.InvariantCulture),
        DateOnly day => IsoDays.Of(day),
        _ => throw new ArgumentException($"{value.GetType().Name} is no type of a column", nameof(value)),
    };
}
