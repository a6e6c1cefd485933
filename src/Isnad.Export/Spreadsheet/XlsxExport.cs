using System.Globalization;
using System.Text;

namespace Isnad.Export;

/// <summary>A table as a workbook (Office Open XML), written row by row. Sheets run from right to left; text is text and never a formula. A full sheet is followed by another.</summary>
internal sealed class XlsxExport(Stream output, ExportTable table, int mostRows = XlsxExport.RowsOfSheet) : ExportWriter
{
    /// <summary>The most rows that a sheet can have.</summary>
    public const int RowsOfSheet = 1_048_576;

    private readonly ZipFiles archive = new(output);
    private readonly List<string> sheets = [];
    private readonly StringBuilder text = new();
    private Stream? sheet;
    private int rows;

    public override async ValueTask WriteAsync(ExportedArticle article, CancellationToken stop = default)
    {
        foreach (var row in table.Rows(article))
        {
            if (sheet is null || rows >= mostRows) await NextSheet(stop).ConfigureAwait(false);
            text.Append("<row>");
            foreach (var value in row) XlsxText.AppendCell(text, value);
            text.Append("</row>");
            rows++;
        }
        await WriteText(stop).ConfigureAwait(false);
    }

    public override async ValueTask CompleteAsync(CancellationToken stop = default)
    {
        if (sheet is null) await NextSheet(stop).ConfigureAwait(false);
        await CloseSheet(stop).ConfigureAwait(false);
        foreach (var (name, content) in XlsxParts.Of(sheets)) await archive.AddAsync(name, Encoding.UTF8.GetBytes(content), stop).ConfigureAwait(false);
        await archive.CompleteAsync(stop).ConfigureAwait(false);
    }

    protected override async ValueTask Release()
    {
        if (sheet is not null) await sheet.DisposeAsync().ConfigureAwait(false);
        await archive.DisposeAsync().ConfigureAwait(false);
    }

    private async Task NextSheet(CancellationToken stop)
    {
        if (sheet is not null) await CloseSheet(stop).ConfigureAwait(false);
        var number = sheets.Count + 1;
        sheets.Add(number == 1 ? table.Name : string.Create(CultureInfo.InvariantCulture, $"{table.Name} {number}"));
        sheet = await archive.OpenEntry(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml"), stop).ConfigureAwait(false);
        text.Append(XlsxParts.SheetHead(table));
        rows = 1;
    }

    private async Task CloseSheet(CancellationToken stop)
    {
        text.Append(XlsxParts.SheetFoot(table, rows));
        await WriteText(stop).ConfigureAwait(false);
        await sheet!.DisposeAsync().ConfigureAwait(false);
        sheet = null;
    }

    private async Task WriteText(CancellationToken stop)
    {
        if (sheet is null) return;
        await sheet.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), stop).ConfigureAwait(false);
        text.Clear();
    }
}
