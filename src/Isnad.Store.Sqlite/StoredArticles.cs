using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>The columns of <c>versions v</c>.</summary>
internal static class StoredArticles
{
    public const string Columns = "v.number, v.source_hash, v.text_hash, v.input_id, v.outlet, v.country, v.day, v.title, v.url, v.language, v.origin, v.reader, v.body_start, v.text, v.reading, v.byline, v.credit";

    /// <summary>The version whose columns begin at column <paramref name="at"/>.</summary>
    public static VersionRecord Read(SqliteDataReader row, int at)
    {
        return new VersionRecord
        {
            Number = row.GetInt32(at),
            SourceHash = row.GetString(at + 1),
            TextHash = row.GetString(at + 2),
            InputId = Text(3),
            Outlet = Text(4),
            Country = Text(5),
            Day = Text(6),
            Title = Text(7),
            Url = Text(8),
            Language = row.GetString(at + 9),
            Origin = row.GetString(at + 10),
            Reader = row.GetString(at + 11),
            BodyStart = row.GetInt32(at + 12),
            Text = row.GetString(at + 13),
            Reading = row.GetString(at + 14),
            Byline = Text(15),
            Credit = Text(16),
        };

        string? Text(int column) => row.IsDBNull(at + column) ? null : row.GetString(at + column);
    }
}
