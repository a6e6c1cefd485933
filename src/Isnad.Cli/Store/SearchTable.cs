using System.Globalization;
using Isnad.Export;
using Isnad.Store;
using Spectre.Console;

namespace Isnad.Cli;

/// <summary>Hits for people: day and act, then who said what, and where it stands.</summary>
internal sealed class SearchTable(int width, bool color)
{
    private const string Unknown = "—";
    private const string Missing = "— (not given)";

    private static Style Dim => new(foreground: Color.Grey);

    public string Draw(SearchPage page)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = TableText.Console(text, width, color);
        if (page.Hits.Count > 0) console.Write(Hits(page));
        foreach (var facet in page.Facets.Where(facet => facet.Values.Count > 0)) console.Write(new Paragraph($"\n{facet.Name}: {TableText.Harmless(string.Join(" · ", facet.Values.Select(Shown)))}\n", Dim));
        if (page.Hits.Count > 0) console.Write(new Paragraph("\n" + Summary(page) + "\n", Dim));
        return TableText.Trimmed(text.ToString());
    }

    private static Table Hits(SearchPage page)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumn(new TableColumn("day") { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        table.AddColumn(new TableColumn("said") { Padding = new Padding(0, 0, 0, 0) });
        foreach (var hit in page.Hits)
        {
            if (table.Rows.Count > 0) table.AddEmptyRow();
            var row = hit.Statement;
            var left = new Paragraph((row.Day.Length == 0 ? Unknown : row.Day) + "\n", Style.Plain);
            left.Append(ContractNames.Of(row.Act) + "\n", new Style(foreground: Color.Aqua));
            left.Append(ContractNames.Of(row.Quote), Dim);
            table.AddRow(left, Said(hit));
        }
        return table;
    }

    private static Paragraph Said(SearchHit hit)
    {
        var row = hit.Statement;
        var said = new Paragraph();
        if (row.Speaker.Length == 0) said.Append(Missing, Dim);
        else said.Append(TableText.Harmless(row.Speaker), row.SpeakerNamed ? new Style(Color.Yellow, decoration: Decoration.Bold) : new Style(Color.Yellow));
        if (row.Speaker.Length > 0 && !row.SpeakerNamed) said.Append(" (unnamed)", Dim);
        said.Append("\n«", Style.Plain);
        var at = 0;
        foreach (var mark in hit.Snippet.Marks)
        {
            said.Append(OneLine(hit.Snippet.Text[at..mark.Start]), Style.Plain);
            said.Append(OneLine(hit.Snippet.Text[mark.Start..mark.End]), new Style(decoration: Decoration.Underline));
            at = mark.End;
        }
        said.Append(OneLine(hit.Snippet.Text[at..]) + "»", Style.Plain);
        string[] origin = [.. row.Via.Split(StatementRow.Separator).Prepend(row.Outlet).Where(name => name.Length > 0)];
        said.Append($"\n{TableText.Harmless(string.Join(" ← ", origin))}{(origin.Length > 0 ? " · " : "")}{row.Id}", Dim);
        if (row.Status is { } status) said.Append($" · {ContractNames.Of(status)} by {TableText.Harmless(row.CorrectedBy)}", new Style(foreground: Color.Green));
        return said;
    }

    private static string Summary(SearchPage page)
    {
        var total = page.TotalIsExact
            ? string.Create(CultureInfo.InvariantCulture, $"{page.Hits.Count} of {page.Total}")
            : string.Create(CultureInfo.InvariantCulture, $"{page.Hits.Count} of more than {page.Total}, the newest first");
        return page.Cursor is { } next ? $"{total}; next page: --cursor {next}" : total;
    }

    private static string Shown(FacetValue value) => string.Create(CultureInfo.InvariantCulture, $"{value.Value} {value.Count}");

    private static string OneLine(string text) => TableText.Harmless(text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '));
}
