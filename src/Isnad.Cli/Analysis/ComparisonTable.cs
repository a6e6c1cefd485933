using System.Globalization;
using System.Text;
using Isnad.Analysis;
using Isnad.Export;

namespace Isnad.Cli;

/// <summary>A comparison for people: the outlets, then row for row who of them has it. Words that no other outlet of the row has stand between stars, or are underlined.</summary>
internal sealed class ComparisonTable(bool color)
{
    private const string Unknown = "—";
    private const string Gap = "— (not there)";

    private readonly (string Before, string After) mark = color ? ("\u001b[4m", "\u001b[24m") : ("*", "*");

    public string Of(Comparison comparison)
    {
        var text = new StringBuilder();
        foreach (var (column, i) in comparison.Columns.Select((column, i) => (column, i))) Column(text, column, i + 1);
        foreach (var copy in comparison.Copies)
            text.Append(CultureInfo.InvariantCulture, $"one text: {copy.A} and {copy.B} share {copy.Share * 100:0} % of their runs of five words{(copy.Earlier is null ? "" : $"; {copy.Earlier} is earlier")}\n");
        text.Append(CultureInfo.InvariantCulture, $"event: {comparison.Event.Rule}{(comparison.Event.Seed is { } seed ? $"; seed {seed}" : "")}; {comparison.Event.Looked} of {SelectionText.Count(comparison.Event.Answered, "article")} looked at\n");
        if (comparison.Event.OtherOutlets.Count > 0) text.Append(CultureInfo.InvariantCulture, $"also reported by {TableText.Harmless(string.Join(", ", comparison.Event.OtherOutlets))}\n");
        foreach (var row in comparison.Rows) Row(text, comparison, row);
        return text.ToString();
    }

    private static void Column(StringBuilder text, ComparedOutlet column, int number)
    {
        text.Append(CultureInfo.InvariantCulture, $"{number}  {Shown(column.Outlet)}\n");
        foreach (var report in column.Reports)
        {
            text.Append(CultureInfo.InvariantCulture, $"   {report.Id} · {(report.Day.Length == 0 ? Unknown : report.Day)} · {SelectionText.Count(report.Statements, "statement")}");
            if (report.Agencies.Count > 0) text.Append(CultureInfo.InvariantCulture, $" · names {TableText.Harmless(string.Join(", ", report.Agencies))}");
            text.Append(report.Title is { } title ? $" · {OneLine(title)}\n" : "\n");
        }
    }

    private void Row(StringBuilder text, Comparison comparison, ComparisonRow row)
    {
        text.Append('\n');
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].Count == 0) text.Append(CultureInfo.InvariantCulture, $"{i + 1}  {Gap}\n");
            foreach (var cell in row.Cells[i])
                text.Append(CultureInfo.InvariantCulture, $"{i + 1}  {ContractNames.Of(cell.Statement.Act)} · {ContractNames.Of(cell.Statement.Quote)} · {Shown(cell.Statement.Speaker)}: «{Marked(cell)}»\n");
        }
    }

    private string Marked(ComparedCell cell)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var span in cell.OnlyHere)
        {
            text.Append(OneLine(cell.Statement.Content[at..span.Start])).Append(mark.Before).Append(OneLine(cell.Statement.Content[span.Start..span.End])).Append(mark.After);
            at = span.End;
        }
        return text.Append(OneLine(cell.Statement.Content[at..])).ToString();
    }

    private static string Shown(string name) => name.Length == 0 ? Unknown : OneLine(name);

    private static string OneLine(string text) => TableText.Harmless(text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '));
}
