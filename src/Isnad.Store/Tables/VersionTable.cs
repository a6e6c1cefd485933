using System.Data.Common;

namespace Isnad.Store;

/// <summary>The rows of <c>versions v</c>, as every store has them.</summary>
public static class VersionTable
{
    /// <summary>The columns behind the article.</summary>
    public const string Columns = "v.number, v.source_hash, v.text_hash, v.input_id, v.outlet, v.country, v.day, v.title, v.url, v.language, v.origin, v.reader, v.body_start, v.text, v.reading, v.byline, v.credit";

    /// <summary>The columns behind the article's key that an outline wants.</summary>
    public const string OutlineColumns = "v.number, v.outlet, v.day, v.title, v.text";

    /// <summary>How many columns there are.</summary>
    public static int Count { get; } = Columns.Split(", ").Length;

    /// <summary>The version whose columns begin at column <paramref name="at"/>.</summary>
    public static VersionRecord Read(DbDataReader row, int at)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new VersionRecord
        {
            Number = row.GetInt32(at),
            SourceHash = row.GetString(at + 1),
            TextHash = row.GetString(at + 2),
            InputId = row.Text(at + 3),
            Outlet = row.Text(at + 4),
            Country = row.Text(at + 5),
            Day = row.Text(at + 6),
            Title = row.Text(at + 7),
            Url = row.Text(at + 8),
            Language = row.GetString(at + 9),
            Origin = row.GetString(at + 10),
            Reader = row.GetString(at + 11),
            BodyStart = row.GetInt32(at + 12),
            Text = row.GetString(at + 13),
            Reading = row.GetString(at + 14),
            Byline = row.Text(at + 15),
            Credit = row.Text(at + 16),
        };
    }

    /// <summary>The outline of a row of the article's key and <see cref="OutlineColumns"/>.</summary>
    public static ArticleOutline ReadOutline(DbDataReader row, IReadOnlyList<StatementRow> statements)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new ArticleOutline(new ArticleId(row.GetString(0), row.GetInt32(1), null), row.Text(2) ?? "", row.Text(3) is { } day ? IsoDay.Read(day) : null, row.Text(4), row.GetString(5), statements);
    }
}
