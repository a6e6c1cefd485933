using System.Globalization;
using System.Xml.Linq;
using Isnad.Export;
using MiniExcelLibs;

namespace Isnad.App.Tests;

/// <summary>Workbooks, read back by MiniExcel.</summary>
public sealed class XlsxTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task A_workbook_holds_every_value_of_every_row()
    {
        var table = ExportTables.Statements;

        var read = Rows(await ExportSample.Written("xlsx"));

        Assert.Equal(table.Columns.Select(column => column.Name), read[0]);
        Assert.Equal(ExportSample.All.SelectMany(table.Rows).Select(row => row.Select(Shown)), read.Skip(1).Select(row => row.Select(Shown)));
    }

    [Fact]
    public async Task The_sheet_runs_from_right_to_left_below_a_line_of_names_that_stays()
    {
        var view = XDocument.Parse(ExportArchive.Read(await ExportSample.Written("xlsx"))["xl/worksheets/sheet1.xml"]).Descendants(Main + "sheetView").Single();

        Assert.Equal("1", view.Attribute("rightToLeft")!.Value);
        Assert.Equal(("1", "frozen"), (view.Element(Main + "pane")!.Attribute("ySplit")!.Value, view.Element(Main + "pane")!.Attribute("state")!.Value));
    }

    [Fact]
    public async Task Text_is_never_a_formula_and_what_xml_cannot_hold_is_escaped()
    {
        var sheet = ExportArchive.Read(await ExportSample.Written("xlsx"))["xl/worksheets/sheet1.xml"];

        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.Contains(">=danger<", sheet, StringComparison.Ordinal);
        Assert.Contains("_x0001_", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0001', sheet);
    }

    [Fact]
    public async Task A_full_sheet_is_followed_by_another()
    {
        using var output = new MemoryStream();
        await using (var writer = new XlsxExport(output, ExportTables.Statements, mostRows: 3)) await writer.WriteAllAsync(ExportSample.All);

        var names = output.GetSheetNames();
        Assert.Equal("statements 2", names[1]);
        Assert.Equal(ExportSample.All.Sum(article => article.Reading.Statements.Count), names.Sum(name => output.Query(useHeaderRow: true, sheetName: name).Count()));
        Assert.All(names, name => Assert.InRange(output.Query(useHeaderRow: true, sheetName: name).Count(), 1, 2));
    }

    [Fact]
    public async Task A_text_that_is_too_long_for_a_cell_says_that_it_was_cut()
    {
        var article = new ExportedArticle(SampleReading.Create() with { Text = new string('ا', 40_000), Statements = [], Entities = [], Times = [] });

        var cell = (string)Rows(await ExportSample.Written("xlsx", new ExportOptions { Table = ExportTables.Find("articles")! }, [article]))[1][^1]!;

        Assert.Equal(32_767, cell.Length);
        Assert.EndsWith("ا … [cut]", cell, StringComparison.Ordinal);
    }

    private static List<object?[]> Rows(byte[] workbook) => [.. new MemoryStream(workbook).Query().Select(row => ((IDictionary<string, object?>)row).Values.ToArray())];

    private static string? Shown(object? value) => value switch
    {
        null or "" => null,
        bool yes => yes ? "true" : "false",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => text.Replace("_x0001_", "\u0001", StringComparison.Ordinal).Replace("_x000D_", "\r", StringComparison.Ordinal),
        _ => Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
    };
}
