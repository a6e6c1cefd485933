using Isnad.Answers;
using Isnad.Store;

namespace Isnad.Cli;

/// <summary>A page of hits in one of the forms of <c>--format</c>.</summary>
internal static class SearchPrint
{
    public static byte[] Of(string format, SearchQuery query, SearchPage page, int width, bool color) => format switch
    {
        "json" => Line(SearchAnswer.Of(query.Text, page)),
        "jsonl" => [.. page.Hits.SelectMany(hit => Line(HitAnswer.Of(hit)))],
        "csv" => Queries.Utf8(HitCsv.Header + string.Concat(page.Hits.Select(HitCsv.Row))),
        _ => Queries.Utf8(new SearchTable(width, color).Draw(page)),
    };

    private static byte[] Line<T>(T answer) => [.. AnswerJson.Bytes(answer), (byte)'\n'];
}
