using System.Globalization;
using System.Text;
using Isnad.Text;

namespace Isnad.Export;

/// <summary>
/// Statements as CSV (RFC 4180), one a row. Several spans of one content, and several relays, are joined with " … ".
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
/// </summary>
public static class StatementCsv
{
    private const string Join = " … ";

    /// <summary>The names of the columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "article", "outlet", "country", "date", "url", "statement", "speaker", "speaker_kind", "speaker_named", "act", "quote", "stance",
        "via", "addressee", "inside", "by", "confidence", "start", "end", "cue", "source", "content", "status", "corrected_by",
    ];

    /// <summary>The line of column names, with its line end.</summary>
    public static string Header { get; } = string.Join(',', Columns) + "\r\n";

    /// <summary>The rows of one reading, each with its line end. Offsets are code points, from the first content span's start to the last one's end.</summary>
    public static string Rows(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var map = new CodePointMap(reading.Text);
        var rows = new StringBuilder();
        foreach (var statement in reading.Statements) AppendRow(rows, Cells(reading, statement, map));
        return rows.ToString();
    }

    /// <summary>One cell as CSV writes it.</summary>
    public static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var guarded = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return guarded.AsSpan().IndexOfAny("\",\r\n") < 0 ? guarded : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string?[] Cells(Reading reading, Statement s, CodePointMap map)
    {
        var article = reading.Article;
        return
        [
            reading.Id, article.Outlet, article.Country, article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), article.Url,
            s.Id, s.Speaker?.Name, s.Speaker is { } speaker ? ContractNames.Of(speaker.Kind) : null, s.Speaker is { } who ? (who.Named ? "true" : "false") : null,
            ContractNames.Of(s.Act), ContractNames.Of(s.Quote), ContractNames.Of(s.Stance),
            string.Join(Join, s.Via.Select(relay => relay.Name)), Slice(s.Addressee), s.Inside, s.By, s.Confidence.ToString("0.####", CultureInfo.InvariantCulture),
            s.Content.Count == 0 ? null : Number(map.ToCodePoint(s.Content[0].Start)), s.Content.Count == 0 ? null : Number(map.ToCodePoint(s.Content[^1].End)),
            Slice(s.Cue?.Span), Slice(s.Source), string.Join(Join, s.Content.Select(span => Slice(span))),
            s.Review is { } review ? ContractNames.Of(review.Status) : null, s.Review?.By,
        ];

        string? Slice(TextSpan? span) => span is { } given ? given.Slice(reading.Text).ToString() : null;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void AppendRow(StringBuilder rows, string?[] cells)
    {
        rows.AppendJoin(',', cells.Select(Cell));
        rows.Append("\r\n");
    }
}
