using Isnad.Export;
using Isnad.Store;

namespace Isnad.Answers;

/// <summary>Hits as CSV, one a row.</summary>
public static class HitCsv
{
    /// <summary>The line of column names, with its line end.</summary>
    public const string Header = "statement,article,outlet,date,speaker,speaker_kind,speaker_named,via,act,quote,level,field,content,status,corrected_by\r\n";

    /// <summary>A row, with its line end.</summary>
    public static string Row(SearchHit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        var row = hit.Statement;
        string[] cells =
        [
            row.Id, row.Article, row.Outlet, row.Day, row.Speaker, row.Speaker.Length == 0 ? "" : ContractNames.Of(row.SpeakerKind), row.SpeakerNamed ? "true" : "false",
            row.Via.Replace(StatementRow.Separator.ToString(), " … ", StringComparison.Ordinal), ContractNames.Of(row.Act), ContractNames.Of(row.Quote),
            hit.Rank.Level.ToString().ToLowerInvariant(), hit.Rank.Field.ToString().ToLowerInvariant(), row.Content,
            row.Status is { } status ? ContractNames.Of(status) : "", row.CorrectedBy,
        ];
        return string.Join(',', cells.Select(CsvTable.Cell)) + "\r\n";
    }
}
