using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Isnad.Store.Sqlite;

/// <summary>Makes articles out of rows of <c>versions v</c>.</summary>
internal static class StoredArticles
{
    public const string Columns = "v.number, v.source_hash, v.text_hash, v.input_id, v.outlet, v.country, v.day, v.title, v.url, v.language, v.origin, v.body_start, v.text, v.reading, v.byline, v.credit";
    public const int SourceHash = 1;

    public static StoredArticle Read(SqliteDataReader row, int at, string key, int versions)
    {
        var text = row.GetString(at + 12);
        var found = StoredReading.Read(row.GetString(at + 13));
        var article = new Article(text[Math.Clamp(row.GetInt32(at + 11), 0, text.Length)..])
        {
            Id = Text(3),
            Outlet = Text(4),
            Country = Text(5),
            Date = Text(6) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Title = Text(7),
            Url = Text(8),
            Byline = Text(14),
            Credit = Text(15),
        };
        var reading = new Reading
        {
            Article = article,
            Text = text,
            Id = article.Id ?? row.GetString(at + 2)[..16],
            TextHash = row.GetString(at + 2),
            Language = row.GetString(at + 9),
            Statements = found.Statements,
            Entities = found.Entities,
            Times = found.Times,
            Warnings = found.Warnings,
        };
        return new StoredArticle(new ArticleId(key, row.GetInt32(at), null), reading, versions, row.GetString(at + 10));

        string? Text(int column) => row.IsDBNull(at + column) ? null : row.GetString(at + column);
    }
}
