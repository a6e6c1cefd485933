using System.Globalization;
using System.Text;
using Isnad.Export;
using Isnad.Text;

namespace Isnad.Web.Views;

/// <summary>What the pictures of one article show, as CSV (RFC 4180), one line of column names first.</summary>
internal static class PictureCsv
{
    /// <summary>A chain, one hop a row, the outlet first.</summary>
    public static string Of(ChainView chain) =>
        Sheet("role,name,named,told", chain.Steps.Select(step => new[] { ContractNames.Of(step.Role), step.Name ?? "", step.Named ? "true" : "false", step.Told ?? "" }));

    /// <summary>Who speaks where, one stretch a row, in code points of the article's text.</summary>
    public static string Of(ReadingView view)
    {
        var (reading, map) = (view.Reading, new CodePointMap(view.Reading.Text));
        return Sheet("statement,speaker,start,end,length", reading.Statements.SelectMany(statement => statement.Content.Select(span => new[]
        {
            statement.Id, statement.Speaker?.Name ?? "", Number(map.ToCodePoint(span.Start)), Number(map.ToCodePoint(span.End)), Number(map.ToCodePoint(reading.Text.Length)),
        })));
    }

    private static string Sheet(string columns, IEnumerable<string[]> rows)
    {
        var sheet = new StringBuilder(columns).Append("\r\n");
        foreach (var row in rows) sheet.AppendJoin(',', row.Select(CsvTable.Cell)).Append("\r\n");
        return sheet.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
