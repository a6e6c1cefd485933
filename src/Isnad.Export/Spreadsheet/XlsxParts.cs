using System.Globalization;
using System.Text;

namespace Isnad.Export;

/// <summary>The parts of a workbook beside its sheets.</summary>
internal static class XlsxParts
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>The name and content of each part.</summary>
    public static IEnumerable<(string Name, string Content)> Of(IReadOnlyList<string> sheets)
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        yield return ("xl/styles.xml", $"""
            {Head}<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>
            """);
        yield return ("xl/workbook.xml", $"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{Each(numbers, i => $"<sheet name=\"{sheets[i - 1]}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>")}</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", $"{Head}<Relationships xmlns=\"{Packages}/relationships\">{Each(numbers, i => $"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")}<Relationship Id=\"rId{sheets.Count + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
        yield return ("_rels/.rels", $"{Head}<Relationships xmlns=\"{Packages}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        yield return ("[Content_Types].xml", $"{Head}<Types xmlns=\"{Packages}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/>{Each(numbers, i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{Types}.worksheet+xml\"/>")}</Types>");
    }

    /// <summary>What stands before the rows of a sheet: right to left, the line of names stays in sight.</summary>
    public static string SheetHead(ExportTable table)
    {
        var names = new StringBuilder("<row>");
        foreach (var column in table.Columns) XlsxText.AppendText(names, column.Name, " s=\"2\"");
        return $"{Head}<worksheet xmlns=\"{Main}\"><sheetViews><sheetView rightToLeft=\"1\" workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
            + $"<cols><col min=\"1\" max=\"{Number(table.Columns.Count)}\" width=\"18\" customWidth=\"1\"/></cols><sheetData>{names}</row>";
    }

    /// <summary>What stands behind so many rows, the line of names among them.</summary>
    public static string SheetFoot(ExportTable table, int rows) => $"</sheetData><autoFilter ref=\"A1:{Letters(table.Columns.Count)}{Number(rows)}\"/></worksheet>";

    private static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);

    private static string Each(List<int> numbers, Func<int, string> part) => string.Concat(numbers.Select(part));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
