using System.Globalization;
using Isnad.Export;
using Isnad.Text;
using Spectre.Console;

namespace Isnad.Cli;

/// <summary>Draws one reading.</summary>
internal sealed class ReadingTable(int width, bool color, bool explain)
{
    private const string Missing = "— (not given)";
    private const int LongestHeadline = 200;

    /// <summary>The reading as text of the given width, every line ended.</summary>
    public string Draw(string place, Reading reading)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = TableText.Console(text, width, color);
        console.Write(new Paragraph(TableText.Harmless(Headline(reading.Text)), new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        console.Write(new Paragraph(TableText.Harmless(About(place, reading)), Dim));
        console.WriteLine();
        if (reading.Statements.Count > 0 || (explain && reading.Times.Count + reading.Entities.Count > 0)) console.Write(Statements(reading));
        return TableText.Trimmed(text.ToString());
    }

    private static Style Dim => new(foreground: Color.Grey);

    private static string Headline(string text)
    {
        var line = text.AsSpan().Trim();
        var end = line.IndexOf('\n');
        if (end >= 0) line = line[..end].TrimEnd();
        return line.Length <= LongestHeadline ? line.ToString() : $"{line[..LongestHeadline]}…";
    }

    private static string About(string place, Reading reading)
    {
        var article = reading.Article;
        var count = reading.Statements.Count;
        string?[] parts =
        [
            article.Id ?? place, article.Outlet, article.Country, article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            article.Byline is { } byline ? $"by {byline}" : null, article.Credit is { } credit ? $"credit: {credit}" : null,
            count == 1 ? "1 statement" : string.Create(CultureInfo.InvariantCulture, $"{count} statements"),
        ];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private Table Statements(Reading reading)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumn(new TableColumn("id") { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        table.AddColumn(new TableColumn("act") { NoWrap = true, Padding = new Padding(0, 0, 2, 0) });
        table.AddColumn(new TableColumn("said") { Padding = new Padding(0, 0, 0, 0) });
        foreach (var statement in reading.Statements) AddStatement(table, reading, statement);
        foreach (var entity in explain ? reading.Entities : []) AddEntity(table, entity);
        foreach (var time in explain ? reading.Times : []) AddTime(table, reading, time);
        return table;
    }

    private void AddStatement(Table table, Reading reading, Statement statement)
    {
        var kind = new Paragraph();
        kind.Append(ContractNames.Of(statement.Act) + "\n", new Style(foreground: Color.Aqua));
        kind.Append(ContractNames.Of(statement.Quote), Dim);
        var id = new Paragraph(statement.Id, Dim);
        if (statement.Inside is { } outer) id.Append($"\n in {outer}", Dim);
        table.AddEmptyRow();
        table.AddRow(id, kind, Said(reading, statement));
        if (explain) table.AddRow(new Paragraph(), new Paragraph("because", Dim), new Paragraph(TableText.Harmless(Explanation.Of(reading, statement)), Dim));
    }

    private static void AddEntity(Table table, Entity entity)
    {
        table.AddEmptyRow();
        table.AddRow(new Paragraph(entity.Id, Dim), new Paragraph(ContractNames.Of(entity.Type), new Style(foreground: Color.Aqua)), new Paragraph(TableText.Harmless(Explanation.Of(entity)), Dim));
    }

    private static void AddTime(Table table, Reading reading, TimeExpression time)
    {
        table.AddEmptyRow();
        table.AddRow(new Paragraph(time.Id, Dim), new Paragraph(ContractNames.Of(time.Type), new Style(foreground: Color.Aqua)), new Paragraph(TableText.Harmless(Explanation.Of(reading, time)), Dim));
    }

    private static Paragraph Said(Reading reading, Statement statement)
    {
        var said = new Paragraph();
        if (statement.Speaker is not { } speaker) said.Append(Missing, Dim);
        else said.Append(TableText.Harmless(speaker.Name), speaker.Named ? new Style(Color.Yellow, decoration: Decoration.Bold) : new Style(Color.Yellow));
        if (statement.Speaker is { Named: false }) said.Append(" (unnamed)", Dim);
        said.Append($"\n«{TableText.Harmless(Content(reading.Text, statement))}»", Style.Plain);
        var chain = statement.Chain.Where(link => link.Role != ChainRole.Outlet || link.Name is not null).ToList();
        if (chain.Count > 1) said.Append("\n" + TableText.Harmless(string.Join(" ← ", chain.Select(link => link.Name ?? Missing))), Dim);
        if (statement.Review is { } review) said.Append($"\n{ContractNames.Of(review.Status)} by {TableText.Harmless(review.By)}", new Style(foreground: Color.Green));
        return said;
    }

    private static string Content(string text, Statement statement) =>
        string.Join(" … ", statement.Content.Select(span => OneLine(span, text)));

    private static string OneLine(TextSpan span, string text) =>
        string.Join(' ', span.Slice(text).ToString().Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
