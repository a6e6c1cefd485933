using System.Globalization;
using Isnad.Export;

namespace Isnad.Web.Api.Statements;

/// <summary>Statements of a list as CSV, one a row.</summary>
internal static class StatementItemCsv
{
    public const string Header = "statement,article,version,outlet,date,said_first,said_last,speaker,speaker_kind,speaker_named,source,about,via,act,quote,content\r\n";

    private const string Join = " … ";

    public static string Row(StatementItem item)
    {
        string?[] cells =
        [
            item.Statement, item.Article, item.Version.ToString(CultureInfo.InvariantCulture), item.Outlet, item.Date, item.SaidFirst, item.SaidLast, item.Speaker, item.SpeakerKind,
            item.SpeakerNamed ? "true" : "false", item.Source, string.Join(Join, item.About), string.Join(Join, item.Via), item.Act, item.Quote, item.Content,
        ];
        return string.Join(',', cells.Select(CsvTable.Cell)) + "\r\n";
    }
}
