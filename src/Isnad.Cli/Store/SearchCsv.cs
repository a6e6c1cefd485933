using System.Globalization;
using System.Text;
using Isnad.Export;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>Hits as CSV, one a row.</summary>
internal static class SearchCsv
{
    private const string Header = "statement,article,outlet,date,speaker,speaker_kind,speaker_named,via,act,quote,level,field,content,status,corrected_by\r\n";

    public static string Of(SearchPage page)
    {
        var rows = new StringBuilder(Header);
        foreach (var hit in page.Hits)
        {
            var row = hit.Statement;
            string[] cells =
            [
                row.Id, row.Article, row.Outlet, row.Day, row.Speaker, row.Speaker.Length == 0 ? "" : ContractNames.Of(row.SpeakerKind), row.SpeakerNamed ? "true" : "false",
                row.Via.Replace(StatementRow.Separator.ToString(), " … ", StringComparison.Ordinal), ContractNames.Of(row.Act), ContractNames.Of(row.Quote),
                hit.Rank.Level.ToString().ToLowerInvariant(), hit.Rank.Field.ToString().ToLowerInvariant(), row.Content,
                row.Status is { } status ? ContractNames.Of(status) : "", row.CorrectedBy,
            ];
            rows.Append(CultureInfo.InvariantCulture, $"{string.Join(',', cells.Select(CsvTable.Cell))}\r\n");
        }
        return rows.ToString();
    }
}
