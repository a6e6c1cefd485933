using System.Globalization;
using System.Text;

namespace Isnad.Cli;

/// <summary>Rows of cells for people: numbers to the right of their column, the last column free, so that Arabic stands there.</summary>
internal sealed class TextColumns
{
    private const string Gap = "  ";

    private readonly List<string[]> rows = [];

    public static string Number(double value, string format = "0.0") => value.ToString(format, CultureInfo.InvariantCulture);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public void Add(params string[] cells) => rows.Add(cells);

    /// <summary>All rows as lines; those after the first few of <paramref name="most"/> are only counted.</summary>
    public string Lines(string indent = "", int most = int.MaxValue)
    {
        var text = new StringBuilder();
        var shown = rows.Take(most).ToList();
        var widths = shown.Count == 0 ? [] : Enumerable.Range(0, shown.Max(row => row.Length)).Select(i => shown.Max(row => i < row.Length ? row[i].Length : 0)).ToArray();
        foreach (var row in shown)
        {
            var line = string.Join(Gap, row.Select((cell, i) => i == row.Length - 1 ? TableText.Harmless(cell) : cell.PadLeft(widths[i])));
            text.Append(indent).Append(line.TrimEnd()).Append('\n');
        }
        if (rows.Count > shown.Count) text.Append(CultureInfo.InvariantCulture, $"{indent}… and {rows.Count - shown.Count} more\n");
        return text.ToString();
    }
}
